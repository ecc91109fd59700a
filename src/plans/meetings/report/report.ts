import * as v from 'valibot'
import { seenVersion, text } from '#src/platform/forms.ts'
import { dateOnPaper } from '#src/ui/dates.ts'
import type { GoalTalk } from '../goals/goal-talk.ts'
import { memberList } from '../guests/guest.ts'
import type { Meeting } from '../meeting.ts'

export type Report = { wording: string; version: number }

/** The report as it was given to one member. */
export type Release = { member_id: string; wording: string; released_at: string }

export const reportForm = v.object({
  version: seenVersion,
  wording: text({ max: 20_000, missing: 'Schrijf op wat jullie bespraken.' }),
})
export type ReportInput = v.InferOutput<typeof reportForm>

export const readersForm = v.object({ members: memberList })

/** What was written down during the meeting. */
export type Written = {
  there: string[]
  talks: (GoalTalk & { wording: string })[]
  agreements: { wording: string; carrier: string | null }[]
}

/** What the owner starts from: all that was written, in plain words and plain text. */
export function draftOf(meeting: Meeting, ownerName: string, written: Written): string {
  const { there, talks, agreements } = written
  const when = meeting.starts_at ? ` van ${dateOnPaper(meeting.starts_at)}` : ''
  const lines = [
    `Bijeenkomst${when}`,
    there.length > 0 ? `Erbij waren: ${[ownerName, ...there].join(', ')}.` : '',
    ...talks.map(talkLines),
    agreements.length > 0 ? ['Wie doet wat', ...agreements.map(agreementLine)].join('\n') : '',
  ]
  return lines.filter(Boolean).join('\n\n')

  function agreementLine({ wording, carrier }: Written['agreements'][number]): string {
    return `- ${carrier ?? ownerName}: ${wording}`
  }
}

function talkLines({ wording, how_it_goes, score, decision }: Written['talks'][number]): string {
  const lines = [
    wording,
    how_it_goes && `Hoe het gaat: ${how_it_goes}`,
    score !== null && `Cijfer: ${score}`,
    decision && `Afgesproken: ${decision}`,
  ]
  return lines.filter(Boolean).join('\n')
}
