import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { type Member, presentMembers } from '../members/queries.ts'
import { talentsOf } from '../talents/queries.ts'
import type { HelpKind, Talent } from '../talents/talent.ts'
import type { Ask, Offer } from './ask.ts'

/** Whose chair this is did not leave. */
const isThere = (circle: string, chair: string) =>
  sql<boolean>`not exists (select 1 from circles.departure d
    where d.circle_id = ${circle} and d.member_id = ${sql.ref(chair)})`

const asksOf = (circle: string) =>
  expressionBuilder<DB>()
    .selectFrom('circles.ask as a')
    .leftJoin('circles.helper as h', (join) =>
      join.on('h.circle_id', '=', circle).onRef('h.ask_id', '=', 'a.id'),
    )
    .where('a.circle_id', '=', circle)
    .where(isThere(circle, 'a.asked_by'))
    .select(['a.id', 'a.asked_by', 'a.kind', 'a.wording', 'a.day', 'a.goes_to', 'a.to_member'])
    .select(['a.asked_at', 'a.solved_at', 'h.member_id as helper'])
    .orderBy('a.asked_at', 'desc')
    .orderBy('a.id')

const membersOf = (circle: string) =>
  jsonArrayFrom(presentMembers(circle)).$castTo<Member[]>().as('members')

/** What is asked and offered now, as far as it is for these eyes, and of what somebody's own what was solved. */
export function readAsks(tx: Tx, circle: string) {
  return tx
    .selectNoFrom((eb) => [
      membersOf(circle),
      jsonArrayFrom(asksOf(circle).limit(100)).$castTo<Ask[]>().as('asks'),
      jsonArrayFrom(
        eb
          .selectFrom('circles.offer as o')
          .where('o.circle_id', '=', circle)
          .where(isThere(circle, 'o.member_id'))
          .where(sql<boolean>`coalesce(o.until >= current_date, true)`)
          .select(['o.id', 'o.member_id', 'o.wording', 'o.until'])
          .select((ref) => ref.ref('o.kind').$castTo<HelpKind>().as('kind'))
          .orderBy('o.offered_at', 'desc')
          .limit(100),
      )
        .$castTo<Offer[]>()
        .as('offers'),
      eb
        .exists(talentsOf(circle).where(sql<boolean>`app.circle_is_me(t.member_id)`))
        .$castTo<boolean>()
        .as('told'),
    ])
    .executeTakeFirstOrThrow()
}

export type AsksRead = Awaited<ReturnType<typeof readAsks>>

/** One ask; of who would help the asker sees all, and everybody else no more than themselves. */
export async function readAsk(tx: Tx, circle: string, ask: string) {
  const page = await tx
    .selectNoFrom((eb) => [
      membersOf(circle),
      jsonArrayFrom(asksOf(circle).where('a.id', '=', ask))
        .$castTo<Ask[]>()
        .as('asks'),
      jsonArrayFrom(
        eb
          .selectFrom('circles.help as h')
          .where('h.circle_id', '=', circle)
          .where('h.ask_id', '=', ask)
          .select('h.member_id')
          .orderBy('h.accepted_at')
          .orderBy('h.member_id'),
      ).as('helps'),
      // of whom the asker blocked, or who blocked the asker, nothing is suggested
      jsonArrayFrom(talentsOf(circle).where(sql<boolean>`not app.circle_hides(t.member_id)`))
        .$castTo<Talent[]>()
        .as('talents'),
      eb
        .exists(
          eb.selectFrom('circles.good_turn as g').where('g.id', '=', ask).select('g.person_id'),
        )
        .$castTo<boolean>()
        .as('noted'),
    ])
    .executeTakeFirstOrThrow()
  const { asks, helps, ...others } = page
  return { ...others, ask: asks[0], helps: helps.map(({ member_id }) => member_id) }
}

type AskRead = Awaited<ReturnType<typeof readAsk>>
export type AskPageRead = Omit<AskRead, 'ask'> & { ask: Ask }
