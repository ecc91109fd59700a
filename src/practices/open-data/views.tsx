import type { Problems } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, FileField, Form } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Empty, Link, Notice, PageTitle } from '#src/ui/parts.tsx'
import { deskUrl } from '../as-editor.ts'
import { home, type PracticeRecord, pageOf } from '../practice.ts'
import { licence } from './file.ts'
import { importUrl, type Preview } from './import.ts'

type ImportPageProps = { viewer: Viewer; problems?: Problems | undefined }

export const ImportPage = ({ viewer, problems }: ImportPageProps) => (
  <Page title="Voorbeelden inlezen" viewer={viewer} refused={Boolean(problems)}>
    <PageTitle
      title="Voorbeelden inlezen"
      lead="Lees een bestand van deze bibliotheek, of van een andere, in één keer in."
      back={deskUrl}
    />
    <Form action={importUrl} files>
      <ErrorSummary problems={problems} />
      <FileField
        name="file"
        label="Welk bestand?"
        hint={
          <>
            Een JSON-bestand van hoogstens 10 MB, zoals{' '}
            <Link href={`${home}.json`}>de open data</Link>. Je ziet eerst wat er verandert.
          </>
        }
        accept="application/json,.json"
        problems={problems}
      />
      <Button>Bekijk</Button>
    </Form>
  </Page>
)

export function PreviewPage({ viewer, preview }: { viewer: Viewer; preview: Preview }) {
  const { added, changed, same, broken, alike } = preview
  const practices = [...added, ...changed]
  return (
    <Page title="Klopt dit?" viewer={viewer}>
      <PageTitle title="Klopt dit?" lead="Er is nog niets veranderd." back={importUrl} />
      <Titles title={`Nieuw (${added.length})`} practices={added} />
      <Titles title={`Veranderd (${changed.length})`} practices={changed} />
      {same > 0 ? <p>Al precies zo in de bibliotheek: {same}.</p> : null}
      {alike.length > 0 ? (
        <Card title="Misschien staat dit er al">
          <ul>
            {alike.map(({ title, like }) => (
              <li>
                {title} lijkt op{' '}
                {like.map((one, i) => (
                  <>
                    {i > 0 ? ', ' : ''}
                    <Link href={pageOf(one.slug)}>{one.title}</Link>
                  </>
                ))}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {broken.length > 0 ? (
        <Card title={`Niet gelezen (${broken.length})`}>
          <ul>
            {broken.slice(0, 100).map(({ number, id, problem }) => (
              <li>
                Nummer {number} {id}: {problem}
              </li>
            ))}
          </ul>
          <p>De andere worden gewoon ingelezen.</p>
        </Card>
      ) : null}
      {practices.length === 0 ? (
        <Empty
          title="Er is niets nieuws om in te lezen."
          action={{ href: importUrl, label: 'Kies een ander bestand' }}
        />
      ) : (
        <Form
          action={`${importUrl}/akkoord`}
          hidden={{ records: JSON.stringify({ ...licence, practices }) }}
        >
          <Notice>Na deze knop staan ze meteen in de bibliotheek.</Notice>
          <Actions>
            <Button>Lees {practices.length} in</Button>
            <Link href={importUrl}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </Page>
  )
}

function Titles({ title, practices }: { title: string; practices: PracticeRecord[] }) {
  if (practices.length === 0) return null
  return (
    <Card title={title}>
      <ul>
        {practices.slice(0, 100).map((practice) => (
          <li>{practice.title}</li>
        ))}
      </ul>
      {practices.length > 100 ? <p>En nog {practices.length - 100} andere.</p> : null}
    </Card>
  )
}
