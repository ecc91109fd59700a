import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Contact } from '#src/groups/contacts/contact.ts'
import { contactsOf } from '#src/groups/contacts/queries.ts'
import type { Nomination } from '#src/groups/nominations/nomination.ts'
import { nominationsOf } from '#src/groups/nominations/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { isId } from '#src/platform/ids.ts'

export function readNomination(tx: Tx, plan: string, id: string) {
  const row = nominationsOf(plan).where('n.id', '=', id)
  return tx
    .selectNoFrom(jsonObjectFrom(row).$castTo<Nomination | null>().as('nomination'))
    .executeTakeFirstOrThrow()
}

/** The contact that a nomination begins from, when there is one. */
export async function readContactNamed(tx: Tx, plan: string, id: string | undefined) {
  if (!id || !isId(id)) return null
  const row = contactsOf(plan).where('c.id', '=', id)
  const { contact } = await tx
    .selectNoFrom(jsonObjectFrom(row).$castTo<Contact | null>().as('contact'))
    .executeTakeFirstOrThrow()
  return contact
}
