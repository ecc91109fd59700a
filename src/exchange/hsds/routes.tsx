import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { isId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { answerList, askedOf, hsdsUrl, notThere } from './answer.ts'
import { type Asked, type Filter, filterOf } from './asked.ts'
import { derivedId } from './ids.ts'
import { pageIn } from './page.ts'
import {
  countFeedOrganisations,
  countPlaces,
  readFeedOrganisations,
  readFeedPlace,
  readFeedPlaces,
} from './queries.ts'
import {
  type FeedPlace,
  fullLocationOf,
  fullServiceAtLocationOf,
  fullServiceOf,
  locationOf,
  organizationOf,
  serviceAtLocationOf,
  serviceOf,
} from './service.ts'
import { taxonomy, terms } from './taxonomy.ts'

/** Our open doors for other systems, as Open Referral HSDS 3.0 has it. For everybody, from everywhere. */
export const hsds = new Hono<Env>()

hsds.use(
  `${hsdsUrl}/*`,
  cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['link'] }),
)
hsds.use(`${hsdsUrl}/*`, (c, next) =>
  // a stream has no end to take a hash of
  c.req.query('format') === 'ndjson' ? next() : etag()(c, next),
)
hsds.use(`${hsdsUrl}/*`, async (c, next) => {
  await next()
  if (c.res.ok) c.header('cache-control', 'public, max-age=300')
})

hsds.on('GET', [hsdsUrl, `${hsdsUrl}/`], (c) =>
  c.json({
    version: '3.0',
    profile: `${c.get('config').origin}/buurt/open-data`,
    openapi_url:
      'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
  }),
)

type Show = (place: FeedPlace, origin: string) => unknown
const briefly: Show = ({ id, checked_at }) => ({
  id,
  last_modified: new Date(checked_at).toISOString(),
})

hsds.get(`${hsdsUrl}/services`, (c) =>
  listPlaces(c, ({ minimal, full }) => (minimal ? briefly : full ? fullServiceOf : serviceOf)),
)
hsds.get(`${hsdsUrl}/services/:id`, (c) => showPlace(c, param(c, 'id'), fullServiceOf))

hsds.get(`${hsdsUrl}/service_at_locations`, (c) =>
  listPlaces(c, ({ full }) => (full ? fullServiceAtLocationOf : serviceAtLocationOf)),
)
hsds.get(`${hsdsUrl}/service_at_locations/:id`, (c) =>
  showPlace(c, derived(c, 'service_at_location'), fullServiceAtLocationOf),
)

hsds.get(`${hsdsUrl}/locations`, (c) =>
  listPlaces(c, ({ full }) => (full ? fullLocationOf : locationOf)),
)
hsds.get(`${hsdsUrl}/locations/:id`, (c) => showPlace(c, derived(c, 'location'), fullLocationOf))

hsds.get(`${hsdsUrl}/organizations`, (c) => {
  const query = askedOf(c)
  if (query instanceof Response) return query
  return answerList(c, query, {
    read: (from) => asVisitor(c, (tx) => readFeedOrganisations(tx, query.search, from)),
    count: () => asVisitor(c, (tx) => countFeedOrganisations(tx, query.search)),
    shown: organizationOf,
  })
})
hsds.get(`${hsdsUrl}/organizations/:id`, async (c) => {
  const query = askedOf(c)
  if (query instanceof Response) return query
  const organization = param(c, 'id').toLowerCase()
  if (!isId(organization)) return notThere(c)
  const filter = filterOf({ ...query, organization_id: organization })
  const from = { after: undefined, page: 1, per_page: 500 }
  const places = await asVisitor(c, (tx) => readFeedPlaces(tx, filter, from))
  const [first] = places
  if (!first) return notThere(c)
  const show = query.full || query.full_service ? fullServiceOf : serviceOf
  const services = places.map((place) => show(place, c.get('config').origin))
  return c.json({ ...organizationOf(first), services })
})

hsds.get(`${hsdsUrl}/taxonomies`, (c) => {
  const query = askedOf(c)
  if (query instanceof Response) return query
  return c.json(pageIn([taxonomy].filter(named(query)), query))
})
hsds.get(`${hsdsUrl}/taxonomies/:id`, (c) =>
  param(c, 'id') === taxonomy.id ? c.json(taxonomy) : notThere(c),
)

hsds.get(`${hsdsUrl}/taxonomy_terms`, (c) => {
  const query = askedOf(c)
  if (query instanceof Response) return query
  // one level deep: nothing has a parent
  const elsewhere = query.parent_id || (query.taxonomy_id && query.taxonomy_id !== taxonomy.id)
  return c.json(pageIn(elsewhere ? [] : terms.filter(named(query)), query))
})
hsds.get(`${hsdsUrl}/taxonomy_terms/:id`, (c) => {
  const term = terms.find(({ id }) => id === param(c, 'id'))
  return term ? c.json(term) : notThere(c)
})

const named =
  ({ search }: Asked) =>
  ({ name }: { name: string }) =>
    name.toLowerCase().includes(search.toLowerCase())

function asVisitor<T>(c: Context<Env>, work: Parameters<typeof asPerson<T>>[2]): Promise<T> {
  return asPerson(c.get('db'), null, work)
}

/** The id of the place behind the id of what is derived from it; as it was when that is no id. */
function derived(c: Context<Env>, what: 'location' | 'service_at_location'): string {
  const id = param(c, 'id').toLowerCase()
  return isId(id) ? derivedId(id, what) : id
}

async function showPlace(c: Context<Env>, id: string, show: Show) {
  if (!isId(id.toLowerCase())) return notThere(c)
  const place = await asVisitor(c, (tx) => readFeedPlace(tx, id))
  return place ? c.json(show(place, c.get('config').origin)) : notThere(c)
}

async function listPlaces(c: Context<Env>, choose: (query: Asked) => Show) {
  const query = askedOf(c)
  if (query instanceof Response) return query
  const filter: Filter = filterOf(query)
  const show = choose(query)
  return answerList(c, query, {
    read: (from) => asVisitor(c, (tx) => readFeedPlaces(tx, filter, from)),
    count: () => asVisitor(c, (tx) => countPlaces(tx, filter)),
    shown: (place) => show(place, c.get('config').origin),
  })
}
