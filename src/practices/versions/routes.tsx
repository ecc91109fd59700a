import { Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { asEditor, deskUrl } from '../as-editor.ts'
import { readVersion } from './queries.ts'
import { VersionPage } from './views.tsx'

/** Each wording that an example has had. */
export const versions = new Hono<Env>()

versions.get(`${deskUrl}/voorbeeld/:practice/versie/:version`, async (c) => {
  const slug = param(c, 'practice')
  const number = /^\d{1,6}$/.test(param(c, 'version')) ? Number(param(c, 'version')) : 0
  const version = await asEditor(c, (tx) => readVersion(tx, slug, number))
  return c.render(<VersionPage viewer={viewerOf(c)} slug={slug} version={found(version)} />)
})
