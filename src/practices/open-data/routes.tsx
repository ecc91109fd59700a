import { type Context, Hono } from 'hono'
import { type Env, viewerOf } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { asEditor, deskUrl } from '../as-editor.ts'
import { home } from '../practice.ts'
import { publish } from '../queries.ts'
import { atomOf } from './atom.ts'
import { licence, readFile } from './file.ts'
import { fileIn, importUrl, previewOf } from './import.ts'
import { readAlike, readAll, readContents, readNewest } from './queries.ts'
import { fileSchema } from './schema.ts'
import { ImportPage, PreviewPage } from './views.tsx'

/** The library for other systems, and the way in for their files. */
export const openData = new Hono<Env>()

openData.get(`${home}.json`, async (c) => {
  const practices = await asPerson(c.get('db'), null, readAll)
  opened(c)
  return c.json({ ...licence, source: c.get('config').origin + home, practices })
})

openData.get(`${home}/schema.json`, (c) => {
  opened(c)
  return c.json(fileSchema)
})

openData.get(`${home}.atom`, async (c) => {
  const newest = await asPerson(c.get('db'), null, readNewest)
  opened(c)
  const type = { 'content-type': 'application/atom+xml; charset=utf-8' }
  return c.body(atomOf(newest, c.get('config').origin), 200, type)
})

openData.get(importUrl, (c) => showImport(c))

openData.post(importUrl, async (c) => {
  await asEditor(c, async () => {})
  const read = readFile(await fileIn(c))
  if (read.unreadable)
    return showImport(c, { file: 'Kies een bestand met goede voorbeelden (JSON).' })
  const preview = await asEditor(c, async (tx) => {
    const known = await readContents(
      tx,
      read.practices.map(({ id }) => id),
    )
    const changes = previewOf(read, known)
    const alike = []
    for (const { id, title } of changes.added.slice(0, 200)) {
      const like = await readAlike(tx, title, id)
      if (like.length > 0) alike.push({ title, like })
    }
    return { ...changes, alike }
  })
  return c.render(<PreviewPage viewer={viewerOf(c)} preview={preview} />)
})

openData.post(`${importUrl}/akkoord`, async (c) => {
  await asEditor(c, async () => {})
  const read = readFile(await fileIn(c))
  if (read.unreadable) return showImport(c, { file: 'Kies het bestand nog een keer.' })
  await asEditor(c, (tx) => publish(tx, read.practices, viewerOf(c).personId))
  return c.redirect(`${deskUrl}?ingelezen=${read.practices.length}`, 303)
})

async function showImport(c: Context<Env>, problems?: Record<string, string>) {
  await asEditor(c, async () => {})
  c.status(problems ? 422 : 200)
  return c.render(<ImportPage viewer={viewerOf(c)} problems={problems} />)
}

/** Anybody may keep it, and fetch it from a page of their own. */
function opened(c: Context<Env>): void {
  c.header('cache-control', 'public, max-age=300')
  c.header('access-control-allow-origin', '*')
  c.header('cross-origin-resource-policy', 'cross-origin')
}
