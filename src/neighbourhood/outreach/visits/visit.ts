import * as v from 'valibot'
import { choiceOf, mustTick, rowId, text, tick } from '#src/platform/forms.ts'
import { personHints, spotHints } from '../hints.ts'

export const home = '/buurtbezoek'

/** The days after which a row is gone: the policies hide it from then on, the job erases it. */
export const worryDays = 28
export const noteDays = 90

export type Worry = {
  id: string
  team_id: string
  where: string
  meeting_spot: string
  seen_when: string
  wording: string
  /** The sender wants to go together. */
  comes_along: boolean
  sender: string
  reach: string
  written_at: string
  goes_at: string
}

export type VisitNote = {
  id: string
  team_id: string
  team: string
  organisation: string | null
  pseudonym: string
  meeting_spot: string
  wording: string
  written_at: string
  goes_at: string
}

const noteFields = {
  id: rowId,
  pseudonym: text({ max: 60, missing: 'Bedenk een schuilnaam.' }),
  meeting_spot: text({ max: 200 }),
  wording: text({ max: 280, missing: 'Schrijf op wat nodig is voor de volgende keer.' }),
  /** The writer looked at what may be a name or a diagnosis, and keeps it so. */
  nameless: tick,
}
export const visitForm = v.object(noteFields)
export const noteForm = v.object({ ...noteFields, team_id: v.optional(v.string(), '') })
export type NoteInput = Omit<v.InferOutput<typeof visitForm>, 'nameless'>

/** A pseudonym has a capital too. */
export const noteHints = ({ pseudonym, meeting_spot, wording }: NoteInput): string[] => [
  ...spotHints(meeting_spot),
  ...personHints(wording).filter((hint) => hint !== pseudonym),
]

/** With what somebody may want to go on. */
export const handOvers = ['place', 'activity', 'circle', 'plan'] as const
export type HandOver = (typeof handOvers)[number]

export const handOverForm = v.object({
  kind: choiceOf(handOvers, 'Kies waarmee de persoon verder wil.'),
  wanted: mustTick('Geef alleen iets door als de persoon het zelf wil.'),
})
