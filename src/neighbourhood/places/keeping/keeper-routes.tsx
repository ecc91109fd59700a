import { type Context, Hono } from 'hono'
import { countTry } from '#src/people/limits.ts'
import { Forbidden } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { keepingUrl } from '../place.ts'
import { keeperForm, mayStop } from './keeper.ts'
import { dropKeeper, nameKeeper, readKeepers } from './keeper-queries.ts'
import { KeepersPage } from './keeper-views.tsx'
import { keptPlace } from './kept-place.ts'

export const keepers = new Hono<Env>()

const at = `${keepingUrl}/:place/mensen`

keepers.get(at, (c) => showKeepers(c))

keepers.post(at, async (c) => {
  const { id, organisation_id } = await keptPlace(c)
  const form = await readForm(c, keeperForm)
  if (form.problems) return showKeepers(c, form)
  const { origin } = c.get('config')
  const by = viewerOf(c).personId
  await countTry(c, 'asked-by-address', by)
  await nameKeeper(c.get('db'), {
    ...{ place: id, organisation: organisation_id, by, origin, ...form.input },
  })
  return c.redirect(`${keepingUrl}/${id}/mensen?gevraagd`, 303)
})

keepers.post(`${at}/:keeper/weg`, async (c) => {
  const place = await keptPlace(c)
  const viewer = viewerOf(c)
  const keeper = param(c, 'keeper')
  const own = keeper === viewer.personId
  await asPerson(c.get('db'), viewer, async (tx) => {
    const all = await readKeepers(tx, place.id)
    if (own && !mayStop(all, keeper, place.organisation_id)) throw new Forbidden()
    await dropKeeper(tx, place.id, keeper)
  })
  return c.redirect(own ? keepingUrl : `${keepingUrl}/${place.id}/mensen`, 303)
})

async function showKeepers(c: Context<Env>, form?: FormState) {
  const place = await keptPlace(c)
  const all = await asPerson(c.get('db'), viewerOf(c), (tx) => readKeepers(tx, place.id))
  const asked = c.req.query('gevraagd') !== undefined
  c.status(form ? 422 : 200)
  return c.render(<KeepersPage viewer={viewerOf(c)} {...{ place, keepers: all, asked, form }} />)
}
