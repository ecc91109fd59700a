import { exactWeeks } from '../words.ts'
import type { KeptWait } from './queries.ts'

/** What was typed, and how it was read: «3-4 weken» counts as 3,5 weken. */
export function waitInWords({
  intake_text,
  intake_weeks,
  treatment_text,
  treatment_weeks,
}: KeptWait) {
  const parts = [`eerste gesprek: ${readBack(intake_text, intake_weeks)}`]
  if (treatment_text) parts.push(`behandeling: ${readBack(treatment_text, treatment_weeks)}`)
  return parts.join(', ')
}

function readBack(text: string, weeks: number | null): string {
  if (weeks === null) return 'niet bekend'
  const read = exactWeeks(weeks)
  return text === read || !text ? read : `«${text}» telt als ${read}`
}
