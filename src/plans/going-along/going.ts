import * as v from 'valibot'
import { day, rowId, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { dateInWords, dateOnPaper } from '#src/ui/dates.ts'

export const goingHome = 'samen-erheen'

/** Where the owner goes for a goal or a thing to do. */
export type Going = {
  id: string
  place_id: string | null
  activity_id: string | null
  title: string
  /** It can still be gone to. */
  is_there: boolean
  /** A member walks along; the name only for who sees the group. */
  walks_along: string | null
  member: string | null
  walks_along_name: string
  on_day: string | null
}

const words = {
  doel: 'goal_id',
  afspraak: 'agreement_id',
  plek: 'place_id',
  activiteit: 'activity_id',
}
type Word = keyof typeof words

/** `doel:<id>` as the column that it stands in. */
const one = (of: readonly Word[], missing: string) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed.split(':')),
    v.check(([word = '', id = '']) => of.includes(word as Word) && isId(id), missing),
    v.transform(([word, id]) => ({ column: words[word as Word], id: id as string })),
  )

export const goingForm = v.object({
  id: rowId,
  to: one(['plek', 'activiteit'], 'Zoek eerst een plek of een activiteit in de buurt.'),
  about: one(['doel', 'afspraak'], 'Kies waar het bij hoort.'),
  walks_along: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed || null),
    v.nullable(v.pipe(v.string(), v.check(isId, 'Kies wie er meegaat.'))),
  ),
  walks_along_name: text({ max: 100 }),
  on_day: day,
})
export type GoingInput = v.InferOutput<typeof goingForm>

export const destinationUrl = ({ place_id, activity_id }: Going): string =>
  place_id ? `/buurt/plek/${place_id}` : `/buurt/activiteit/${activity_id}`

/** «met Karim, morgen» */
export function goingInWords(going: Going, dayInWords = (day: string) => dateInWords(day)): string {
  const { walks_along, member, walks_along_name, on_day } = going
  const who = member ?? (walks_along ? 'iemand uit de groep' : walks_along_name)
  return [who && `met ${who}`, on_day && dayInWords(on_day)].filter(Boolean).join(', ')
}

/** «Erheen: De Huiskamer, met Karim, donderdag 3 december 2026» */
export const goingOnPaper = (going: Going): string =>
  ['Erheen: ', [going.title, goingInWords(going, dateOnPaper)].filter(Boolean).join(', ')].join('')
