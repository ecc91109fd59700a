import * as v from 'valibot'
import { day, rowId, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { isSafe } from '#src/ui/link.tsx'

/** Open room: a Buurtcirkel has a chair, a service thinks along. Never about anybody. */
export const offerKinds = ['circle', 'service'] as const
export type OfferKind = (typeof offerKinds)[number]

export type Offer = {
  id: string
  kind: OfferKind
  title: string
  about: string
  /** A page of ours that leads on; empty when there is none. */
  link: string
  until: string | null
  organisation: string | null
  /** The area, or else the municipality. */
  where: string
}

export type NewOffer = {
  id: string
  kind: OfferKind
  title: string
  about: string
  municipality_code: string
  area_code: string | null
  link: string
  organisation_id: string | null
  until: string | null
}

export const offersUrl = '/beheer/aanbod'

export const offerForm = v.object({
  id: rowId,
  organisation_id: v.pipe(
    v.optional(v.string(), ''),
    v.check(isId, 'Kies namens welke organisatie je dit zegt.'),
  ),
  title: text({ max: 100, missing: 'Schrijf in een paar woorden op wat er is.' }),
  about: text({ max: 500 }),
  waar: text({ max: 100, missing: 'Schrijf op in welke buurt of plaats dit is.' }),
  code: v.optional(v.string(), ''),
  link: v.pipe(
    text({ max: 200 }),
    v.check(
      (typed) => typed === '' || (typed.startsWith('/') && isSafe(typed)),
      'Dit is geen pagina van Wijkverband. Zo’n adres begint met /.',
    ),
  ),
  until: v.pipe(
    day,
    v.check((until) => until === null || until >= dayOf(new Date()), 'Kies een dag die nog komt.'),
  ),
})
