import { hashOf } from '#src/platform/ids.ts'
import { weeksMeant } from './import.ts'
import type { HandReading } from './row.ts'

/** The field in which a person says how many weeks a text means; texts can hold any sign. */
export const readingField = (text: string): string => `weken_${hashOf(text).slice(0, 12)}`

/** What a person said of the texts that no rule reads. */
export function readingsIn(
  values: Readonly<Record<string, string>>,
  asks: readonly { text: string }[],
): { readings: HandReading; problems: Record<string, string> } {
  const readings: [string, number | null][] = []
  const problems: Record<string, string> = {}
  for (const { text } of asks) {
    const field = readingField(text)
    const meant = weeksMeant(values[field] ?? '')
    if (meant && 'problem' in meant) problems[field] = meant.problem
    else if (meant) readings.push([text, meant.weeks])
  }
  return { readings: Object.fromEntries(readings), problems }
}
