import { sql } from 'kysely'
import { planMeetings } from '#src/circles/meetings/writing-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'

type Circle = { circle_id: string; chairOf: (key: string) => string }

/** What the circle knows of each other, asks and does. */
export async function addCircleLife(tx: Tx, { circle_id, chairOf }: Circle): Promise<void> {
  await addTalents(tx, { circle_id, chairOf })
  await addAsks(tx, { circle_id, chairOf })
  await addMeetings(tx, { circle_id, chairOf })
  await tx
    .insertInto('circles.step')
    .values({
      ...{ circle_id, id: demoId('step henk'), member_id: chairOf('henk'), is_shared: true },
      wording: 'Een keer per week naar de markt',
    })
    .execute()
}

/** By kind of help, on which days; of Bep nothing yet. */
const likes: Record<string, { kinds: string[]; days: number[] }> = {
  ruud: { kinds: ['odd-jobs', 'transport'], days: [] },
  dirk: { kinds: ['garden', 'animals'], days: [6] },
  fatma: { kinds: ['cooking', 'language', 'going-along'], days: [1, 2, 4] },
  ilse: { kinds: ['going-along', 'company'], days: [2, 3] },
  yusuf: { kinds: ['computer', 'paperwork'], days: [] },
}

function addTalents(tx: Tx, { circle_id, chairOf }: Circle) {
  const rows = Object.entries(likes).flatMap(([key, { kinds, days }]) =>
    kinds.map((kind) => ({
      ...{ circle_id, id: demoId(`talent ${key} ${kind}`), kind, days, wording: '' },
      member_id: chairOf(key),
    })),
  )
  return tx.insertInto('circles.talent').values(rows).execute()
}

async function addAsks(tx: Tx, { circle_id, chairOf }: Circle): Promise<void> {
  const asks = [
    {
      key: 'henk',
      kind: 'computer',
      wording: 'Mijn telefoon wil niet meer bellen. Wie kijkt mee?',
    },
    { key: 'riet', kind: 'going-along', wording: 'Wie gaat er met me mee naar de tandarts?' },
  ]
  await tx
    .insertInto('circles.ask')
    .values(
      asks.map(({ key, kind, wording }) => ({
        ...{ circle_id, id: demoId(`ask ${key}`), asked_by: chairOf(key), kind, wording },
        ...{ goes_to: 'circle', to_member: null },
      })),
    )
    .execute()
  await tx
    .insertInto('circles.ask_mark')
    .values(asks.map(({ key }) => ({ circle_id, ask_id: demoId(`ask ${key}`) })))
    .execute()
  await tx
    .insertInto('circles.offer')
    .values({
      ...{ circle_id, id: demoId('offer fatma'), member_id: chairOf('fatma'), kind: 'cooking' },
      wording: 'Ik maak zondag een grote pan soep. Kom gerust een bakje halen.',
    })
    .execute()
}

/** Of the last six weeks, with how many they were; and the coming ones by the rhythm. */
async function addMeetings(tx: Tx, { circle_id, chairOf }: Circle): Promise<void> {
  const came = [8, 9, 7, 10, 9, 8]
  const place = 'De huiskamer van het buurthuis'
  await tx
    .insertInto('circles.meeting')
    .values(
      came.map((number, week) => ({
        ...{ circle_id, id: demoId(`circle meeting ${week}`), place, came: number },
        starts_at: sql<string>`(${lastTeaDay(week)}::date + time '14:00') at time zone 'Europe/Amsterdam'`,
        planned_on: lastTeaDay(week),
      })),
    )
    .execute()
  await planMeetings(tx, circle_id)
  await sql`insert into circles.attendance (circle_id, meeting_id, member_id, comes)
    select m.circle_id, m.id, chair, true from unnest(${[chairOf('ruud'), chairOf('fatma')]}::uuid[]) chair,
      (select * from circles.meeting where circle_id = ${circle_id} and starts_at > now() order by starts_at limit 1) m`.execute(
    tx,
  )
}

/** A Tuesday before today. */
function lastTeaDay(weeksBefore = 0): string {
  const today = new Date()
  const since = ((today.getUTCDay() + 4) % 7) + 1 + 7 * weeksBefore
  return new Date(today.getTime() - since * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
