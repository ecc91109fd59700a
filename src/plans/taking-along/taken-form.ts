import * as v from 'valibot'
import { paperForms, takeable } from '#src/consent/outside/outside.ts'
import { secretField } from '#src/people/accounts/account.ts'
import { choiceOf, rowId, text, tick } from '#src/platform/forms.ts'
import { audiences, audienceWords } from './words.ts'

const who = v.object({
  audience: choiceOf(audiences, 'Kies voor wie dit is.'),
  name: text({ max: 100 }),
})
type Who = v.InferOutput<typeof who>

const what = v.object({
  parts: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => takeable.filter((part) => typed.split(',').includes(part))),
    v.minLength(1, 'Kies wat je mee wilt nemen.'),
  ),
})

const named = v.pipe(
  who,
  v.forward(
    v.check(
      ({ audience, name }) => audience !== 'other' || name !== '',
      'Schrijf op voor wie dit is. Een naam of een plek is genoeg.',
    ),
    ['name'],
  ),
)

/** For whom, in words: a name when one was typed, else the kind. */
const inWords = ({ audience, name }: Who): string =>
  audience === 'other' ? name : [audienceWords[audience], name].filter(Boolean).join(': ')

// beside each other and not one after the other: all that is wrong is said at once
export const codeForm = v.pipe(
  v.intersect([named, what, v.object({ secret: secretField })]),
  v.transform(({ secret, parts, ...to }) => ({ secret, parts, for_whom: inWords(to) })),
)

export const paperForm = v.pipe(
  v.intersect([
    named,
    what,
    v.object({
      id: rowId,
      form: choiceOf(paperForms, 'Kies wat voor papier het wordt.'),
      large: tick,
    }),
  ]),
  v.transform(({ audience, name, ...sheet }) => ({
    ...sheet,
    for_whom: inWords({ audience, name }),
  })),
)

export const typedCodeForm = v.object({
  code: text({ max: 100, missing: 'Typ de code die je hebt gekregen.' }),
})
