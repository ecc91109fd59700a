import * as v from 'valibot'
import { choiceOf, name, rowId, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'

/** As what somebody may ask to join. */
export const askedRoles = ['member', 'volunteer', 'second-coach'] as const
export type AskedRole = (typeof askedRoles)[number]

/** Somebody who asks to join: of it a neighbour sees no more than the name, and that after they met. */
export type Newcomer = {
  id: string
  shown_name: string
  role: AskedRole
  reach: string | null
  wording: string | null
  asked_at: string | null
  met_at: string | null
  welcomes: ('circle' | 'coach')[]
}

export const joiningForm = v.pipe(
  v.object({
    id: rowId,
    role: choiceOf(askedRoles, 'Kies wat je graag wilt.'),
    shown_name: name('Schrijf op hoe ze je mogen noemen.'),
    reach: text({ max: 200, missing: 'Schrijf op hoe de coach je kan bereiken.' }),
    wording: text({ max: 1000 }),
    work_id: v.optional(v.string(), ''),
  }),
  v.forward(
    v.check(
      ({ role, work_id }) => role !== 'second-coach' || isId(work_id),
      'Alleen wie hier voor werk is, kan tweede coach worden.',
    ),
    ['role'],
  ),
)
export type JoiningInput = v.InferOutput<typeof joiningForm>

/** A second coach comes for work, and is welcomed by the coach alone. */
export const needsTheCircle = ({ role }: Pick<Newcomer, 'role'>): boolean => role !== 'second-coach'

/** Where the asking stands, for the one who asks. */
export type Stage = 'asked' | 'met' | 'welcomed'

export const stageOf = (newcomer: Pick<Newcomer, 'met_at'>, mayBe: string): Stage => {
  if (mayBe !== '') return 'welcomed'
  return newcomer.met_at ? 'met' : 'asked'
}
