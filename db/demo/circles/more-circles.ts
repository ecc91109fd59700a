import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'

const week = 7 * 24 * 60 * 60 * 1000
const weeksAgo = (weeks: number) => new Date(Date.now() - weeks * week).toISOString()

/** Two more that Hanna coaches: one that she hears from when it calls, one that has just begun. */
const circles = [
  {
    key: 'lantern',
    name: 'De Lantaarn',
    about: 'Wij eten samen, om de week bij iemand anders thuis.',
    begun: 60,
    rhythm: 'on-call',
    came: [10, 11, 9, 10, 11, 10],
    neighbours: ['Annie', 'Bert', 'Coby', 'Dina', 'Evert', 'Frits', 'Geke', 'Hilda', 'Ids', 'Joke'],
  },
  {
    key: 'bench',
    name: 'Het Bankje',
    about: 'Wij wandelen elke vrijdag een rondje, en zitten daarna op het bankje.',
    begun: 5,
    rhythm: 'weekly',
    came: [4, 5, 3],
    neighbours: ['Klaas', 'Loes', 'Mina', 'Nico'],
  },
] as const

export async function addMoreCircles(tx: Tx): Promise<void> {
  for (const circle of circles) {
    const circle_id = demoId(`circle ${circle.key}`)
    const begun_at = weeksAgo(circle.begun)
    await tx
      .insertInto('circles.door')
      .values({
        ...{ circle_id, name: circle.name, about: circle.about, begun_at },
        ...{ area_code: 'BU00140606', municipality_code: 'GM0014' },
        organisation_id: demoId('organisation cirkels'),
      })
      .execute()
    await tx.insertInto('circles.circle').values({ circle_id }).execute()
    await addChairs(tx, circle_id, circle)
    await tx
      .insertInto('circles.rhythm')
      .values({
        ...{ circle_id, id: demoId(`rhythm ${circle.key}`) },
        ...{ how_often: circle.rhythm, since: begun_at },
      })
      .execute()
    await tx
      .insertInto('circles.contact')
      .values({
        ...{ circle_id, id: demoId(`contact ${circle.key}`), met_on: weeksAgo(2).slice(0, 10) },
        recorded_by: demoId(`chair ${circle.key} ${circle.neighbours.length}`),
      })
      .execute()
    await tx
      .insertInto('circles.meeting')
      .values(
        circle.came.map((came, i) => ({
          ...{ circle_id, id: demoId(`met ${circle.key} ${i}`), came, place: 'Bij een van ons' },
          starts_at: weeksAgo(i + 1),
        })),
      )
      .execute()
  }
}

async function addChairs(tx: Tx, circle_id: string, circle: (typeof circles)[number]) {
  const people = circle.neighbours.map((name) => ({
    ...{ id: demoId(`neighbour ${name}`), name, adult_at: weeksAgo(80) },
  }))
  await tx.insertInto('people.person').values(people).execute()
  const chairs = [
    ...people.map(({ id, name }, i) => ({
      ...{ person_id: id, shown_name: name, work_id: null },
      role: i === 0 ? 'volunteer' : 'member',
    })),
    {
      ...{ person_id: demoId('hanna'), shown_name: 'Hanna Postma', role: 'coach' },
      work_id: demoId('work of hanna'),
    },
  ]
  const joined_at = weeksAgo(circle.begun)
  await tx
    .insertInto('circles.member')
    .values(
      chairs.map((chair, i) => ({
        ...{ ...chair, circle_id, id: demoId(`chair ${circle.key} ${i}`), joined_at },
      })),
    )
    .execute()
  await tx
    .insertInto('circles.my_circle')
    .values(chairs.map(({ person_id, role }) => ({ circle_id, person_id, role })))
    .execute()
}
