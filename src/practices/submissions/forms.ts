import * as v from 'valibot'
import { day, name, rowId, text } from '#src/platform/forms.ts'
import { newPaperCode, normalCode } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'

const id = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => (/^[0-9a-f-]{36}$/.test(typed) ? typed : '')),
)

/** `secret`: the code of this draft for who has no account; pressed twice begins one draft. */
export const beginForm = v.object({
  id: rowId,
  secret: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => (/^[2-9A-Z]{16}$/.test(typed) ? typed : newPaperCode())),
  ),
  oproep: id,
  voorbeeld: v.optional(v.string(), ''),
  website: v.optional(v.string(), ''),
})

export const codeForm = v.object({
  code: v.pipe(
    text({ max: 60, missing: 'Typ de code over die je hebt opgeschreven.' }),
    v.transform(normalCode),
    v.check((code) => code.length === 16, 'Een code heeft zestien letters en cijfers.'),
  ),
})

export const namedForm = v.object({
  id: rowId,
  name: name('Schrijf op wie het is.'),
  agreed_how: text({ max: 500, missing: 'Schrijf op hoe deze persoon ja zei.' }),
  agreed_on: v.pipe(
    day,
    v.transform((chosen) => chosen ?? dayOf(new Date())),
    v.check((chosen) => chosen <= dayOf(new Date()), 'Deze dag moet nog komen.'),
  ),
  agreed: v.pipe(
    v.optional(v.string(), ''),
    v.check((typed) => typed !== '', 'Vraag het eerst. Zet dan hier een vinkje.'),
  ),
})

export const answerForm = v.object({
  answer: text({ max: 5000, missing: 'Schrijf je antwoord op.' }),
})

export const sendForm = v.object({
  agreed: v.pipe(
    v.optional(v.string(), ''),
    v.check((typed) => typed !== '', 'Zet een vinkje als dit mag.'),
  ),
  website: v.optional(v.string(), ''),
})
