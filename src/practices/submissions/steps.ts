import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { text } from '#src/platform/forms.ts'
import { certainties, dimensions, kinds, phases } from '../practice.ts'
import { cleaned } from './pasted.ts'
import { lines, listed } from './submission.ts'

const typed = v.pipe(v.optional(v.string(), ''), v.transform(cleaned))
// as long as the library counts it: an emoji is two
const words = (max: number) =>
  v.pipe(
    text({ max }),
    v.transform(cleaned),
    v.trim(),
    v.check((value) => value.length <= max, 'Deze tekst is te lang.'),
  )
const oneOf = (options: readonly string[]) =>
  v.pipe(
    typed,
    v.transform((value) => (options.includes(value) ? value : '')),
  )
const someOf = (options: readonly string[]) =>
  v.pipe(
    typed,
    v.transform((value) => options.filter((one) => value.split(',').includes(one)).join(',')),
  )

type Parts = { parts: (typed: string) => string[]; most: number; max: number; sentence: string }
const several = ({ parts, most, max, sentence }: Parts) =>
  v.pipe(
    words(10_000),
    v.check((value) => parts(value).every((part) => part.length <= max), sentence),
    v.check((value) => parts(value).length <= most, `Hier passen ${most} regels.`),
  )
const short = (parts: Parts['parts']) =>
  several({ parts, most: 30, max: 200, sentence: 'Maak elke regel korter dan 200 tekens.' })
const long = (max: number) =>
  several({
    ...{ parts: lines, most: 30, max },
    sentence: `Maak elke regel korter dan ${max} tekens.`,
  })

/** One group of questions a page. Anything may stay empty: a draft is never refused for what is not there yet. */
export const steps = {
  wat: v.object({ title: words(150), kind: oneOf(kinds), description: words(10_000) }),
  'voor-wie': v.object({
    audiences: short(listed),
    dimensions: someOf(dimensions),
    phases: someOf(phases),
    place: words(200),
    towns: words(300),
  }),
  aanpak: v.object({ approach: words(10_000), elements: short(lines) }),
  nodig: v.object({
    people: words(2000),
    money: words(2000),
    partners: words(2000),
    law: words(2000),
    payers: short(listed),
    organisations: short(listed),
    indication: words(200),
  }),
  resultaat: v.object({
    results: long(2000),
    sureness: oneOf(certainties),
    voice: words(3000),
    voice_who: words(100),
    tips: long(1000),
  }),
  jij: v.object({
    sender_name: words(100),
    sender_email: v.optional(
      v.union([v.pipe(v.string(), v.trim(), v.literal('')), emailField]),
      '',
    ),
    sender_organisation: words(200),
    may_ask: oneOf(['ja']),
  }),
} as const
export type Step = keyof typeof steps
export const stepNames = Object.keys(steps) as Step[]

export const stepTitles: Record<Step, string> = {
  wat: 'Wat is het?',
  'voor-wie': 'Voor wie, en waar?',
  aanpak: 'Wat doe je, en waarom werkt het?',
  nodig: 'Wat vraagt het?',
  resultaat: 'Wat levert het op?',
  jij: 'Wie ben jij?',
}
