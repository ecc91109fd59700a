import type { Viewer } from '#src/platform/viewer.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Link,
  Notice,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { importUrl, type State } from '../import/import.ts'
import type { ImportLine } from '../import/queries.ts'
import { careInWords, monthInWords } from '../words.ts'
import { keptUrl } from './kept-wait.ts'
import type { KeptWait } from './queries.ts'
import { waitInWords } from './words.ts'

type KeptWaitsProps = { viewer: Viewer; imports: ImportLine[]; waits: KeptWait[]; done: boolean }

export function KeptWaitsPage({ viewer, imports, waits, done }: KeptWaitsProps) {
  return (
    <Page title="Wachttijden bijhouden" viewer={viewer}>
      <PageTitle
        title="Wachttijden bijhouden"
        lead="Lees een bestand in, of houd zelf bij wat in geen bestand staat."
        back="/"
      />
      {done ? <Notice kind="done">Bewaard. Dank je wel.</Notice> : null}
      <Actions>
        <ActionLink href={importUrl}>Lees een bestand in</ActionLink>
        <ActionLink kind="plain" href={`${keptUrl}/nieuw`}>
          Zet een wachttijd erbij
        </ActionLink>
      </Actions>
      <Card title="Zelf bijgehouden">
        {waits.length === 0 ? (
          <Empty title="Je houdt nog geen wachttijden bij." />
        ) : (
          <Rows>
            {waits.map((wait) => (
              <WaitRow wait={wait} />
            ))}
          </Rows>
        )}
      </Card>
      {imports.length > 0 ? (
        <Card title="Bestanden">
          <Rows>
            {imports.map(({ id, file_name, source, made_at, state }) => (
              <Row
                title={source || file_name}
                href={`${importUrl}/${id}`}
                meta={`${momentInWords(made_at)} · ${stateWords[state]}`}
              />
            ))}
          </Rows>
        </Card>
      ) : null}
    </Page>
  )
}

const stateWords: Record<State, string> = {
  arriving: 'komt binnen',
  columns: 'wacht op jou: welke kolom is wat?',
  received: 'wordt zo gelezen',
  reading: 'wordt gelezen',
  asks: 'wacht op je ja',
  applying: 'wordt overgenomen',
  done: 'overgenomen',
  stopped: 'gestopt',
  failed: 'niet gelukt',
}

function WaitRow({ wait }: { wait: KeptWait }) {
  const { id, provider, location, care_type, month } = wait
  const about = `${provider}${location ? `, ${location}` : ''}`
  return (
    <Row
      title={about}
      href={`${keptUrl}/${id}`}
      meta={`${careInWords(care_type)} · ${monthInWords(month)} · ${waitInWords(wait)}`}
      actions={
        <Link href={`${keptUrl}/nieuw?van=${id}`} about={about}>
          Nieuwe meting
        </Link>
      }
    />
  )
}
