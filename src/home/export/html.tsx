import { partsInWords } from '#src/plans/sharing/words.ts'
import type { Part } from '#src/platform/viewer.ts'
import { dateOnPaper, timeInWords } from '#src/ui/dates.ts'
import type { Elsewhere, InCircle, Piece } from './mine.ts'
import type { Row } from './queries.ts'
import { headings, labels, valueInWords } from './words.ts'

/** What stands in the file itself, so that it opens anywhere, also without internet. */
const style = `:root{color-scheme:light;background:#fff;color:#000}
body{font:1.1rem/1.5 sans-serif;max-width:42rem;margin:0 auto;padding:1rem}
dl{border-top:1px solid #777;padding-top:.6rem}dt{font-weight:600}dd{margin:0 0 .4rem;white-space:pre-wrap;overflow-wrap:anywhere}
dl{break-inside:avoid}`

/** The file for people: one page, without script, to read or to print. */
export async function* asHtml(pieces: AsyncIterable<Piece>): AsyncGenerator<string> {
  yield `<!DOCTYPE html><html lang="nl"><head>${<Head />}</head><body>${<Top />}`
  // what an item was called, for the facts that point to it
  const called = new Map<string, string>()
  let heading = ''
  for await (const piece of pieces) {
    if (piece.kind === 'account') yield `${<Account account={piece.account} />}`
    if (piece.kind === 'table')
      heading = headings[piece.table.name] ?? `Verder: ${piece.table.name}`
    if (piece.kind === 'rows') {
      for (const row of piece.rows) remember(row, called)
      yield `${<Rows heading={heading} rows={piece.rows} called={called} />}`
      heading = ''
    }
    if (piece.kind === 'elsewhere') yield `${<Written {...piece.elsewhere} />}`
    if (piece.kind === 'circle') yield `${<CircleWords {...piece.circle} />}`
  }
  yield '</body></html>\n'
}

const Head = () => (
  <>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Alles van mij · Wijkverband</title>
    <style>{style}</style>
  </>
)

const Top = () => (
  <>
    <h1>Alles van mij</h1>
    <p>
      Gemaakt op {dateOnPaper(new Date())}. Dit bestand is van jou. Bewaar het op een plek waar
      niemand anders bij kan.
    </p>
  </>
)

function Account({ account }: { account: Row }) {
  const { devices, passkeys, work, drafts, places, outreach_teams, offers, ...rest } = account
  const { initiatives, helped_initiatives, examples, adoptions, visits, ...others } = rest
  const { visits_held, reviews, answers_for, library_kept, library_reviewed, ...elsewhere } = others
  const { circle_interests, good_turns, region_work, taskforce_seats, ...last } = elsewhere
  const { introductions, ...own } = last
  return (
    <>
      <h2>Mijn account</h2>
      <Fields row={own} />
      <Rows heading="Waar ik ben ingelogd" rows={devices as Row[]} />
      <Rows heading="Passkeys" rows={passkeys as Row[]} />
      <Rows heading="Mijn werk" rows={work as Row[]} />
      <Rows heading="Plekken die ik bijhoud" rows={places as Row[]} />
      <Rows heading="Plek die ik aanbood" rows={offers as Row[]} />
      <Rows heading="Teams voor buurtbezoek" rows={outreach_teams as Row[]} />
      <Rows heading="Waar ik aan meedoe" rows={initiatives as Row[]} />
      <Rows heading="Waar ik bij help" rows={helped_initiatives as Row[]} />
      <Rows heading="Goede voorbeelden die ik inbreng" rows={examples as Row[]} />
      <Rows heading="Goede voorbeelden die wij ook doen" rows={adoptions as Row[]} />
      <Rows heading="Op bezoek" rows={visits as Row[]} />
      <Rows heading="Bezoek dat ik ontving" rows={visits_held as Row[]} />
      <Rows heading="Wat ik beoordeel" rows={reviews as Row[]} />
      <Rows heading="Waarover ik vragen krijg" rows={answers_for as Row[]} />
      <Rows heading="De bibliotheek die ik bijhoud" rows={library_kept as Row[]} />
      <Rows heading="Ik beoordeel voor de bibliotheek" rows={library_reviewed as Row[]} />
      <Rows heading="Waar ik een Buurtcirkel wil" rows={circle_interests as Row[]} />
      <Rows heading="Wat ik deed voor een ander" rows={good_turns as Row[]} />
      <Rows heading="Mijn werk voor een regio" rows={region_work as Row[]} />
      <Rows heading="Waar ik aan tafel zit" rows={taskforce_seats as Row[]} />
      <Rows heading="Met wie wij wilden kennismaken" rows={introductions as Row[]} />
      <Rows heading="Wat nog bewaard was" rows={drafts as Row[]} />
    </>
  )
}

function Written({ plan_of, agreements, proposals }: Elsewhere) {
  return (
    <>
      <h2>Wat ik schreef in het plan van {plan_of}</h2>
      <Rows heading="Wat ik op me nam" rows={agreements} />
      <Rows heading="Mijn voorstellen" rows={proposals} />
    </>
  )
}

const CircleWords = ({ name, rows }: InCircle) => (
  <>
    <h2>Buurtcirkel {name}</h2>
    {Object.entries(rows).map(([table, own]) => (
      <Rows heading={headings[table] ?? `Verder: ${table}`} rows={own} />
    ))}
  </>
)

type RowsProps = { heading: string; rows: readonly Row[]; called?: Map<string, string> }

function Rows({ heading, rows, called }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <>
      {heading ? <h2>{heading}</h2> : null}
      {rows.map((row) => (
        <Fields row={row} called={called} />
      ))}
    </>
  )
}

function Fields({ row, called }: { row: Row; called?: Map<string, string> | undefined }) {
  const fields = Object.entries(row)
    .map(([column, value]) => [column, inWords(column, value, called)] as const)
    .filter(([, words]) => words !== '')
  return (
    <dl>
      {fields.map(([column, words]) => (
        <>
          <dt>{labels[column] ?? column}</dt>
          <dd dir="auto">{words}</dd>
        </>
      ))}
    </dl>
  )
}

const moment = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:/
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function inWords(column: string, value: unknown, called?: Map<string, string>): string {
  if (value === null || value === '' || column === 'id') return ''
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (column === 'parts') return partsInWords(value as Part[])
  if (column === 'facts') return (value as Row[]).map(factInWords).join('\n')
  if (typeof value === 'object') return Object.values(value).map(String).join('\n')
  const text = String(value)
  if (id.test(text)) return called?.get(text) ?? ''
  if (moment.test(text)) return `${dateOnPaper(text)} om ${timeInWords(text)}`
  return valueInWords(column, text)
}

const factInWords = ({ kind, recorded_at }: Row): string =>
  `${valueInWords('kind', String(kind))}: ${dateOnPaper(String(recorded_at))}`

/** The first words are enough to know it by. */
function remember(row: Row, called: Map<string, string>): void {
  const words =
    row.wording ?? row.title ?? row.shown_name ?? (row.part && inWords('part', row.part))
  if (row.id && words) called.set(String(row.id), String(words).slice(0, 80))
}
