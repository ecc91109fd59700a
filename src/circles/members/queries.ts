import { expressionBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { CircleRole } from '../circle.ts'

export type Member = {
  id: string
  shown_name: string
  role: CircleRole
  joined_at: string
  version: number
}

/** Who has a chair now: neighbours first, by name. */
export const presentMembers = (circle: string) =>
  expressionBuilder<DB>()
    .selectFrom('circles.member as m')
    .leftJoin('circles.departure as d', (join) =>
      join.on('d.circle_id', '=', circle).onRef('d.member_id', '=', 'm.id'),
    )
    .where('m.circle_id', '=', circle)
    .where('d.member_id', 'is', null)
    .select(['m.id', 'm.shown_name', 'm.joined_at', 'm.version'])
    .select((eb) => eb.ref('m.role').$castTo<CircleRole>().as('role'))
    .orderBy(sql`array_position(array['member', 'volunteer', 'coach', 'second-coach'], m.role)`)
    .orderBy('m.shown_name')
    .orderBy('m.id')

export const readMembers = (tx: Tx, circle: string): Promise<Member[]> =>
  tx.selectFrom(presentMembers(circle).as('m')).selectAll().execute()

/** @returns false when somebody changed it since `version` was read */
export async function renameMember(
  tx: Tx,
  circle: string,
  member: string,
  { shown_name, version }: { shown_name: string; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('circles.member')
    .where('circle_id', '=', circle)
    .where('id', '=', member)
    .where('version', '=', version)
    .set({ shown_name, version: version + 1 })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What somebody gave to the others goes with them; by night, when the coach said that they are gone (jobs.ts). */
export const goesAlong = [
  'circles.phone',
  'circles.talent',
  'circles.offer',
  'circles.help',
  'circles.bring',
  'circles.step',
  'circles.missing_me',
  'circles.feed',
] as const

/** Somebody's chair is free from now on. */
export async function leaveCircle(
  tx: Tx,
  circle: string,
  { member, by }: { member: string; by: string },
): Promise<void> {
  const left = await tx
    .insertInto('circles.departure')
    .values({ circle_id: circle, member_id: member, recorded_by: by })
    .onConflict((clash) => clash.doNothing())
    .returning('member_id')
    .executeTakeFirst()
  if (!left) return
  for (const table of goesAlong) {
    await tx
      .deleteFrom(table)
      .where('circle_id', '=', circle)
      .where('member_id', '=', member)
      .execute()
  }
  await tx
    .deleteFrom('circles.ask')
    .where('circle_id', '=', circle)
    .where('asked_by', '=', member)
    .execute()
  await tx
    .deleteFrom('circles.my_circle')
    .where('circle_id', '=', circle)
    .where('person_id', 'in', (eb) =>
      eb
        .selectFrom('circles.member')
        .where('circle_id', '=', circle)
        .where('id', '=', member)
        .select('person_id'),
    )
    .execute()
}

/** Whoever may become the coach takes the chair; who was coach or second coach before leaves theirs. */
export async function takeOver(
  tx: Tx,
  circle: string,
  chair: { id: string; person: string; shown_name: string; work_id: string },
): Promise<void> {
  const { id, person, shown_name, work_id } = chair
  const before = await tx
    .selectFrom(presentMembers(circle).as('m'))
    .innerJoin('circles.member as c', (join) =>
      join.on('c.circle_id', '=', circle).onRef('c.id', '=', 'm.id'),
    )
    .where((eb) => eb.or([eb('c.person_id', '=', person), eb('c.role', '=', 'coach')]))
    .select('m.id')
    .execute()
  await tx
    .insertInto('circles.member')
    .values({ circle_id: circle, id, person_id: person, role: 'coach', shown_name, work_id })
    .execute()
  for (const { id: member } of before) await leaveCircle(tx, circle, { member, by: person })
  await keepMyCircle(tx, circle, person, 'coach')
}

/** On the home page of this person. */
export async function keepMyCircle(
  tx: Tx,
  circle: string,
  person: string,
  role: CircleRole | 'newcomer',
): Promise<void> {
  await tx
    .insertInto('circles.my_circle')
    .values({ person_id: person, circle_id: circle, role })
    .onConflict((clash) => clash.columns(['person_id', 'circle_id']).doUpdateSet({ role }))
    .execute()
}
