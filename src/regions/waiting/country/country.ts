import * as v from 'valibot'
import { monthChoice } from '../period.ts'

export const countryUrl = '/wachttijden'
export const methodUrl = `${countryUrl}/methode`

export const countryQuery = v.object({
  maand: monthChoice,
  soort: v.fallback(v.picklist(['BGGZ', 'SGGZ']), 'SGGZ'),
})
export type Country = v.InferOutput<typeof countryQuery>

/** The division in which the NZa publishes. */
export const shownDivision = 'zorgkantoor'
