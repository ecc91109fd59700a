import { idOf, isCoaching, organisationId, type Row, type Rows } from './rows.ts'
import type { Viewer } from './viewer.ts'

type Rule = (viewer: Viewer, row: Row, rows: Rows) => boolean
/** Who sees a row, and may add, change or erase it; what is not named nobody may. */
type Rules = { see: Rule; add?: Rule; change?: Rule; erase?: Rule }

const neighbour = ({ role }: Viewer) => role === 'member' || role === 'volunteer'
const coach = (viewer: Viewer) => isCoaching(viewer)
const around = (viewer: Viewer) => neighbour(viewer) || coach(viewer)
const mine = (viewer: Viewer, chair: unknown) => viewer.selves.includes(chair as string)
const fromMe = (viewer: Viewer, chair: unknown) => viewer.me !== null && chair === viewer.me
const anyMine = (viewer: Viewer, chairs: unknown) => viewer.selves.some(in_(chairs))
const in_ = (chairs: unknown) => (one: string) => (chairs as string[]).includes(one)
const mineOrNobodys = (viewer: Viewer, chair: unknown) => chair === null || mine(viewer, chair)
/** They do not read each other. */
const hides = ({ blocked, blockedBy }: Viewer, chair: unknown) =>
  [...blocked, ...blockedBy].includes(chair as string)
const readable = (viewer: Viewer, chair: unknown) => neighbour(viewer) && !hides(viewer, chair)
/** Who blocked the viewer does not tell where they will be. */
const avoids = ({ blockedBy }: Viewer, chair: unknown) => blockedBy.includes(chair as string)
const handles = (viewer: Viewer, { goes_to, read_by, about }: Row) =>
  coach(viewer) && (viewer.role === goes_to || mine(viewer, read_by)) && !anyMine(viewer, about)

/** Only within the circle that was entered. */
const within = (rules: Rules): Rules =>
  Object.fromEntries(
    Object.entries(rules).map(([what, rule]): [string, Rule] => [
      what,
      (viewer, row, rows) =>
        viewer.circle !== null && row.circle_id === viewer.circle && rule(viewer, row, rows),
    ]),
  ) as Rules

/** What hangs on one chair, for that chair alone to make and take away. */
const own = (see: Rule, add: (viewer: Viewer) => boolean): Rules =>
  within({
    see,
    add: (viewer, { member_id }) => add(viewer) && fromMe(viewer, member_id),
    change: (viewer, { member_id }) => mine(viewer, member_id),
    erase: (viewer, { member_id }) => mine(viewer, member_id),
  })
const fixed = ({ see, add, erase }: Rules): Rules => ({
  see,
  ...(add && { add }),
  ...(erase && { erase }),
})
const kept = ({ see, add, change }: Rules): Rules => ({
  see,
  ...(add && { add }),
  ...(change && { change }),
})

const everybody: Rule = () => true
const myOwn: Rule = (viewer, { person_id }) => viewer.person !== null && person_id === viewer.person
const arrives: Rule = (viewer) => viewer.role === 'newcomer' || viewer.role === 'successor'
/** Person 6 works where circles are guided in the first municipality; so do who coach the first circle. */
const guides: Rule = (viewer, { municipality_code }, rows) => {
  const of = (table: string) => rows.get(table) ?? []
  return of('circles.guidance').some(
    (one) =>
      one.municipality_code === municipality_code &&
      of('people.work').some(
        ({ id, person_id, organisation_id }) =>
          person_id === viewer.person &&
          organisation_id === one.organisation_id &&
          !of('people.work_end').some(({ work_id }) => work_id === id),
      ),
  )
}
const administers: Rule = (viewer, { organisation_id }) =>
  viewer.person === idOf('person 5') && organisation_id === organisationId(0)
const myInterest: Rule = (viewer, { interest_id }, rows) =>
  (rows.get('circles.interest') ?? []).some(
    (one) => one.id === interest_id && myOwn(viewer, one, rows),
  )
const ofMyAsking: Rule = (viewer, { joining_id }) => around(viewer) || mine(viewer, joining_id)
const ofMyHelp: Rule = (viewer, { member_id, asked_by }) =>
  mine(viewer, member_id) || mine(viewer, asked_by)
