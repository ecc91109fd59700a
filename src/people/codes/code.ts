import * as v from 'valibot'
import { text } from '#src/platform/forms.ts'
import { normalCode } from '#src/platform/ids.ts'
import { onTheWay, secretField } from '../accounts/account.ts'

export const codeForm = v.object({
  code: v.pipe(
    text({ max: 100, missing: 'Typ de code die je hebt opgeschreven.' }),
    v.transform(normalCode),
  ),
  ...onTheWay,
})

export const newCodeForm = v.object({ secret: secretField })
