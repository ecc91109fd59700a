import type { Part, Shown } from '#src/platform/viewer.ts'
import { codeHash, codeId, itemId, memberId, nomineeId, personId, planId } from './rows.ts'
import type { Plan, World } from './world.ts'

/** Who comes, and by which door. */
export type Who =
  | { door: 'none' }
  | { door: 'be'; person: number }
  | { door: 'enter'; person: number; plan: number; parts: Shown[]; as?: number; together?: true }
  | { door: 'outside'; plan: number; code: number; parts: Shown[] }
  | { door: 'code'; person: number | null; plan: number; nomination: number }

/** What they are after that door. */
export type Viewer = {
  person: string | null
  plan: string | null
  owns: boolean
  /** Who writes down what the owner says; empty when the owner is alone, and decides. */
  together: string
  /** The owner of a plan that is on its way out. */
  back: boolean
  member: string | null
  sees: Shown[]
  proposes: Part[]
  hidden: string[]
  /** May begin to read along in an emergency. */
  urgent: boolean
  /** The nomination that their code opens, and that code. */
  invited: string | null
  code: string | null
  /** As what their look is written down, if they see anything. */
  log: 'read' | 'emergency' | 'outside' | null
  /** Nothing can be written: a look through another's eyes, or from outside. */
  readOnly: boolean
}

export const helper = 'Een hulp'

export function viewerOf(world: World, who: Who): Viewer {
  const person = 'person' in who && who.person !== null ? personId(who.person) : null
  const quiet = { together: '', back: false, urgent: false, readOnly: false }
  const unlogged = { log: null }
  const nobody = { person, plan: null, owns: false, member: null, sees: [], proposes: [] }
  const nothing = { ...nobody, hidden: [], invited: null, code: null, ...quiet, ...unlogged }
  if (who.door === 'code') return { ...nothing, ...invitedBy(world, who) }
  if (who.door === 'outside') return { ...nothing, ...fromOutside(world, who) }
  if (who.door !== 'enter') return nothing
  const plan = world.plans[who.plan] as Plan
  const owns = who.person === who.plan
  if (plan.ownerDied || (plan.end === 'ended' && !owns)) return nothing
  // whoever died has left the plans of others
  if (!owns && world.plans[who.person]?.ownerDied) return nothing
  const inside = { ...nothing, plan: planId(who.plan) }
  if (plan.end === 'ended') return { ...inside, back: true }
  if (owns && who.as === undefined) {
    return { ...inside, owns, together: who.together ? helper : '' }
  }
  if (!owns && who.as !== undefined) return nothing
  const n = owns && who.as !== undefined ? who.as : plan.members.findLastIndex(isHere(who.person))
  const member = plan.members[n]
  const stopped = member?.person !== null && member?.work === 'ended'
  if (!member || (owns && (member.departed || stopped))) return { ...nothing, readOnly: owns }
  const paused = plan.pauses.some(({ ended }) => !ended)
  const live = member.shares.filter(
    (share) =>
      !paused && !share.withdrawn && share.until !== 'past' && who.parts.includes(share.part),
  )
  const permitted = plan.emergencies.filter(
    (emergency) => !paused && !emergency.ended && emergency.member % plan.members.length === n,
  )
  const reading =
    permitted.length > 0 &&
    plan.emergencies.some(
      (emergency) => emergency.read === 'now' && emergency.member % plan.members.length === n,
    )
  const urgently = reading ? permitted.flatMap(({ parts }) => parts) : []
  return {
    ...inside,
    urgent: permitted.length > 0 && !owns,
    log: owns ? null : reading ? 'emergency' : 'read',
    person: owns ? null : person,
    member: memberId(who.plan, n),
    sees: [
      ...live.map(({ part }) => part),
      ...urgently.filter((part) => who.parts.includes(part)),
      ...(paused ? [] : who.parts.filter((part) => part === 'conversations')),
    ],
    proposes: owns ? [] : live.filter((share) => share.may_propose).map(({ part }) => part),
    hidden: hiddenFrom(plan, who.plan, n),
    readOnly: owns,
  }
}

const isHere = (person: number) => (member: Plan['members'][number]) =>
  member.person === person &&
  !member.departed &&
  member.work !== 'ended' &&
  member.work !== 'taken back'

/** Exceptions only ever narrow; nobody is hidden from themselves. */
function hiddenFrom(plan: Plan, p: number, me: number | null): string[] {
  const count = plan.members.length
  const live = plan.exceptions
    .filter(({ ended }) => !ended)
    .map(({ of, item, member, kind }) => ({
      id: of === 'item' ? itemId(p, item) : memberId(p, item % count),
      mine: member % count === me,
      kind,
    }))
  const ids = new Set(
    live.map(({ id }) => id).filter((id) => me === null || id !== memberId(p, me)),
  )
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
  const plan = world.plans[who.plan]
  if (state !== 'invited' || who.person === who.plan || isClosed(plan)) return {}
  return {
    plan: planId(who.plan),
    invited: nomineeId(who.plan, who.nomination),
    code: codeHash(who.plan, who.nomination),
  }
}

const isClosed = (plan: Plan | undefined) => !plan || plan.ownerDied || plan.end === 'ended'

/** A code opens in the browser that used it first, unless everything is closed. */
function fromOutside(world: World, who: Extract<Who, { door: 'outside' }>) {
  const plan = world.plans[who.plan]
  const code = plan?.codes[who.code]
  if (!plan || !code || isClosed(plan) || plan.pauses.some(({ ended }) => !ended)) return {}
  if (code.state !== 'unused' && code.state !== 'open') return {}
  return {
    plan: planId(who.plan),
    member: codeId(who.plan, who.code),
    sees: code.parts.filter((part) => who.parts.includes(part)),
    hidden: hiddenFrom(plan, who.plan, null),
    log: 'outside' as const,
    readOnly: true,
  }
}
