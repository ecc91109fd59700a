import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { importUrl } from './import.ts'
import { type Refused, shownAtOnce } from './queries.ts'

type RefusedProps = {
  viewer: Viewer
  id: string
  file_name: string
  rows: Refused[]
  page: number
  total: number
}

export function RefusedPage({ viewer, id, file_name, rows, page, total }: RefusedProps) {
  const at = `${importUrl}/${id}/geweigerd`
  const last = Math.ceil(total / shownAtOnce)
  return (
    <Page title="Niet te lezen" viewer={viewer}>
      <PageTitle title="Niet te lezen" lead={<bdi>{file_name}</bdi>} back={`${importUrl}/${id}`} />
      {rows.length === 0 ? (
        <Empty title="Hier staan geen regels." />
      ) : (
        <>
          <Card>
            <RefusedRows rows={rows} />
          </Card>
          <p>
            Blad {page} van {last}.{' '}
            {page > 1 ? <Link href={`${at}?blad=${page - 1}`}>Vorige</Link> : null}{' '}
            {page < last ? <Link href={`${at}?blad=${page + 1}`}>Volgende</Link> : null}
          </p>
          <Actions>
            <ActionLink kind="plain" href={`${at}.csv`}>
              Haal de lijst op (CSV)
            </ActionLink>
          </Actions>
        </>
      )}
    </Page>
  )
}

export const RefusedRows = ({ rows }: { rows: readonly Refused[] }) => (
  <Rows>
    {rows.map(({ number, problem }) => (
      <Row title={`Regel ${number}`} meta={problem} />
    ))}
  </Rows>
)
