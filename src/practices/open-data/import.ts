import type { Context } from 'hono'
import { deskUrl } from '../as-editor.ts'
import type { PracticeRecord } from '../practice.ts'
import type { Broken, FileRead } from './file.ts'

export const importUrl = `${deskUrl}/inlezen`
export const importSize = 10 * 1024 * 1024

/** What a file would do to the library. */
export type Preview = {
  added: PracticeRecord[]
  changed: PracticeRecord[]
  same: number
  broken: Broken[]
  /** New ones with nearly the name of one that is there. */
  alike: { title: string; like: { slug: string; title: string }[] }[]
}

export function previewOf(
  { practices, broken }: FileRead,
  known: Map<string, PracticeRecord>,
): Omit<Preview, 'alike'> {
  const added = practices.filter(({ id }) => !known.has(id))
  const changed = practices.filter((practice) => {
    const now = known.get(practice.id)
    return now && !isSame(now, practice)
  })
  return { added, changed, same: practices.length - added.length - changed.length, broken }
}

/** PostgreSQL keeps the fields of a document in an order of its own. */
const isSame = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b)

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** The file that was chosen, or what the page before carried along of it. */
export async function fileIn(c: Context): Promise<string> {
  const body = await c.req.parseBody()
  if (body.file instanceof File) return body.file.text()
  return typeof body.records === 'string' ? body.records : ''
}
