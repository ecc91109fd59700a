/** The longest waits that insurers and providers agreed on, in weeks (Treeknormen; NZa NR/REG-2219a). */
export const norms = { intake: 4, treatment: 10, total: 14 } as const
export type Part = keyof typeof norms
export const parts = ['intake', 'treatment', 'total'] as const satisfies readonly Part[]

/** The norms hold for these; help of the municipality has none. */
export const careWithNorm = ['BGGZ', 'SGGZ'] as const

/** A national figure of fewer locations is not shown, as the NZa does. */
export const fewestLocations = 25

/** What was measured longer ago is history: shown with its date, never a breach of today. */
export const monthsOfToday = 3
