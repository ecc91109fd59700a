import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { type Member, presentMembers } from '../members/queries.ts'
import type { MyPhone, Phone } from './phone.ts'

const me = sql<string>`app.circle_member()`

/** The numbers that others let the viewer see, the viewer's own, and who could see that. */
export const readPhones = (tx: Tx, circle: string) =>
  tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('circles.phone as p')
          .innerJoin('circles.member as m', (join) =>
            join.on('m.circle_id', '=', circle).onRef('m.id', '=', 'p.member_id'),
          )
          .where('p.circle_id', '=', circle)
          .where('p.member_id', '<>', me)
          .where('p.member_id', 'in', (of) =>
            of.selectFrom(presentMembers(circle).as('there')).select('there.id'),
          )
          .select(['p.member_id', 'p.number', 'm.shown_name'])
          .orderBy('m.shown_name'),
      )
        .$castTo<Phone[]>()
        .as('phones'),
      jsonObjectFrom(
        eb
          .selectFrom('circles.phone as p')
          .where('p.circle_id', '=', circle)
          .where('p.member_id', '=', me)
          .select(['p.number', 'p.seen_by']),
      )
        .$castTo<MyPhone | null>()
        .as('mine'),
      jsonArrayFrom(presentMembers(circle)).$castTo<Member[]>().as('members'),
    ])
    .executeTakeFirstOrThrow()

export type PhonesRead = Awaited<ReturnType<typeof readPhones>>

export async function givePhone(
  tx: Tx,
  circle: string,
  { number, seen_by }: MyPhone,
): Promise<void> {
  const given = { number, seen_by: sql<string[]>`${seen_by}::uuid[]` }
  await tx
    .insertInto('circles.phone')
    .values({ circle_id: circle, member_id: me, ...given })
    .onConflict((clash) => clash.columns(['circle_id', 'member_id']).doUpdateSet(given))
    .execute()
}

/** Nobody sees it any more. */
export async function takePhoneBack(tx: Tx, circle: string): Promise<void> {
  await tx
    .deleteFrom('circles.phone')
    .where('circle_id', '=', circle)
    .where('member_id', '=', me)
    .execute()
}
