import type { StandingException } from '#src/consent/exceptions/exception.ts'
import type { Sharing } from '#src/consent/shares/queries.ts'
import { found } from '#src/platform/errors.ts'
import { type Item, isHiding } from './item.ts'

type Page = { items: Item[]; exceptions: StandingException[]; members: Sharing[] }

/** Which of the exceptions that hold a form decides about. */
export type These = (exception: StandingException) => boolean

/** @throws NotFound when the item was erased, or never there */
export const itemOn = ({ items }: Page, id: string): Item =>
  found(items.find((item) => item.id === id))

/** Who can look at all: without an account nothing is seen here, and there is nothing to except. */
export const lookerOn = ({ members }: Page, id: string): Sharing =>
  found(members.find((member) => member.id === id && member.has_account))

export const otherOn = ({ members }: Page, id: string, member: string): Sharing =>
  found(members.find((other) => other.id === id && other.id !== member))

/** «Alleen voor …»: about one item. */
export const onlyOf =
  (item: string): These =>
  ({ kind, item_id }) =>
    kind === 'only' && item_id === item

/** «Behalve …»: about one member, and every item but the other members. */
export const exceptedFor =
  ({ members }: Page, member: string): These =>
  ({ kind, member_id, item_id }) =>
    kind === 'not' && member_id === member && !members.some(({ id }) => id === item_id)

/** About one member hidden from another. */
export const hidingOf =
  (member: string, other: string): These =>
  (exception) =>
    isHiding(exception, member, other)
