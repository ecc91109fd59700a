import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { StandingException } from '#src/consent/exceptions/exception.ts'
import { setExceptions, standingExceptions } from '#src/consent/exceptions/queries.ts'
import { type Sharing, sharingOf } from '#src/consent/shares/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { closeConversations } from '../../conversations/begin-queries.ts'
import type { Section } from '../../story/section.ts'
import { titleOf } from '../../story/words.ts'
import { exceptedFor, hidingOf, itemOn, lookerOn, onlyOf, otherOn } from './choices.ts'
import type { Item, ItemPart } from './item.ts'

export type Exceptions = Awaited<ReturnType<typeof readExceptions>>

/** All that can be excepted, what is, and what the members see apart from that. For the owner. */
export async function readExceptions(tx: Tx, plan: string) {
  const { items, ...page } = await tx
    .selectNoFrom([
      jsonArrayFrom(itemsOf(plan)).$castTo<ItemRow[]>().as('items'),
      jsonArrayFrom(standingExceptions(plan)).$castTo<StandingException[]>().as('exceptions'),
      jsonArrayFrom(sharingOf(plan)).$castTo<Sharing[]>().as('members'),
    ])
    .executeTakeFirstOrThrow()
  return { ...page, items: items.map(named) }
}

export type ItemRow = Item & { kind: Section['kind'] | null }

/** A ready piece of the story is named by its kind. */
export const named = ({ kind, ...item }: ItemRow): Item =>
  kind ? { ...item, words: titleOf({ kind, title: item.words }) } : item

const eb = expressionBuilder<DB>()
const part = (name: ItemPart) => sql<string>`${name}::text`.as('part')
const noKind = sql<string | null>`null::text`.as('kind')
const by = (...columns: string[]) =>
  sql<
    string[]
  >`array_remove(array[${sql.join(columns.map((column) => sql.ref(column)))}], null)`.as('by')

/** Whatever stands in the plan one by one, with whose it is. */
export function itemsOf(plan: string) {
  return eb
    .selectFrom('plans.goal as g')
    .where('g.plan_id', '=', plan)
    .select(['g.id', part('goals'), 'g.wording as words', noKind, by('g.written_by')])
    .unionAll(
      eb
        .selectFrom('plans.agreement as a')
        .where('a.plan_id', '=', plan)
        .select(['a.id', part('agreements'), 'a.wording as words', noKind])
        .select(by('a.written_by', 'a.carried_by')),
    )
    .unionAll(
      eb
        .selectFrom('plans.support as s')
        .where('s.plan_id', '=', plan)
        .select(['s.id', part('support')])
        .select(sql<string>`s.helper || ': ' || s.wording`.as('words'))
        .select([noKind, by('s.written_by', 's.member_id')]),
    )
    .unionAll(
      eb
        .selectFrom('plans.story_section as t')
        .where('t.plan_id', '=', plan)
        .select(['t.id', part('story'), 't.title as words'])
        .select(sql<string | null>`t.kind`.as('kind'))
        .select(by('t.written_by')),
    )
    .orderBy('id')
}

type Wanted<T> = { chosen: T; seen: string }

/** «Alleen voor …»: for these members alone; for none of them it is for everybody with whom its part is shared. */
export async function setOnly(
  tx: Tx,
  plan: string,
  item: string,
  { chosen, seen }: Wanted<string[]>,
) {
  const page = await readExceptions(tx, plan)
  const { id: item_id } = itemOn(page, item)
  const wanted = chosen.map((id) => lookerOn(page, id).id)
  return setExceptions(
    tx,
    plan,
    onlyOf(item_id),
    wanted.map((member_id) => ({ item_id, member_id, kind: 'only' })),
    seen,
  )
}

/** «Behalve …»: what one member does not see. */
export async function setExcepted(
  tx: Tx,
  plan: string,
  member: string,
  { chosen, seen }: Wanted<string[]>,
) {
  const page = await readExceptions(tx, plan)
  const { id: member_id } = lookerOn(page, member)
  const wanted = chosen.map((id) => itemOn(page, id).id)
  return setExceptions(
    tx,
    plan,
    exceptedFor(page, member_id),
    wanted.map((item_id) => ({ item_id, member_id, kind: 'not' })),
    seen,
  )
}

/** Whether one member sees another, and what that other wrote, carries or helps with. */
export async function setHidden(
  tx: Tx,
  plan: string,
  member: string,
  other: string,
  { chosen: hidden, seen }: Wanted<boolean>,
) {
  const page = await readExceptions(tx, plan)
  const { id: member_id } = lookerOn(page, member)
  const { id: item_id } = otherOn(page, other, member)
  const written = await setExceptions(
    tx,
    plan,
    hidingOf(member_id, item_id),
    hidden ? [{ item_id, member_id, kind: 'not' }] : [],
    seen,
  )
  if (written) await closeConversations(tx, plan)
  return written
}
