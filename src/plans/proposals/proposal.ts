import * as v from 'valibot'
import { choiceOf, rowId, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import type { Access } from '#src/platform/viewer.ts'

/** Parts that are the owner's words: what a member would add there is a proposal. */
export const proposalParts = ['story', 'goals', 'support'] as const
export type ProposalPart = (typeof proposalParts)[number]

export type Proposal = {
  id: string
  part: ProposalPart
  wording: string
  proposed_at: string
  /** Who proposes it. */
  shown_name: string
}

export const proposalForm = v.object({
  id: rowId,
  part: choiceOf(proposalParts, 'Kies waar je voorstel bij hoort.'),
  wording: text({ max: 3000, missing: 'Schrijf je voorstel op. Een paar woorden is genoeg.' }),
})
export type ProposalInput = v.InferOutput<typeof proposalForm>

/** In the form of an item: the proposal that it is taken over from, if any. */
export const takenFrom = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => (isId(typed) ? typed : null)),
)

export const mayProposeIn = ({ proposes }: Access): ProposalPart[] =>
  proposalParts.filter((part) => proposes.includes(part))
