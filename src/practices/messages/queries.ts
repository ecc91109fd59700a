import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { MessageInput } from './message.ts'

/** Pressed twice is sent once. */
export async function sendMessage(
  tx: Tx,
  practice: string,
  { id, name, email, wording }: MessageInput,
): Promise<void> {
  await tx
    .insertInto('practices.message')
    .values({ id, practice_id: practice, name, email, wording })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export type Message = {
  id: string
  name: string
  email: string
  wording: string
  sent_at: string
  title: string
  slug: string
}

const messages = (tx: Tx) =>
  tx
    .selectFrom('practices.message as m')
    .innerJoin('practices.practice as p', 'p.id', 'm.practice_id')
    .select(['m.id', 'm.name', 'm.email', 'm.wording', 'm.sent_at', 'p.title', 'p.slug'])

/** By the key of the mail that told of it. */
export function readMessage(tx: Tx, keyHash: string): Promise<Message | undefined> {
  return messages(tx).where('m.key_hash', '=', keyHash).executeTakeFirst()
}

/** For editors: all that is still kept, the last first. */
export function readMessages(tx: Tx): Promise<Message[]> {
  return messages(tx).orderBy('m.sent_at', 'desc').limit(100).execute()
}

export async function eraseMessage(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('practices.message').where('id', '=', id).execute()
}

/** For the worker: messages to a contact that no mail told of yet. */
export function untold(tx: Tx) {
  return tx
    .selectFrom('practices.message as m')
    .innerJoin('practices.contact as c', 'c.practice_id', 'm.practice_id')
    .where('m.mailed_at', 'is', null)
    .select(['m.id', 'c.email'])
    .limit(50)
    .forUpdate('m')
    .skipLocked()
    .execute()
}

export async function markTold(tx: Tx, id: string, keyHash: string): Promise<void> {
  await tx
    .updateTable('practices.message')
    .set({ key_hash: keyHash, mailed_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** What was asked is gone after this time; the answer goes by mail between the two. */
export async function forgetMessages(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('practices.message')
    .where(sql<boolean>`sent_at < now() - interval '90 days'`)
    .execute()
}
