import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Contact } from '#src/groups/contacts/contact.ts'
import { contactsOf } from '#src/groups/contacts/queries.ts'
import type { Nomination } from '#src/groups/nominations/nomination.ts'
import { nominationsOf } from '#src/groups/nominations/queries.ts'
import type { Tx } from '#src/platform/database.ts'

/** Everybody around the owner, and whom of them the owner asked or would like to ask. */
export function readPeople(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(contactsOf(plan)).$castTo<Contact[]>().as('contacts'),
      jsonArrayFrom(nominationsOf(plan)).$castTo<Nomination[]>().as('nominations'),
    ])
    .executeTakeFirstOrThrow()
}

/** One contact; the nominations of that contact, the last one last. */
export function readContact(tx: Tx, plan: string, id: string) {
  return tx
    .selectNoFrom([
      jsonObjectFrom(contactsOf(plan).where('c.id', '=', id))
        .$castTo<Contact | null>()
        .as('contact'),
      jsonArrayFrom(nominationsOf(plan).where('n.contact_id', '=', id))
        .$castTo<Nomination[]>()
        .as('nominations'),
    ])
    .executeTakeFirstOrThrow()
}
