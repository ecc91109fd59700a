import { ruleOf } from '#src/neighbourhood/activities/rhythm.ts'
import { hashOfWords } from '#src/neighbourhood/activities/tickets/words.ts'
import { renewTimes } from '#src/neighbourhood/activities/times-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { dayOf } from '#src/ui/dates.ts'
import { demoId } from '../ids.ts'
import { activities, type DemoActivity } from './activity-list.ts'

/** Opens the first seat at the baking of bread. */
export const demoTicket = 'appel fiets boomhut'

const baking = demoId('activity Samen brood bakken')
const nobody = '00000000-0000-0000-0000-000000000000'

/** Needs the places, whose geography each activity has. */
export async function addDemoActivities(tx: Tx): Promise<void> {
  const places = await tx
    .selectFrom('neighbourhood.place')
    .select(['id', 'municipality_code', 'area_code', 'lat', 'lon'])
    .execute()
  const rows = activities.map((activity) => {
    const place = places.find(({ id }) => id === demoId(`place ${activity.place}`))
    if (!place) throw new Error(`There is no place ${activity.place} in the demo.`)
    const { id: place_id, ...where } = place
    return { ...rowOf(activity), ...where, place_id }
  })
  await tx.insertInto('neighbourhood.activity').values(rows).execute()
  await renewTimes(tx, nobody, 1000)
  await addSignUps(tx)
}

function rowOf({ on, at, rhythm = 'weekly', ...activity }: DemoActivity) {
  const starts_on = rhythm === 'once' ? inDays(on) : lastWeekday(on)
  return {
    id: demoId(`activity ${activity.key}`),
    title: activity.title,
    about: activity.about,
    kind: activity.kind,
    meeting_point: activity.where ?? '',
    starts_on,
    starts_at: at,
    minutes: activity.minutes ?? 60,
    rule: ruleOf(rhythm, starts_on),
    seats: activity.seats ?? null,
    is_free: !activity.cost,
    cost: activity.cost ?? '',
    is_quiet: activity.quiet ?? false,
    walk_in_with: activity.walk ?? false,
    host_name: activity.host ?? '',
  }
}

const inDays = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000))

/** Four weeks and some days ago, on this weekday. */
function lastWeekday(weekday: number): string {
  const before = inDays(-28)
  const passed = (new Date(`${before}T12:00:00Z`).getUTCDay() - weekday + 7) % 7
  return inDays(-28 - passed)
}

/** So many on the first days that come. Three of those at the baking of bread said who they are. */
async function addSignUps(tx: Tx): Promise<void> {
  const times = await tx
    .selectFrom('neighbourhood.activity_time')
    .select(['activity_id', 'day'])
    .orderBy('day')
    .execute()
  const rows = activities.flatMap(({ key, coming = [] }) => {
    const activity_id = demoId(`activity ${key}`)
    const days = times.filter((time) => time.activity_id === activity_id)
    return coming.flatMap((count, i) => {
      const day = days[i]?.day
      if (!day) return []
      return Array.from({ length: count }, (_, n) => ({
        ...{ id: demoId(`sign-up ${key} ${i} ${n + 1}`), activity_id, day, number: n + 1 },
      }))
    })
  })
  await tx.insertInto('neighbourhood.sign_up').values(rows).execute()
  const first = rows.filter(({ activity_id, number }) => activity_id === baking && number <= 3)
  const who = [
    { name: 'Sjoerd', phone: '050 012 34 50', ticket_hash: await hashOfWords(demoTicket) },
    { name: 'Mina', phone: '', ticket_hash: 'demo 2' },
    { name: '', phone: '', ticket_hash: 'demo 3' },
  ]
  await tx
    .insertInto('neighbourhood.ticket')
    .values(
      first
        .slice(0, 3)
        .map(({ id }, i) => ({ sign_up_id: id, ticket_hash: `demo ${id}`, ...who[i] })),
    )
    .execute()
}
