import { askingId, blocksOf, chairId, circleId, invitedAt, isCoaching, personId } from './rows.ts'
import type { Circle, Role, World } from './world.ts'

/** Who comes, into which circle; circle null: only as themselves. `feed`: by the calendar of this chair. */
export type Who = { person: number | null; circle: number | null; feed?: number }

/** What they are there. */
export type Viewer = {
  person: string | null
  circle: string | null
  role: Role | 'newcomer' | 'successor' | 'outsider' | ''
  /** The chair, or the asking, through which they are in. */
  me: string | null
  /** All their chairs, also earlier ones. */
  selves: string[]
  /** Chairs of whom they blocked, and of who blocked them. */
  blocked: string[]
  blockedBy: string[]
  /** To a coach: who asked to be missed. */
  misses: string[]
  readsSince: string | null
  mayBe: Role | ''
}

const nobody: Viewer = {
  ...{ person: null, circle: null, role: '', me: null, selves: [], blocked: [], blockedBy: [] },
  ...{ misses: [], readsSince: null, mayBe: '' },
}

export function viewerOf(world: World, { person, circle: c, feed }: Who): Viewer {
  if (person === null) return nobody
  const themselves = { ...nobody, person: personId(person) }
  const circle = world[c ?? -1]
  if (c === null || !circle) return themselves
  const there = { ...themselves, circle: circleId(c) }
  const chair = chairOf(circle, person)
  const mayBe = mayCoach(world, c, person) ? 'coach' : ''
  if (feed !== undefined && feed !== chair) return nobody
  if (chair < 0) return { ...there, ...asNewcomer(world, c, person, mayBe) }
  const role = circle.chairs[chair]?.role ?? ''
  const coaches = isCoaching({ role })
  const chairsOf = (one: number) =>
    circle.chairs.flatMap((other, n) => (other.person === one ? [chairId(c, n)] : []))
  const blocks = blocksOf(circle)
  return {
    ...there,
    ...{ role, me: chairId(c, chair), mayBe, selves: chairsOf(person) },
    blocked: blocks.filter(([by]) => by.person === person).flatMap(([, of]) => chairsOf(of.person)),
    blockedBy: blocks
      .filter(([, of]) => of.person === person)
      .flatMap(([by]) => chairsOf(by.person)),
    misses: circle.chairs.flatMap((one, n) => (coaches && one.missed ? [chairId(c, n)] : [])),
    readsSince: coaches ? invitedSince(circle) : null,
  }
}

/** The last chair that they still have; a coach whose work ended has none. */
const chairOf = ({ chairs }: Circle, person: number): number =>
  chairs.findLastIndex(
    (one) => one.person === person && !one.left && (!isCoaching(one) || one.works),
  )

function invitedSince({ invitations }: Circle): string | null {
  const first = invitations.findIndex(({ ended }) => !ended)
  return first < 0 ? null : invitedAt(first)
}

/** When there is no coach: the second coach, and without one whoever works there. */
function mayCoach(world: World, c: number, person: number): boolean {
  const circle = world[c] as Circle
  const coaching = circle.chairs.filter((one) => isCoaching(one) && !one.left && one.works)
  if (coaching.some(({ role }) => role === 'coach')) return false
  const chair = circle.chairs[chairOf(circle, person)]
  if (chair) return chair.role === 'second-coach'
  return coaching.length === 0 && worksFor(world, c, person)
}

/** Person 6 for the first; else whoever has a chair for their work, or asks for one. */
const worksFor = (world: World, c: number, person: number): boolean =>
  (c === 0 && person === 6) ||
  world[c]?.chairs.some((one) => one.person === person && isCoaching(one) && one.works) ||
  world[c]?.askings.some((one) => one.person === person && isCoaching(one)) ||
  false

/** Without a chair: whoever asks and did not stop is a newcomer, and welcome when both said so. */
function asNewcomer(
  world: World,
  c: number,
  person: number,
  mayBe: Viewer['mayBe'],
): Partial<Viewer> {
  const { askings, chairs } = world[c] as Circle
  const n = askings.findLastIndex((one) => one.person === person && !one.ended)
  const asking = askings[n]
  if (!asking) return { role: mayBe ? 'successor' : 'outsider', mayBe }
  const { role, welcomedBy } = asking
  const alone = !chairs.some((one) => !one.left && !isCoaching(one))
  const welcome =
    welcomedBy.includes('coach') &&
    (role === 'second-coach' || welcomedBy.includes('circle') || alone)
  const me = askingId(c, n)
  return { role: 'newcomer', me, selves: [me], mayBe: welcome ? role : mayBe }
}
