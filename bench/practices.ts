import { readFileSync } from 'node:fs'
import pg from 'pg'
import { asSystem, openDatabase, openSystemDatabase } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { searchIn } from '#src/practices/facet.ts'
import { searchPractices } from '#src/practices/library/queries.ts'
import { readFile } from '#src/practices/open-data/file.ts'
import type { PracticeRecord } from '#src/practices/practice.ts'
import { publish } from '#src/practices/queries.ts'
import { loop } from './loop.ts'

const read = readFile(readFileSync('db/demo/practices/practices.json', 'utf8')).practices
const sentences = read.flatMap(({ description }) => description.split(/(?<=[.!?])\s+/))
const heads =
  'buurt wijk wandel kook tuin taal zorg herstel naasten vriend maat dag nacht crisis woon werk'
const tails =
  'groep huis maatje plek team avond kring tafel dienst loket school winkel bus fonds kamer plan'

/** The same numbers each time (mulberry32), so that every run searches the same library. */
function dice(seed: number) {
  let state = seed
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

/** Made of the sentences of real examples and of new compounds; «mensen» is in nearly every one. */
export function makePractices(number: number): PracticeRecord[] {
  const roll = dice(7)
  const one = <T>(list: readonly T[]): T => list[roll(list.length)] as T
  const compound = () => one(heads.split(' ')) + one(tails.split(' '))
  return Array.from({ length: number }, (_, i) => {
    const like = one(read)
    const own = Array.from({ length: 7 }, () => one(sentences)).join(' ')
    const people = i % 20 ? 'Mensen uit de buurt doen mee.' : ''
    return {
      ...like,
      id: `voorbeeld-${i}`,
      title: `${compound()} ${compound()} ${i}`,
      phases: one(read).phases,
      payers: one(read).payers,
      elements: [...one(read).elements, compound()],
      description: `${own} ${people} Het begon als ${compound()}.`,
    }
  })
}

export async function fillLibrary(systemUrl: string, number: number): Promise<void> {
  const system = openSystemDatabase(systemUrl, { max: 1 })
  const practices = makePractices(number)
  for (let i = 0; i < number; i += 1000) {
    await asSystem(system, (tx) => publish(tx, practices.slice(i, i + 1000), null))
  }
  await system.pool.query('vacuum analyze practices.practice, practices.word')
  await system.pool.end()
}

export const searches = {
  'a word of some': { zoek: 'wandelmaatje', fase: 'leven met', indicatie: 'geen' },
  'a word of nearly all': { zoek: 'mensen', fase: 'leven met', indicatie: 'geen' },
  'several words': { zoek: 'betaald werk vinden', fase: 'leven met', indicatie: 'geen' },
}
type Asked = (typeof searches)[keyof typeof searches]

/** As the page asks it: who is looking, words taken apart, ranked hits, all counts. */
export function asVisitor(appUrl: string) {
  const db = openDatabase(appUrl, { max: 8 })
  const search = ({ zoek, fase, indicatie }: Asked) =>
    searchIn({ zoek: [zoek], fase: [fase], indicatie: [indicatie] })
  return {
    run: (asked: Asked, ms: number) =>
      loop(() => asPerson(db, null, (tx) => searchPractices(tx, search(asked))), { ms }),
    end: () => db.pool.end(),
  }
}

/** The words as they are, all that has them ranked, and the same counts: without policies, synonyms and compounds. */
const bareSearch = `
  with hits as materialized (
    select id, facets, ts_rank(search, to_tsquery('practices.dutch', $1)) as score from practices.practice
     where search @@ to_tsquery('practices.dutch', $1) and facets @> $2::text[]
  )
  select (select count(*) from hits),
    (select jsonb_agg(t) from (select slug, title, content->>'place' as place, content->>'description' as description
       from (select * from hits order by score desc limit 20) best join practices.practice using (id)) t),
    (select jsonb_agg(t) from (select tag, count(*) from hits, unnest(facets) tag group by tag) t)`

export function asBare(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  // the server stops while the last connections still close
  pool.on('error', () => {})
  const values = ({ zoek, fase, indicatie }: Asked) => [
    zoek === 'wandelmaatje' ? 'wandel:* | maatje:*' : zoek.split(' ').join(' | '),
    [`fase:${fase}`, `indicatie:${indicatie}`],
  ]
  return {
    run: (asked: Asked, ms: number) =>
      loop(() => pool.query({ name: 'bare', text: bareSearch, values: values(asked) }), { ms }),
    end: () => pool.end(),
  }
}
