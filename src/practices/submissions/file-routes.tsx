import { type Context, Hono } from 'hono'
import { mayTry } from '#src/people/limits.ts'
import { found, NotFound } from '#src/platform/errors.ts'
import { isId, newId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { download } from '../files/download.ts'
import { fileProblem, mostFiles, nameFor, typeOf } from '../files/file.ts'
import { addFile, dropFile, readSubmissionFile } from '../files/queries.ts'
import { asSender } from './draft.ts'
import { FilesPage } from './file-views.tsx'
import { touch } from './queries.ts'
import { bringUrl, draftUrl, uploadUrl } from './submission.ts'

/** Files beside what somebody brings in. */
export const submissionFiles = new Hono<Env>()

const at = `${bringUrl}/:draft/bestanden`

submissionFiles.get(at, (c) => showFiles(c, param(c, 'draft')))

submissionFiles.post(uploadUrl, async (c) => {
  const { draft = '', file } = await c.req.parseBody()
  if (typeof draft !== 'string') throw new NotFound()
  const { files } = await asSender(c, async (_, submission) => submission, draft)
  if (!(file instanceof File) || !file.name) {
    return showFiles(c, draft, 'Kies een bestand.')
  }
  if (files.length >= mostFiles) return showFiles(c, draft, `Er passen ${mostFiles} bestanden.`)
  if (!(await mayTry(c, 'practice-file-from-place'))) {
    return showFiles(c, draft, 'Er zijn net veel bestanden verstuurd. Probeer het over een uur.')
  }
  const bytes = Buffer.from(await file.arrayBuffer())
  const type = typeOf(bytes)
  const problem = fileProblem(file.name, bytes)
  if (problem || !type) return showFiles(c, draft, problem ?? '')
  await asSender(
    c,
    async (tx, { id }) => {
      await addFile(tx, id, { id: newId(), name: nameFor(file.name, type), type, bytes })
      await touch(tx, id)
    },
    draft,
  )
  return c.redirect(`${draftUrl(draft)}/bestanden`, 303)
})

submissionFiles.get(`${at}/:file`, async (c) => {
  const file = param(c, 'file')
  const stored = await asSender(c, async (tx, { id }) =>
    isId(file) ? readSubmissionFile(tx, id, file) : undefined,
  )
  return download(c, found(stored))
})

submissionFiles.post(`${at}/:file/weg`, async (c) => {
  const file = param(c, 'file')
  await asSender(c, async (tx, { id }) => (isId(file) ? dropFile(tx, id, file) : undefined))
  return c.redirect(`${draftUrl(param(c, 'draft'))}/bestanden`, 303)
})

async function showFiles(c: Context<Env>, draft: string, problem?: string) {
  const { files } = await asSender(c, async (_, submission) => submission, draft)
  c.status(problem ? 422 : 200)
  const problems = problem ? { file: problem } : undefined
  return c.render(<FilesPage viewer={c.get('viewer')} {...{ draft, files, problems }} />)
}
