import * as v from 'valibot'
import { choiceOf, day, rowId, text, type Values } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { deskUrl } from '../as-editor.ts'
import { home, pageOf } from '../practice.ts'

export const stages = ['idea', 'trial', 'lasting', 'without-project', 'stopped'] as const
export type Stage = (typeof stages)[number]

export const stageWords: Record<Stage, { label: string; meaning: string }> = {
  idea: { label: 'Idee', meaning: 'We denken erover, of zijn het aan het voorbereiden.' },
  trial: { label: 'Proef', meaning: 'We proberen het uit.' },
  lasting: { label: 'Vast onderdeel', meaning: 'Het hoort bij ons gewone werk.' },
  'without-project': {
    label: 'Blijft ook zonder project',
    meaning: 'Er is geen tijdelijk geld meer voor nodig.',
  },
  stopped: { label: 'Gestopt', meaning: 'We doen het niet meer, en leerden ervan.' },
}

/** «Wij doen dit ook», as everybody may read it. */
export type Adoption = {
  id: string
  shown_name: string
  /** The municipality. */
  place: string
  since: string
  changes: string
  why: string
  /** Whose way they took over; null: from the example itself. */
  adopted_from: string | null
  confirmed_at: string
  /** Why an editor keeps it from readers. */
  hidden: string | null
  mine: boolean
  /** The newest first. */
  stages: { stage: Stage; result: string; lesson: string; since: string }[]
}

export const adoptionsUrl = `${home}/wij-ook`
export const ownUrl = (id: string, rest = ''): string => `${adoptionsUrl}/${id}${rest}`
export const adoptUrl = (slug: string): string => `${pageOf(slug)}/wij-ook`
export const shownUrl = (slug: string, id: string): string => `${pageOf(slug)}#wij-ook-${id}`
export const editorUrl = (id = '', rest = ''): string =>
  `${deskUrl}/wij-ook${id ? `/${id}` : ''}${rest}`

const stageNow = {
  stage: choiceOf(stages, 'Kies hoe ver jullie zijn.'),
  result: text({ max: 2000 }),
  lesson: text({ max: 2000 }),
}
const lessonLearnt = 'Schrijf op wat jullie ervan leerden. Daar hebben anderen veel aan.'

const pastDay = v.pipe(
  day,
  v.string('Kies een dag. Weet je die niet precies? Kies de eerste van de maand.'),
  v.check((chosen) => chosen <= dayOf(new Date()), 'Deze dag moet nog komen.'),
)

const who = {
  shown_name: text({ max: 150, missing: 'Schrijf op hoe jullie heten.' }),
  waar: text({ max: 80, missing: 'Schrijf op in welke plaats jullie dit doen.' }),
  code: text({ max: 80 }),
  since: pastDay,
  changes: text({ max: 3000 }),
  why: text({ max: 3000 }),
}

export const whoForm = v.object(who)
export type WhoInput = v.InferOutput<typeof whoForm>

export const adoptionForm = v.pipe(
  v.object({
    id: rowId,
    ...who,
    adopted_from: v.pipe(
      v.optional(v.string(), ''),
      v.transform((typed) => (isId(typed) ? typed : null)),
    ),
    ...stageNow,
  }),
  v.forward(
    v.check(({ stage, lesson }) => stage !== 'stopped' || lesson !== '', lessonLearnt),
    ['lesson'],
  ),
)
export type AdoptionInput = v.InferOutput<typeof adoptionForm>

export const stageForm = v.pipe(
  v.object({ id: rowId, ...stageNow, since: pastDay }),
  v.forward(
    v.check(({ stage, lesson }) => stage !== 'stopped' || lesson !== '', lessonLearnt),
    ['lesson'],
  ),
)
export type StageInput = v.InferOutput<typeof stageForm>

export const hidingForm = v.object({
  why: text({ max: 500, missing: 'Schrijf op waarom. Wie dit schreef, leest dat.' }),
})

export const typedWho = ({ shown_name, place, since, changes, why }: Adoption): Values => ({
  ...{ shown_name, waar: place, since, changes, why },
})
