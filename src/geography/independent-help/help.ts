import * as v from 'valibot'
import { choiceOf, day, rowId, text } from '#src/platform/forms.ts'
import { isPhone } from '#src/ui/phone.ts'

/** client-support: onafhankelijke cliëntondersteuning. The advocates: PVP and familievertrouwenspersoon. */
export const helpKinds = ['client-support', 'patient-advocate', 'family-advocate'] as const
export type HelpKind = (typeof helpKinds)[number]

export type Help = {
  id: string
  kind: HelpKind
  /** Null: everywhere. */
  municipality: string | null
  name: string
  phone: string
  web: string
  /** The day on which somebody saw that it is right. */
  checked_on: string
}

const web = v.pipe(
  text({ max: 200 }),
  v.check(
    (typed) => typed === '' || (/^https:\/\/\S+$/.test(typed) && URL.canParse(typed)),
    'Typ het hele adres van de website. Het begint met https://.',
  ),
)

export const helpForm = v.pipe(
  v.object({
    id: rowId,
    kind: choiceOf(helpKinds, 'Kies wat voor hulp het is.'),
    municipality_code: v.pipe(
      v.optional(v.string(), ''),
      v.check(
        (typed) => typed === '' || /^GM\d{4}$/.test(typed),
        'Kies een gemeente uit de lijst.',
      ),
      v.transform((typed) => typed || null),
    ),
    name: text({ max: 200, missing: 'Schrijf op hoe deze hulp heet.' }),
    phone: v.pipe(
      text({ max: 40 }),
      v.check(
        (typed) => typed === '' || isPhone(typed),
        'Dit is geen telefoonnummer. Gebruik cijfers, bijvoorbeeld 06 12 34 56 78.',
      ),
    ),
    web,
    checked_on: day,
  }),
  v.forward(
    v.check(({ checked_on }) => checked_on !== null, 'Kies de dag waarop je dit nakeek.'),
    ['checked_on'],
  ),
  v.transform(({ checked_on, ...help }) => ({ ...help, checked_on: checked_on ?? '' })),
)
export type HelpInput = v.InferOutput<typeof helpForm>

export const helpUrl = '/beheer/onafhankelijke-hulp'
