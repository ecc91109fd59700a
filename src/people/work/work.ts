import * as v from 'valibot'
import { name, rowId, text } from '#src/platform/forms.ts'

export const workForm = v.object({
  id: rowId,
  organisation_id: v.pipe(v.optional(v.string(), ''), v.uuid('Kies de organisatie waar je werkt.')),
  shown_name: name('Schrijf op hoe ze je daar kennen.'),
  function: text({ max: 200, missing: 'Schrijf op wat je daar doet.' }),
})
export type WorkInput = v.InferOutput<typeof workForm>

/** Somebody's word that they work somewhere, and what the organisation said to it. */
export type Worker = {
  id: string
  shown_name: string
  function: string
  said_at: string
  confirmed_at: string | null
  ended_at: string | null
}

export function standOf(work: Pick<Worker, 'confirmed_at' | 'ended_at'>) {
  if (work.ended_at) return 'ended'
  return work.confirmed_at ? 'confirmed' : 'waiting'
}
