import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { invitationMail } from '../invitations/mail.ts'

/**
 * The owner invites with a card. Earlier invitations for the same person stop working.
 * @returns null when that person is in the group already.
 */
export async function inviteByCard(tx: Tx, plan: string, member: string, codeHash: string) {
  const nomination = await holdNomination(tx, plan, member)
  if (await isMember(tx, plan, member)) return null
  await invite(tx, plan, member, codeHash, false)
  return nomination
}

/** More in a day would be a way to bother strangers. */
const mostMailsADay = 15

type ByMail = { email: string; url: string; codeHash: string; made: number }

/**
 * The owner invites by mail. `made`: how many invitations the owner saw; when there is one more by now, the
 * button was pressed twice and nothing more is sent.
 */
export async function inviteByMail(
  tx: Tx,
  plan: string,
  member: string,
  { made, ...mail }: ByMail,
): Promise<'sent' | 'sent-before' | 'too-many'> {
  const nomination = await holdNomination(tx, plan, member)
  const { sofar, today } = await countInvitations(tx, plan, member)
  if (sofar !== made || (await isMember(tx, plan, member))) return 'sent-before'
  if (today >= mostMailsADay) return 'too-many'
  await invite(tx, plan, member, mail.codeHash, true)
  await putInOutbox(tx, invitationMail({ ...nomination, ...mail }))
  return 'sent'
}

function countInvitations(tx: Tx, plan: string, member: string) {
  return tx
    .selectFrom('groups.invitation')
    .where('plan_id', '=', plan)
    .select([
      sql<number>`(count(*) filter (where member_id = ${member}))::int`.as('sofar'),
      sql<number>`(count(*) filter (where by_mail and made_at > now() - interval '1 day'))::int`.as(
        'today',
      ),
    ])
    .executeTakeFirstOrThrow()
}

async function invite(tx: Tx, plan: string, member: string, code_hash: string, by_mail: boolean) {
  await withdrawInvitations(tx, plan, member)
  await tx
    .insertInto('groups.invitation')
    .values({ plan_id: plan, member_id: member, code_hash, by_mail })
    .execute()
}

/** Puts somebody without an account in the group: the owner alone decides, nothing is sent. */
export async function joinWithoutAccount(tx: Tx, plan: string, member: string): Promise<void> {
  const { from_name: _, ...asked } = await holdNomination(tx, plan, member)
  await withdrawInvitations(tx, plan, member)
  await tx
    .insertInto('groups.member')
    .values({ plan_id: plan, id: member, ...asked })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Whatever was open for this person opens nothing from here on. */
export async function withdrawInvitations(tx: Tx, plan: string, member: string): Promise<void> {
  await tx
    .insertInto('groups.invitation_end')
    .columns(['plan_id', 'member_id', 'code_hash', 'how'])
    .expression((eb) =>
      eb
        .selectFrom('groups.invitation as i')
        .where('i.plan_id', '=', plan)
        .where('i.member_id', '=', member)
        .select((of) => [of.val(plan).as('plan_id'), 'i.member_id', 'i.code_hash'])
        .select((of) => of.val('withdrawn').as('how')),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Two windows that invite the same person take turns. */
async function holdNomination(tx: Tx, plan: string, member: string) {
  const nomination = await tx
    .selectFrom('groups.nomination')
    .where('plan_id', '=', plan)
    .where('id', '=', member)
    .select(['shown_name', 'from_name', 'role', 'asked'])
    .forUpdate()
    .executeTakeFirst()
  return found(nomination)
}

async function isMember(tx: Tx, plan: string, member: string): Promise<boolean> {
  const row = await tx
    .selectFrom('groups.member')
    .where('plan_id', '=', plan)
    .where('id', '=', member)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
