import pg from 'pg'
import { asMemberOfCircle } from '#src/circles/as-member.ts'
import { readCircle } from '#src/circles/page/queries.ts'
import type { Database } from '#src/platform/database.ts'
import { anyOf } from './overview.ts'

const idOf = (kind: number, n: number | string) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
const sqlId = (kind: number, n: string) =>
  `('${String(kind).padStart(8, '0')}-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`

/** Circles of ten neighbours with a coach; in each two joined lately, and one blocked another. */
export async function fillCircles(url: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const circle = sqlId(20, 'n')
  const person = sqlId(21, 'n * 100 + i')
  const chair = sqlId(22, 'n * 100 + i')
  const asking = sqlId(23, 'n * 100 + i')
  const each = (to: number) => `from generate_series(1, ${count}) n, generate_series(1, ${to}) i`
  for (const statement of [
    // the accounts behind the chairs play no part in the read
    'set session_replication_role = replica',
    `insert into geography.municipality (code, name, shown_name, province, valid_from, edition)
       values ('GM0014', 'Groningen', 'Groningen', 'Groningen', '1900-01-01', '2025')`,
    `insert into people.organisation (id, name, kind) values ('${idOf(24, 1)}', 'Sociaal werk', 'other')`,
    `insert into circles.door (circle_id, name, municipality_code, organisation_id)
       select ${circle}, 'Cirkel ' || n, 'GM0014', '${idOf(24, 1)}' ${each(1)}`,
    `insert into circles.circle (circle_id, agreements)
       select ${circle}, 'We zeggen het als we niet komen. Wat je hier hoort, blijft hier.' ${each(1)}`,
    `insert into circles.member (circle_id, id, person_id, role, shown_name, work_id)
       select ${circle}, ${chair}, ${person}, case i when 1 then 'volunteer' when 12 then 'coach' else 'member' end,
         'Buur ' || i, case i when 12 then ${sqlId(25, 'n')} end ${each(12)}`,
    `insert into circles.departure (circle_id, member_id, recorded_by)
       select ${circle}, ${chair}, ${person} ${each(11)} where i = 11`,
    `insert into circles.block (circle_id, member_id, blocked_id)
       select ${circle}, ${sqlId(22, 'n * 100 + 2')}, ${sqlId(22, 'n * 100 + 3')} ${each(1)}`,
    `insert into circles.joining (circle_id, id, person_id, role, shown_name)
       select ${circle}, ${asking}, ${sqlId(26, 'n * 100 + i')}, 'member', 'Nieuw ' || i ${each(2)}`,
    `insert into circles.acquaintance (circle_id, joining_id, shown_name, role)
       select ${circle}, ${asking}, 'Nieuw ' || i, 'member' ${each(2)}`,
    'vacuum analyze',
  ]) {
    await client.query(statement)
  }
  await client.end()
}

/** The page of a circle as one of its neighbours reads it, each time another circle. */
export function asNeighbour(db: Database, circles: number) {
  return () => {
    const n = anyOf(circles)
    const viewer = { personId: idOf(21, n * 100 + anyOf(10)), name: '' }
    const entry = { circle: idOf(20, n), readers: 'all in it' } as const
    return asMemberOfCircle(db, viewer, entry, (tx) => readCircle(tx, idOf(20, n)))
  }
}
