import * as v from 'valibot'
import { rowId, text } from '#src/platform/forms.ts'

export const goodTurnsUrl = '/ik/voor-een-ander'

export type GoodTurn = { id: string; wording: string; done_on: string }

export const goodTurnForm = v.object({
  id: rowId,
  wording: text({ max: 500, missing: 'Schrijf op wat je deed.' }),
})
