import type { Part } from '#src/platform/viewer.ts'
import { codeHash, itemId, memberId, nomineeId, personId, planId } from './rows.ts'
import type { Plan, World } from './world.ts'

/** Who comes, and by which door. */
export type Who =
  | { door: 'none' }
  | { door: 'be'; person: number }
  | { door: 'enter'; person: number; plan: number; parts: Part[]; as?: number }
  | { door: 'code'; person: number | null; plan: number; nomination: number }

/** What they are after that door. */
export type Viewer = {
  person: string | null
  plan: string | null
  owns: boolean
  member: string | null
  sees: Part[]
  proposes: Part[]
  hidden: string[]
  /** The nomination that their code opens, and that code. */
  invited: string | null
  code: string | null
  preview: boolean
}

export function viewerOf(world: World, who: Who): Viewer {
  const person = 'person' in who && who.person !== null ? personId(who.person) : null
  const nobody = { person, plan: null, owns: false, member: null, sees: [], proposes: [] }
  const nothing = { ...nobody, hidden: [], invited: null, code: null, preview: false }
  if (who.door === 'code') return { ...nothing, ...invitedBy(world, who) }
  if (who.door !== 'enter') return nothing
  const plan = world.plans[who.plan] as Plan
  const owns = who.person === who.plan
  const inside = { ...nothing, plan: planId(who.plan) }
  if (owns && who.as === undefined) return { ...inside, owns }
  if (!owns && who.as !== undefined) return nothing
  const n = owns && who.as !== undefined ? who.as : plan.members.findLastIndex(isHere(who.person))
  const member = plan.members[n]
  const stopped = member?.person !== null && member?.work === 'ended'
  if (!member || (owns && (member.departed || stopped))) return { ...nothing, preview: owns }
  const paused = plan.pauses.some(({ ended }) => !ended)
  const live = member.shares.filter(
    (share) =>
      !paused && !share.withdrawn && share.until !== 'past' && who.parts.includes(share.part),
  )
  return {
    ...inside,
    person: owns ? null : person,
    member: memberId(who.plan, n),
    sees: live.map(({ part }) => part),
    proposes: owns ? [] : live.filter((share) => share.may_propose).map(({ part }) => part),
    hidden: hiddenFrom(plan, who.plan, n),
    preview: owns,
  }
}

const isHere = (person: number) => (member: Plan['members'][number]) =>
  member.person === person && !member.departed && member.work !== 'ended'

/** Exceptions only ever narrow; nobody is hidden from themselves. */
function hiddenFrom(plan: Plan, p: number, me: number): string[] {
  const count = plan.members.length
  const live = plan.exceptions
    .filter(({ ended }) => !ended)
    .map(({ of, item, member, kind }) => ({
      id: of === 'item' ? itemId(p, item) : memberId(p, item % count),
      mine: member % count === me,
      kind,
    }))
  const ids = new Set(live.map(({ id }) => id).filter((id) => id !== memberId(p, me)))
  return [...ids].filter((id) => {
    const about = live.filter((exception) => exception.id === id)
    const only = about.filter(({ kind }) => kind === 'only')
    return (
      about.some(({ kind, mine }) => kind === 'not' && mine) ||
      (only.length > 0 && !only.some(({ mine }) => mine))
    )
  })
}

function invitedBy(world: World, who: Extract<Who, { door: 'code' }>) {
  const state = world.plans[who.plan]?.nominations[who.nomination]
  if (state !== 'invited' || who.person === who.plan) return {}
  return {
    plan: planId(who.plan),
    invited: nomineeId(who.plan, who.nomination),
    code: codeHash(who.plan, who.nomination),
  }
}
