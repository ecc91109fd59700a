import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import { requireFresh } from '#src/people/fresh.ts'
import { readOwnPlan } from '#src/plans/beginning/queries.ts'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { asHtml } from './html.tsx'
import { asJson } from './json.ts'
import { mine } from './mine.ts'
import { exportSchema } from './schema.ts'
import { ExportPage } from './views.tsx'

export const exported = new Hono<Env>()

const schemaAddress = '/meenemen/schema.json'

exported.get(schemaAddress, (c) => c.json(exportSchema))

exported.get('/ik/meenemen', async (c) => {
  requireFresh(c)
  const viewer = viewerOf(c)
  const plan = await asPerson(c.get('db'), viewer, (tx) => readOwnPlan(tx, viewer.personId))
  return c.render(<ExportPage viewer={viewer} plan={plan} />)
})

exported.get('/ik/meenemen/lezen', (c) => {
  requireFresh(c)
  return asFile(c, 'text/html; charset=utf-8', 'wijkverband.html', asHtml(mineOf(c)))
})

exported.get('/ik/meenemen/gegevens', (c) => {
  requireFresh(c)
  const schema = `${c.get('config').origin}${schemaAddress}`
  return asFile(c, 'application/json', 'wijkverband.json', asJson(mineOf(c), schema))
})

const mineOf = (c: Context<Env>) => mine(c.get('db'), viewerOf(c))

/** The name of the file says nothing of whose it is, or what it is about. */
function asFile(c: Context<Env>, type: string, name: string, texts: AsyncIterable<string>) {
  c.header('content-type', type)
  c.header('content-disposition', `attachment; filename="${name}"`)
  return stream(
    c,
    async (file) => {
      for await (const text of texts) {
        if (file.aborted) return
        await file.write(text)
      }
    },
    // the message of an error can quote what people typed
    async ({ name }) => c.get('log').error({ request: c.get('requestId'), name }, 'export broke'),
  )
}