const myListed: Rule = (viewer, row, rows) =>
  myOwn(viewer, row, rows) ||
  (viewer.circle !== null &&
    row.circle_id === viewer.circle &&
    (coach(viewer) || viewer.mayBe === 'coach'))

export const rules: Record<string, Rules> = {
  'circles.guidance': {
    see: everybody,
    add: (viewer, row, rows) => administers(viewer, row, rows) && row.said_by === viewer.person,
    erase: administers,
  },
  'circles.interest': {
    see: (...of) => myOwn(...of) || guides(...of),
    add: myOwn,
    change: myOwn,
    erase: myOwn,
  },
  'circles.interest_mark': { see: everybody, add: myInterest, change: myInterest },
  'circles.good_turn': { see: myOwn, add: myOwn, change: myOwn, erase: myOwn },
  'circles.my_circle': {
    see: myListed,
    add: (viewer, row, rows) => myOwn(viewer, row, rows) && row.circle_id === viewer.circle,
    change: (viewer, row, rows) => myOwn(viewer, row, rows) && row.circle_id === viewer.circle,
    erase: myListed,
  },
  'circles.door': {
    ...within({ see: everybody, add: ({ mayBe }) => mayBe === 'coach', change: around }),
    see: everybody,
  },
  'circles.circle': within({
    see: (viewer) => around(viewer) || viewer.mayBe === 'member' || viewer.mayBe === 'volunteer',
    add: ({ mayBe }) => mayBe === 'coach',
    change: around,
  }),
  'circles.member': within({
    see: (viewer, row, rows) =>
      around(viewer) || (arrives(viewer, row, rows) && isCoaching(row as { role: string })),
    add: (viewer, row, rows) => myOwn(viewer, row, rows) && row.role === viewer.mayBe,
    change: (viewer, { id }) => mine(viewer, id),
  }),
  'circles.departure': within({
    see: (viewer, row, rows) => around(viewer) || arrives(viewer, row, rows),
    add: (viewer, { member_id, recorded_by }) =>
      recorded_by === viewer.person &&
      (mine(viewer, member_id) || viewer.role === 'coach' || viewer.mayBe === 'coach'),
  }),
  'circles.joining': within({
    see: (viewer, row, rows) => coach(viewer) || myOwn(viewer, row, rows),
    add: (viewer, row, rows) => viewer.role === 'outsider' && myOwn(viewer, row, rows),
  }),
  'circles.acquaintance': within({ see: ofMyAsking, add: coach }),
  'circles.welcome': within({
    see: ofMyAsking,
    add: (viewer, { welcomed_by, of_whom }) =>
      fromMe(viewer, welcomed_by) && (of_whom === 'circle' ? neighbour(viewer) : coach(viewer)),
  }),
  'circles.joining_end': within({
    see: ofMyAsking,
    add: (viewer, { how, joining_id }) =>
      how === 'not-now'
        ? coach(viewer)
        : mine(viewer, joining_id) && (how === 'stopped' || viewer.mayBe !== ''),
  }),
  'circles.concern': within({
    see: (viewer, row) => mine(viewer, row.told_by) || handles(viewer, row),
    add: (viewer, { told_by }) => around(viewer) && fromMe(viewer, told_by),
  }),
  'circles.concern_step': within({
    see: (viewer, row) =>
      handles(viewer, row) ||
      (anyMine(viewer, row.seen_by) && !(row.kind === 'abuse' && anyMine(viewer, row.about))),
    add: handles,
  }),
  'circles.talent': fixed(own(around, around)),
  'circles.offer': fixed(
    own((viewer, { member_id }) => around(viewer) && !hides(viewer, member_id), neighbour),
  ),
  'circles.ask': within({
    see: (viewer, { asked_by, goes_to, to_member }) =>
      mine(viewer, asked_by) ||
      (goes_to === 'circle' && readable(viewer, asked_by)) ||
      (goes_to === 'member' && mine(viewer, to_member) && !hides(viewer, asked_by)) ||
      (goes_to === 'coach' && viewer.role === 'coach'),
    add: (viewer, { asked_by }) => neighbour(viewer) && fromMe(viewer, asked_by),
    change: (viewer, { asked_by }) => mine(viewer, asked_by),
    erase: (viewer, { asked_by }) => mine(viewer, asked_by),
  }),
  'circles.ask_mark': within({ see: around, add: neighbour, change: around }),
  'circles.help': within({
    see: ofMyHelp,
    add: (viewer, { member_id, asked_by, goes_to }) =>
      fromMe(viewer, member_id) &&
      !mine(viewer, asked_by) &&
      !hides(viewer, asked_by) &&
      (goes_to === 'coach' ? viewer.role === 'coach' : neighbour(viewer)),
    erase: (viewer, { member_id }) => mine(viewer, member_id),
  }),
  'circles.helper': within({
    see: (viewer, row, rows) =>
      ofMyHelp(viewer, row, rows) || (row.goes_to === 'circle' && readable(viewer, row.member_id)),
    add: ofMyHelp,
    erase: ofMyHelp,
  }),
  'circles.meeting': within({
    see: around,
    add: around,
    change: around,
    erase: (viewer, { starts_at }) => around(viewer) && Date.parse(`${starts_at}`) > Date.now(),
  }),
  'circles.bring': within({
    see: (viewer, { member_id }) => around(viewer) && !avoids(viewer, member_id),
    add: (viewer, { member_id }) => around(viewer) && mineOrNobodys(viewer, member_id),
    change: (viewer, { member_id }) => around(viewer) && mineOrNobodys(viewer, member_id),
    erase: (viewer, { member_id }) => around(viewer) && mineOrNobodys(viewer, member_id),
  }),
  'circles.attendance': kept(
    own(
      (viewer, { member_id }) =>
        mine(viewer, member_id) ||
        (neighbour(viewer) && !avoids(viewer, member_id)) ||
        viewer.misses.includes(member_id as string),
      around,
    ),
  ),
  'circles.feed': fixed(own((viewer, { member_id }) => mine(viewer, member_id), around)),
  'circles.step': own(
    (viewer, { member_id, is_shared }) =>
      mine(viewer, member_id) || (is_shared === true && readable(viewer, member_id)),
    neighbour,
  ),
  'circles.message': within({
    see: (viewer, { written_by, written_at }) =>
      mine(viewer, written_by) ||
      readable(viewer, written_by) ||
      (viewer.role === 'coach' && readsAlong(viewer, written_at)),
    add: (viewer, { written_by }) =>
      fromMe(viewer, written_by) &&
      (neighbour(viewer) || (viewer.role === 'coach' && viewer.readsSince !== null)),
    erase: (viewer, { written_by }) => mine(viewer, written_by),
  }),
  'circles.coach_invitation': within({
    see: around,
    add: (viewer, { invited_by }) => neighbour(viewer) && fromMe(viewer, invited_by),
  }),
  'circles.coach_invitation_end': within({
    see: around,
    add: (viewer, { ended_by }) => neighbour(viewer) && fromMe(viewer, ended_by),
  }),
  'circles.reading': within({
    see: (viewer, { member_id }) => mine(viewer, member_id),
    add: (viewer, { member_id }) => mine(viewer, member_id),
    change: (viewer, { member_id }) => mine(viewer, member_id),
  }),
  'circles.phone': own(
    (viewer, { member_id, seen_by }) =>
      mine(viewer, member_id) ||
      (around(viewer) && anyMine(viewer, seen_by) && !hides(viewer, member_id)),
    around,
  ),
  'circles.block': fixed(own((viewer, { member_id }) => mine(viewer, member_id), around)),
  'circles.missing_me': own(
    (viewer, { member_id }) => mine(viewer, member_id) || coach(viewer),
    neighbour,
  ),
  'circles.rhythm': within({ see: around, add: coach }),
  'circles.contact': within({
    see: around,
    add: (viewer, { recorded_by }) => coach(viewer) && fromMe(viewer, recorded_by),
  }),
}

const readsAlong = ({ readsSince }: Viewer, written: unknown) =>
  readsSince !== null && `${written}` >= readsSince
