/** In WGS84. */
export type Point = { lat: number; lon: number }

/** A municipality that went into another one; `towns` went this way when it was divided, null is the rest. */
export type Change = { old_code: string; new_code: string; since: string; towns: string[] | null }

/** The municipality of today of what once was in `code`, or of its town `town` when that is known. */
export function municipalityToday(
  changes: ReadonlyMap<string, readonly Change[]>,
  code: string,
  town?: string,
): string {
  const ways = changes.get(code)
  if (!ways) return code
  const own = ways.find(({ towns }) => town !== undefined && towns?.includes(town))
  const next = own ?? ways.find(({ towns }) => towns === null)
  return next ? municipalityToday(changes, next.new_code, town) : code
}

/** The mean of what is known to be there; nothing when nothing is known. */
export function middleOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return { lat: mean(points.map(({ lat }) => lat)), lon: mean(points.map(({ lon }) => lon)) }
}
