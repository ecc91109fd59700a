import { expressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import { type Member, presentMembers } from '../members/queries.ts'
import type { HelpKind, Talent, TalentsInput } from './talent.ts'

export const talentsOf = (circle: string) =>
  expressionBuilder<DB>()
    .selectFrom('circles.talent as t')
    .where('t.circle_id', '=', circle)
    .select(['t.member_id', 't.wording', 't.days'])
    .select((eb) => eb.ref('t.kind').$castTo<HelpKind>().as('kind'))
    .orderBy('t.id')

/** Who is in the circle, and what they like and can do. */
export function readTalents(tx: Tx, circle: string) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(presentMembers(circle)).$castTo<Member[]>().as('members'),
      jsonArrayFrom(talentsOf(circle)).$castTo<Talent[]>().as('talents'),
    ])
    .executeTakeFirstOrThrow()
}

export type TalentsRead = Awaited<ReturnType<typeof readTalents>>

/** What somebody says now stands in the place of what they said before. */
export async function tellTalents(
  tx: Tx,
  circle: string,
  member_id: string,
  { kinds, wording, days }: TalentsInput,
): Promise<void> {
  await tx
    .deleteFrom('circles.talent')
    .where('circle_id', '=', circle)
    .where('member_id', '=', member_id)
    .execute()
  if (kinds.length === 0) return
  await tx
    .insertInto('circles.talent')
    .values(
      kinds.map((kind) => ({
        ...{ circle_id: circle, id: newId(), member_id, kind, days },
        wording: kind === 'other' ? wording : '',
      })),
    )
    .onConflict((clash) => clash.columns(['circle_id', 'member_id', 'kind']).doNothing())
    .execute()
}
