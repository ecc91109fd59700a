import * as v from 'valibot'
import { regionUrl } from '../region.ts'

export const waitsUrl = (slug: string): string => `${regionUrl(slug)}/wachttijden`

/** «2018-03» in an address as the first day of that month; what is no month is none. */
export const monthChoice = v.fallback(
  v.pipe(
    v.string(),
    v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/),
    v.transform((typed): string | null => `${typed}-01`),
  ),
  null,
)
