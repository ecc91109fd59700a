import * as v from 'valibot'
import { choiceOf, text } from '#src/platform/forms.ts'

/** What stood when the page was shown. */
const seen = text({ max: 100 })

/** Ticked boxes under one name arrive joined by commas. */
const ids = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed.split(',').filter(Boolean)),
)

export const exceptForm = v.object({ version: seen, items: ids })

export const onlyForm = v.pipe(
  v.object({
    version: seen,
    who: choiceOf(['all', 'some'], 'Kies voor wie dit is.'),
    members: ids,
  }),
  v.forward(
    v.check(
      ({ who, members }) => who === 'all' || members.length > 0,
      'Kies minstens één persoon. Of kies: iedereen die dit onderdeel ziet.',
    ),
    ['members'],
  ),
)

export const hidingForm = v.object({ version: seen })
