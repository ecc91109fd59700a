import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'
import { addCircleLife } from './life.ts'
import { addMoreCircles } from './more-circles.ts'
import { coaches, others, volunteer } from './people.ts'
import { addCircleTalk } from './talk.ts'

/** De Theepot: ten neighbours of De Wijert with a coach and a second coach. */
export const theTeapot = demoId('circle teapot')
const municipality_code = 'GM0014'
const area_code = 'BU00140605'
const organisation_id = demoId('organisation cirkels')

export const chairOf = (key: string): string => demoId(`chair ${key}`)
/** Tonny asked to join and met the coach. */
export const tonnysAsking = demoId('joining tonny')

const day = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString()

/** The Tuesday of some weeks ago on which they first met. */
const teaDay = (() => {
  const then = new Date(Date.now() - 70 * day)
  then.setUTCDate(then.getUTCDate() + ((9 - then.getUTCDay()) % 7))
  return then.toISOString().slice(0, 10)
})()

export async function addDemoCircles(tx: Tx): Promise<void> {
  await addPeople(tx)
  await addCoaches(tx)
  await addCircle(tx)
  await addChairs(tx)
  await addCircleLife(tx, { circle_id: theTeapot, chairOf })
  await addCircleTalk(tx, { circle_id: theTeapot, chairOf })
  await addMoreCircles(tx)
  await addNewcomer(tx)
  await addInterest(tx)
}

async function addPeople(tx: Tx): Promise<void> {
  const adult_at = daysAgo(400)
  const people = [...others, ...coaches.filter(({ key }) => key !== 'hanna')]
  await tx
    .insertInto('people.person')
    .values(people.map(({ key, name }) => ({ id: demoId(key), name, adult_at })))
    .execute()
  await tx
    .insertInto('people.person_email')
    .values(people.map(({ key }) => ({ email: `${key}@voorbeeld.test`, person_id: demoId(key) })))
    .execute()
}

async function addCoaches(tx: Tx): Promise<void> {
  const by = demoId('ineke')
  await tx
    .insertInto('people.organisation')
    .values({ id: organisation_id, name: 'Sociaal werk Zuid (verzonnen)', kind: 'social-work' })
    .execute()
  await tx
    .insertInto('people.work')
    .values(
      coaches.map(({ key, name }) => ({
        ...{ id: demoId(`work of ${key}`), person_id: demoId(key), organisation_id },
        ...{ shown_name: name, function: 'Coach van Buurtcirkels' },
      })),
    )
    .execute()
  await tx
    .insertInto('people.work_confirmation')
    .values(coaches.map(({ key }) => ({ work_id: demoId(`work of ${key}`), confirmed_by: by })))
    .execute()
  await tx
    .insertInto('circles.guidance')
    .values({ organisation_id, municipality_code, said_by: by })
    .execute()
}

async function addCircle(tx: Tx): Promise<void> {
  const circle_id = theTeapot
  await tx
    .insertInto('circles.door')
    .values({
      ...{ circle_id, organisation_id, area_code, municipality_code, begun_at: daysAgo(200) },
      name: 'De Theepot',
      about: 'We drinken elke dinsdag thee met elkaar. En we helpen elkaar met van alles.',
    })
    .execute()
  await tx
    .insertInto('circles.circle')
    .values({
      ...{
        circle_id,
        meets_from: teaDay,
        starts_at: '14:00',
        place: 'De huiskamer van het buurthuis',
      },
      agreements:
        'We zeggen het als we niet komen.\nWat je hier hoort, blijft hier.\nNee zeggen mag altijd.',
    })
    .execute()
  await tx
    .insertInto('circles.rhythm')
    .values([
      { circle_id, id: demoId('rhythm weekly'), how_often: 'weekly', since: daysAgo(200) },
      { circle_id, id: demoId('rhythm monthly'), how_often: 'monthly', since: daysAgo(60) },
    ])
    .execute()
}

async function addChairs(tx: Tx): Promise<void> {
  const chairs = [
    ...coaches.map(({ key, name, role }) => ({
      ...{ key, name, role, work_id: demoId(`work of ${key}`), days: 200 },
    })),
    { ...volunteer, role: 'volunteer', work_id: null, days: 190 },
    { key: 'bep', name: 'Bep', role: 'member', work_id: null, days: 180 },
    ...others
      .filter(({ inCircle }) => inCircle)
      .map(({ key, name }, i) => ({
        ...{ key, name, role: 'member', work_id: null, days: 170 - i * 10 },
      })),
  ]
  await tx
    .insertInto('circles.member')
    .values(
      chairs.map(({ key, name, role, work_id, days }) => ({
        ...{ circle_id: theTeapot, id: chairOf(key), person_id: demoId(key), role },
        ...{ shown_name: name, work_id, joined_at: daysAgo(days) },
      })),
    )
    .execute()
  await tx
    .insertInto('circles.departure')
    .values({ circle_id: theTeapot, member_id: chairOf('kees'), recorded_by: demoId('kees') })
    .execute()
  await tx
    .insertInto('circles.my_circle')
    .values(
      chairs
        .filter(({ key }) => key !== 'kees')
        .map(({ key, role }) => ({ person_id: demoId(key), circle_id: theTeapot, role })),
    )
    .execute()
}

async function addNewcomer(tx: Tx): Promise<void> {
  const asking = { circle_id: theTeapot, role: 'member', shown_name: 'Tonny' }
  await tx
    .insertInto('circles.joining')
    .values({
      ...{ ...asking, id: tonnysAsking, person_id: demoId('tonny'), asked_at: daysAgo(9) },
      reach: 'tonny@voorbeeld.test',
      wording: 'Ik woon hier net en ik kook graag.',
    })
    .execute()
  await tx
    .insertInto('circles.acquaintance')
    .values({ ...asking, joining_id: tonnysAsking, met_at: daysAgo(3) })
    .execute()
  await tx
    .insertInto('circles.my_circle')
    .values({ circle_id: theTeapot, person_id: demoId('tonny'), role: 'newcomer' })
    .execute()
}

/** In Helpman there is no circle yet. */
async function addInterest(tx: Tx): Promise<void> {
  const helpman = { area_code: 'BU00140604', municipality_code }
  const interested = others.filter(({ interest }) => interest)
  await tx
    .insertInto('circles.interest')
    .values(
      interested.map(({ key, name }) => ({
        ...{ id: demoId(`interest ${key}`), person_id: demoId(key), shown_name: name, ...helpman },
        reach: `${key}@voorbeeld.test`,
      })),
    )
    .execute()
  await tx
    .insertInto('circles.interest_mark')
    .values(interested.map(({ key }) => ({ interest_id: demoId(`interest ${key}`), ...helpman })))
    .execute()
}
