import { type Context, Hono } from 'hono'
import type { Found } from '#src/geography/found.ts'
import { meantBy } from '#src/geography/meant.ts'
import { searchGeography } from '#src/geography/queries.ts'
import { mayTry } from '#src/people/limits.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, type Problems, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { readPractice } from '../library/queries.ts'
import { home } from '../practice.ts'
import {
  adoptionForm,
  adoptionsUrl,
  ownUrl,
  shownUrl,
  stageForm,
  typedWho,
  whoForm,
} from './adoption.ts'
import { AdoptPage, ChangePage, StagePage } from './form-views.tsx'
import {
  addAdoption,
  addStage,
  changeAdoption,
  confirm,
  dropAdoption,
  readAdoption,
  readOwnAdoptions,
} from './queries.ts'
import { OwnAdoptionPage, OwnAdoptionsPage } from './views.tsx'

/** «Wij doen dit ook»: told and kept up by whoever does it. */
export const adoptions = new Hono<Env>()

adoptions.get(adoptionsUrl, async (c) => {
  const own = await asPerson(c.get('db'), viewerOf(c), readOwnAdoptions)
  return c.render(<OwnAdoptionsPage viewer={viewerOf(c)} own={own} />)
})

adoptions.get(`${home}/:practice/wij-ook`, (c) => showAdopt(c, { values: {} }))

adoptions.post(`${home}/:practice/wij-ook`, async (c) => {
  const viewer = viewerOf(c)
  const form = await readForm(c, adoptionForm)
  if (form.problems) return showAdopt(c, form)
  const { waar, code, ...input } = form.input
  const { place, places, problems } = await placeOf(c, waar, code)
  if (!place) return showAdopt(c, { ...form, problems }, places)
  if (!(await mayTry(c, 'adoption', viewer.personId))) {
    const _form = 'Je vertelde vandaag al veel. Probeer het morgen weer.'
    return showAdopt(c, { ...form, problems: { _form } }, places)
  }
  const { id, adoptions: known } = await practiceOf(c)
  const adopted_from = known.some((one) => one.id === input.adopted_from)
    ? input.adopted_from
    : null
  const of = { practice_id: id, person_id: viewer.personId, municipality_code: place }
  await asPerson(c.get('db'), viewer, (tx) => addAdoption(tx, { ...input, ...of, adopted_from }))
  return c.redirect(shownUrl(param(c, 'practice'), input.id), 303)
})

adoptions.get(`${adoptionsUrl}/:adoption`, async (c) =>
  c.render(<OwnAdoptionPage viewer={viewerOf(c)} adoption={await ownOf(c)} />),
)

adoptions.get(`${adoptionsUrl}/:adoption/wijzig`, async (c) =>
  showChange(c, { values: typedWho(await ownOf(c)) }),
)

adoptions.post(`${adoptionsUrl}/:adoption`, async (c) => {
  const form = await readForm(c, whoForm)
  const { id } = await ownOf(c)
  if (form.problems) return showChange(c, form)
  const { waar, code, ...input } = form.input
  const { place, places, problems } = await placeOf(c, waar, code)
  if (!place) return showChange(c, { ...form, problems }, places)
  const change = { ...input, municipality_code: place }
  await asPerson(c.get('db'), viewerOf(c), (tx) => changeAdoption(tx, id, change))
  return c.redirect(ownUrl(id), 303)
})

adoptions.get(`${adoptionsUrl}/:adoption/stap`, (c) => showStage(c))

adoptions.post(`${adoptionsUrl}/:adoption/stap`, async (c) => {
  const form = await readForm(c, stageForm)
  const { id } = await ownOf(c)
  if (form.problems) return showStage(c, form)
  await asPerson(c.get('db'), viewerOf(c), (tx) => addStage(tx, id, form.input))
  return c.redirect(ownUrl(id), 303)
})

adoptions.post(`${adoptionsUrl}/:adoption/klopt`, async (c) => {
  const { id } = await ownOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => confirm(tx, id))
  return c.redirect(adoptionsUrl, 303)
})

adoptions.post(`${adoptionsUrl}/:adoption/weg`, async (c) => {
  const { id } = await ownOf(c)
  await asPerson(c.get('db'), viewerOf(c), (tx) => dropAdoption(tx, id))
  return c.redirect(adoptionsUrl, 303)
})

type Meant = { place: string | null; places: Found[]; problems: Problems }

/** Which municipality somebody means, or what to ask about it. */
async function placeOf(c: Context<Env>, waar: string, code: string): Promise<Meant> {
  const places = await asPerson(c.get('db'), viewerOf(c), (tx) => searchGeography(tx, waar))
  const problems: Problems =
    places.length > 0
      ? { code: 'Er zijn er meer met deze naam. Kies welke je bedoelt.' }
      : { waar: 'We vinden deze plaats niet. Kijk of er een typefout in zit.' }
  return { place: meantBy(places, waar, code)?.municipality.code ?? null, places, problems }
}

const practiceOf = async (c: Context<Env>) =>
  found(await asPerson(c.get('db'), viewerOf(c), (tx) => readPractice(tx, param(c, 'practice'))))

/** @throws NotFound when somebody else told it */
async function ownOf(c: Context<Env>) {
  const id = param(c, 'adoption')
  const adoption = isId(id)
    ? await asPerson(c.get('db'), viewerOf(c), (tx) => readAdoption(tx, id))
    : undefined
  return found(adoption?.mine ? adoption : undefined)
}

async function showAdopt(c: Context<Env>, form: FormState, places: Found[] = []) {
  const practice = await practiceOf(c)
  c.status(form.problems ? 422 : 200)
  return c.render(<AdoptPage viewer={viewerOf(c)} {...{ practice, form, places }} />)
}

async function showChange(c: Context<Env>, form: FormState, places: Found[] = []) {
  const adoption = await ownOf(c)
  c.status(form.problems ? 422 : 200)
  return c.render(<ChangePage viewer={viewerOf(c)} {...{ adoption, form, places }} />)
}

async function showStage(c: Context<Env>, form?: FormState) {
  const adoption = await ownOf(c)
  c.status(form ? 422 : 200)
  return c.render(<StagePage viewer={viewerOf(c)} {...{ adoption, form }} />)
}
