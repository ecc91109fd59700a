import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Exception } from '#src/consent/exceptions/exception.ts'
import { everybodyWaits, standingExceptions } from '#src/consent/exceptions/queries.ts'
import { hasAccount, presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import {
  type Conversation,
  type ConversationInput,
  hiddenPair,
  type Kind,
  type Partner,
} from './conversation.ts'
import { conversationsOf } from './queries.ts'

const eb = expressionBuilder<DB>()

/** Who could be in a conversation, what hides them from each other, and what it could be on. For the owner. */
export function readPartners(tx: Tx, plan: string, about = '') {
  return tx
    .selectNoFrom([
      jsonArrayFrom(partnersOf(plan)).$castTo<Partner[]>().as('partners'),
      jsonArrayFrom(standingExceptions(plan)).$castTo<Exception[]>().as('exceptions'),
      jsonArrayFrom(subjectsOf(plan, about)).as('subjects'),
    ])
    .executeTakeFirstOrThrow()
}

const partnersOf = (plan: string) =>
  presentMembers(plan)
    .where(hasAccount(plan))
    .select(['m.id', 'm.shown_name'])
    .orderBy('m.joined_at')
    .orderBy('m.id')

/** The goal or the thing to do with this id. */
function subjectsOf(plan: string, about: string) {
  return eb
    .selectFrom('plans.goal as g')
    .where('g.plan_id', '=', plan)
    .where(sql<string>`g.id::text`, '=', about)
    .select(['g.id', 'g.wording', sql<Kind>`'goal'`.as('kind')])
    .unionAll(
      eb
        .selectFrom('plans.agreement as a')
        .where('a.plan_id', '=', plan)
        .where(sql<string>`a.id::text`, '=', about)
        .select(['a.id', 'a.wording', sql<Kind>`'agreement'`.as('kind')]),
    )
}

/**
 * Begins a conversation with all or with chosen members. Pressing twice begins one.
 * @returns what is wrong with who would be in it, or null
 */
export async function beginConversation(
  tx: Tx,
  plan: string,
  { id, about, title, who, members }: ConversationInput,
): Promise<string | null> {
  // who hides somebody meanwhile waits for this, or this for that
  await everybodyWaits(tx, plan)
  const { partners, exceptions, subjects } = await readPartners(tx, plan, about)
  const chosen = who === 'group' ? partners : partners.filter((one) => members.includes(one.id))
  if (chosen.length === 0) return 'Kies minstens één persoon.'
  const hidden = hiddenPair(exceptions, chosen)
  if (hidden) {
    const [one, other] = hidden
    return `${one.shown_name} ziet ${other.shown_name} niet. Zij kunnen daarom niet samen in een gesprek.`
  }
  const subject = subjects[0]
  await tx
    .insertInto('plans.conversation')
    .values({
      plan_id: plan,
      id,
      kind: subject?.kind ?? who,
      title,
      about_id: subject?.id ?? id,
      members: chosen.map((one) => one.id),
      names: chosen.map(({ shown_name }) => shown_name),
    })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
  return null
}

/**
 * Closes what may not go on: with two members of whom one is hidden from the other, and as long as there are such
 * two every conversation of the whole group. To be called after whatever hides somebody.
 */
export async function closeConversations(tx: Tx, plan: string): Promise<void> {
  const { partners, exceptions } = await readPartners(tx, plan)
  if (!hiddenPair(exceptions, partners)) return
  const open = await tx
    .selectFrom(conversationsOf(plan).select('c.about_id').as('o'))
    .where('o.closed', '=', false)
    .selectAll()
    .execute()
  const ends = open
    .filter((one) => mustClose(one as Conversation, partners, exceptions))
    .map(({ id, members, about_id }) => ({ plan_id: plan, conversation_id: id, members, about_id }))
  if (ends.length === 0) return
  await tx
    .insertInto('plans.conversation_end')
    .values(ends)
    .onConflict((clash) => clash.columns(['plan_id', 'conversation_id']).doNothing())
    .execute()
}

function mustClose(
  { kind, members }: Conversation,
  partners: readonly Partner[],
  exceptions: readonly Exception[],
): boolean {
  const here = partners.filter(({ id }) => members.includes(id))
  return kind === 'group' || hiddenPair(exceptions, here) !== null
}
