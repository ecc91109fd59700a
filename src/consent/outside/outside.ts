import { createHash } from 'node:crypto'
import { hashOf, normalCode, paperCodeFrom } from '#src/platform/ids.ts'
import type { Part } from '#src/platform/viewer.ts'

/** What can be taken along: who is in the group and when it meets is not for somebody outside. */
export const takeable = [
  'story',
  'goals',
  'agreements',
  'support',
  'crisis',
] as const satisfies Part[]
export type Takeable = (typeof takeable)[number]

/** personal-plan: persoonlijk plan (Wmo 2015, 2.3.2). own-plan: eigen plan van aanpak (Wvggz 5:5). */
export const paperForms = ['sheet', 'personal-plan', 'own-plan'] as const
export type PaperForm = (typeof paperForms)[number]

/** What is taken along, and to whom, in the owner's words. */
export type Taken = { for_whom: string; parts: Takeable[] }

/** waiting: not used yet. reading: the hour runs now. over: used, or older than a day. */
export type CodeStand = 'waiting' | 'reading' | 'over' | 'withdrawn'

export type OutsideCode = Taken & { id: string; made_at: string; stand: CodeStand; until: string }

export type PaperCopy = Taken & { id: string; form: PaperForm; made_at: string }

/** The code that a form with this secret makes for this choice: pressing twice makes one. */
export function codeFor(secret: string, { for_whom, parts }: Taken): string {
  const choice = JSON.stringify([secret, for_whom, parts])
  return paperCodeFrom(createHash('sha512').update(`taken along ${choice}`).digest(), 12)
}

export const codeHashOf = (typed: string): string => hashOf(normalCode(typed))
