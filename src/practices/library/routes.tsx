import { type Context, Hono } from 'hono'
import { found } from '#src/platform/errors.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { searchIn, withoutChoice } from '../facet.ts'
import { download } from '../files/download.ts'
import { home } from '../practice.ts'
import { PosterPage } from './poster.tsx'
import { PracticePage } from './practice-views.tsx'
import {
  countReading,
  readFile,
  readLoosened,
  readPractice,
  readPractices,
  searchPractices,
} from './queries.ts'
import { LibraryPage } from './views.tsx'

/** For everybody, with or without an account. */
export const library = new Hono<Env>()

library.get(home, async (c) => {
  const search = searchIn(c.req.queries())
  const answer = await asPerson(c.get('db'), c.get('viewer'), (tx) => searchPractices(tx, search))
  const looser = answer.total === 0 ? await loosened(c, search) : []
  return c.render(<LibraryPage viewer={c.get('viewer')} {...{ search, answer, looser }} />)
})

library.get(`${home}/poster`, async (c) => {
  const slugs = (c.req.queries('voorbeeld') ?? []).slice(0, 6)
  const practices = await asPerson(c.get('db'), c.get('viewer'), (tx) => readPractices(tx, slugs))
  if (practices.length === 0) return c.redirect(home, 303)
  return c.render(<PosterPage practices={practices} />)
})

library.get(`${home}/:practice`, async (c) => {
  const practice = await practiceOf(c)
  return c.render(<PracticePage viewer={c.get('viewer')} practice={practice} />)
})

library.get(`${home}/:practice/poster`, async (c) => {
  const slug = param(c, 'practice')
  const practices = await asPerson(c.get('db'), c.get('viewer'), (tx) => readPractices(tx, [slug]))
  return c.render(<PosterPage practices={[found(practices[0])]} />)
})

library.get(`${home}/:practice/bestanden/:file`, async (c) => {
  const [slug, id] = [param(c, 'practice'), param(c, 'file')]
  const file = found(
    isId(id)
      ? await asPerson(c.get('db'), c.get('viewer'), (tx) => readFile(tx, slug, id))
      : undefined,
  )
  return download(c, file)
})

function practiceOf(c: Context<Env>) {
  return asPerson(c.get('db'), c.get('viewer'), async (tx) => {
    const practice = found(await readPractice(tx, param(c, 'practice')))
    if (c.req.method === 'GET') await countReading(tx, practice.id)
    return practice
  })
}

/** Each search with one thing less, that leaves something. */
async function loosened(c: Context<Env>, search: ReturnType<typeof searchIn>) {
  const ways = [
    ...(search.words ? [{ without: `«${search.words}»`, search: { ...search, words: '' } }] : []),
    ...search.chosen.map(({ facet, value }) => ({
      without: `«${value}»`,
      search: withoutChoice(search, facet, value),
    })),
  ]
  const totals = await asPerson(c.get('db'), c.get('viewer'), (tx) =>
    readLoosened(
      tx,
      ways.map((way) => way.search),
    ),
  )
  return ways.map((way, i) => ({ ...way, total: totals[i] ?? 0 })).filter(({ total }) => total > 0)
}
