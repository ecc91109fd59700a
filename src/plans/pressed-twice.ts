/**
 * Whether a create form that comes again brings what already stands there. Other words under the same id (the
 * browser's way back, then typed on) are an edit that began before the row was there.
 */
export const isPressedTwice = <T extends object>(row: T, typed: Partial<T>): boolean =>
  Object.entries(typed).every(([column, value]) => row[column as keyof T] === value)
