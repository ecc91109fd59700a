import * as v from 'valibot'
import { name, rowId, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'

export const home = '/buurt/initiatieven'
export const initiativeUrl = (id: string, ...rest: string[]): string =>
  [home, id, ...rest].join('/')

/** Most euros that a host offers here: what is larger needs more than a show of hands. */
const mostEuros = 10_000

export type Spending = {
  id: string
  wording: string
  amount_cents: number
  agreed_at: string | null
  yes: number
  no: number
}

/** What there is to spend, and who decides: those who take part. */
export type Purse = { spendings: readonly Spending[]; joined: number; budget: number }

type Hosted = Omit<Purse, 'budget'> & { hosts: readonly { budget_cents: number }[] }

export const purseOf = ({ spendings, joined, hosts }: Hosted): Purse => ({
  spendings,
  joined,
  budget: hosts.reduce((sum, { budget_cents }) => sum + budget_cents, 0),
})

export const spent = (spendings: readonly Spending[]): number =>
  spendings
    .filter(({ agreed_at }) => agreed_at !== null)
    .reduce((sum, { amount_cents }) => sum + amount_cents, 0)

/** Most of those who take part say yes: who says nothing counts as no yet. */
const mostSayYes = ({ yes }: Pick<Spending, 'yes'>, joined: number): boolean => 2 * yes > joined

/** The spendings that are agreed from now on, in the order in which they were proposed. */
export function agreedNow({ spendings, joined, budget }: Purse): string[] {
  let left = budget - spent(spendings)
  return spendings
    .filter((spending) => {
      const agreed =
        spending.agreed_at === null && mostSayYes(spending, joined) && spending.amount_cents <= left
      if (agreed) left -= spending.amount_cents
      return agreed
    })
    .map(({ id }) => id)
}

/** For who does not take part: no number that tells when somebody came or left. */
export function crowdInWords(joined: number): string {
  if (joined === 0) return 'Nog niemand doet mee'
  return joined > 5 ? 'Meer dan vijf mensen doen mee' : 'Een paar mensen doen mee'
}

const shownName = name('Schrijf op hoe je hier heet. Alleen een voornaam is genoeg.')

const code = v.pipe(v.optional(v.string(), ''), v.regex(/^([A-Z]{2}[0-9A-Z]{4,8}|\d{4})?$/, ''))

const words = {
  title: text({ max: 120, missing: 'Schrijf in een paar woorden op wat je wilt doen.' }),
  about: text({ max: 2000, missing: 'Vertel er iets meer over. Twee zinnen is genoeg.' }),
}

export const wordsForm = v.object(words)
export type WordsInput = v.InferOutput<typeof wordsForm>

export const initiativeForm = v.object({
  id: rowId,
  ...words,
  where: text({ max: 80, missing: 'Schrijf op in welke buurt of plaats het is.' }),
  /** Which of the namesakes that the search found. */
  chosen: v.fallback(code, ''),
  shown_name: shownName,
})
export type InitiativeInput = v.InferOutput<typeof initiativeForm>

export const whereQuery = v.object({ waar: text({ max: 80 }) })

export const joinForm = v.object({ shown_name: shownName })

/** «12,50» as a number of cents. */
const cents = (missing: string, empty = '') =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed.trim() || empty),
    v.regex(/^\d{1,5}([.,]\d{1,2})?$/, missing),
    v.transform((typed) => Math.round(Number(typed.replace(',', '.')) * 100)),
    v.maxValue(
      mostEuros * 100,
      `Dit is te veel. Het gaat om hoogstens ${mostEuros.toLocaleString('nl-NL')} euro.`,
    ),
  )

/** The work or the place for which somebody helps: `werk:<id>` or `plek:<id>`. */
const helpsAs = v.pipe(
  v.optional(v.string(), ''),
  v.check((typed) => {
    const [kind = '', id = ''] = typed.split(':')
    return ['werk', 'plek'].includes(kind) && isId(id)
  }, 'Kies waarvoor je helpt.'),
)

export const hostForm = v.object({
  shown_name: shownName,
  helps_as: helpsAs,
  place_words: text({ max: 200 }),
  budget: cents('Schrijf een bedrag in euro, zoals 50 of 12,50.', '0'),
})
export type HostInput = v.InferOutput<typeof hostForm>

export const spendingForm = v.object({
  id: rowId,
  wording: text({ max: 200, missing: 'Schrijf op wat je wilt kopen of betalen.' }),
  amount: v.pipe(
    cents('Schrijf een bedrag in euro, zoals 15 of 12,50.'),
    v.minValue(1, 'Schrijf een bedrag in euro, zoals 15 of 12,50.'),
  ),
})

export const stepForm = v.object({
  id: rowId,
  wording: text({ max: 200, missing: 'Schrijf op wat je wilt leren.' }),
})
export type StepInput = v.InferOutput<typeof stepForm>

export const reportForm = v.object({
  id: rowId,
  wording: text({ max: 280, missing: 'Schrijf op wat er niet klopt.' }),
})
