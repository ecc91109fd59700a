import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions, Card, Empty, Row, Rows } from '#src/ui/parts.tsx'
import { regionUrl } from '../region.ts'
import { gapsOf, type Seat, type TaskforceKind, taskforceUrl } from './taskforce.ts'
import { gapInWords, kindWords, roleWords } from './words.ts'

type Table = { kind: TaskforceKind; seats: Seat[] }
type SectionProps = { region: { slug: string; edits: boolean }; tables: readonly Table[] }

/** Who sits at the table: its part of the page of a region. */
export function TableCard({ region: { slug, edits }, tables }: SectionProps) {
  return (
    <Card title="Wie zit er aan tafel?">
      {tables.length === 0 ? <Empty title="Hier is nog geen taskforce of netwerk." /> : null}
      <Rows>
        {tables.map(({ kind, seats }) => (
          <Row title={kindWords[kind]} href={taskforceUrl(slug, kind)} meta={ledBy(seats)}>
            <span class="row-meta">{missing(kind, seats)}</span>
          </Row>
        ))}
      </Rows>
      <Actions>
        <ActionLink kind="plain" href={`${regionUrl(slug)}/wie-is-hier-actief`}>
          Wie is hier actief?
        </ActionLink>
        {edits ? (
          <ActionLink kind="quiet" href={`${regionUrl(slug)}/taskforce/nieuw`}>
            Begin een tafel
          </ActionLink>
        ) : null}
      </Actions>
    </Card>
  )
}

function ledBy(seats: readonly Seat[]): string {
  const leading = seats.filter(({ role }) => role !== 'partner')
  const partners = `${seats.length} aan tafel`
  if (leading.length === 0) return partners
  return `${inWords(leading.map(({ role, shown_name, organisation }) => `${shown_name || organisation} (${roleWords[role].toLowerCase()})`))} · ${partners}`
}

function missing(kind: TaskforceKind, seats: readonly Seat[]): string {
  const [first, ...more] = gapsOf(kind, seats).map(gapInWords)
  if (!first) return 'Iedereen zit aan tafel.'
  return more.length > 0 ? `${first} En nog ${more.length} meer.` : first
}
