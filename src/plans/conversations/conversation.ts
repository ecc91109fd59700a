import * as v from 'valibot'
import { type Exception, hiddenFrom } from '#src/consent/exceptions/exception.ts'
import { choiceOf, rowId, text, tick } from '#src/platform/forms.ts'

export const kinds = ['group', 'chosen', 'goal', 'agreement'] as const
export type Kind = (typeof kinds)[number]

export type Conversation = {
  id: string
  kind: Kind
  title: string
  members: string[]
  /** What the members were called when it began. */
  names: string[]
  closed: boolean
}

/** A line of the list. `wording`: the last message that the viewer may read. */
export type ConversationLine = Conversation & {
  unread: boolean
  last: { wording: string; written_at: string } | null
}

export type Message = {
  id: string
  wording: string
  written_by: string | null
  signed: string
  written_at: string
  goes_at: string
  /** It can still be taken back: the others do not read it yet. */
  waits: boolean
  mine: boolean
}

/** Somebody in the group who can read messages. */
export type Partner = { id: string; shown_name: string }

export const messagesPerPage = 30

export const conversationForm = v.object({
  id: rowId,
  about: text({ max: 100 }),
  title: text({ max: 200 }),
  who: choiceOf(['group', 'chosen'], 'Kies met wie je wilt praten.'),
  members: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed.split(',').filter(Boolean)),
  ),
})
export type ConversationInput = v.InferOutput<typeof conversationForm>

export const messageForm = v.object({
  id: rowId,
  wording: text({ max: 5000, missing: 'Schrijf eerst een bericht.' }),
})
export type MessageInput = v.InferOutput<typeof messageForm>

export const mailing = ['at-once', 'daily', 'never'] as const
export type Mailing = (typeof mailing)[number]

export const choiceForm = v.object({
  how: choiceOf(mailing, 'Kies wanneer je een mail wilt.'),
  wait_till_morning: tick,
})
export type ChoiceInput = v.InferOutput<typeof choiceForm>

/** Two members of whom one is hidden from the other, the first such two; null when all see each other. */
export function hiddenPair<M extends { id: string }>(
  exceptions: readonly Exception[],
  members: readonly M[],
): [M, M] | null {
  for (const one of members) {
    const hidden = hiddenFrom(exceptions, one.id)
    const other = members.find(({ id }) => hidden.has(id))
    if (other) return [one, other]
  }
  return null
}
