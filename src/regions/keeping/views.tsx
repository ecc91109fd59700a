import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dateOnPaper } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { regionUrl } from '../region.ts'
import { waitingUrl } from '../waiting/import/import.ts'
import { keepingUrl, roleWords } from './keeping.ts'
import type { Kept } from './queries.ts'

type KeepingPageProps = { viewer: Viewer; region: Kept; asked: boolean }

export function KeepingPage({ viewer, region, asked }: KeepingPageProps) {
  const { slug, name, about } = region
  return (
    <Page title={`Regio ${name} bijhouden`} viewer={viewer}>
      <PageTitle title={`Regio ${name} bijhouden`} back={regionUrl(slug)} />
      {asked ? (
        <Notice kind="done">Als iemand met dit adres een account heeft, doet die nu mee.</Notice>
      ) : null}
      <Card title="Wat er over deze regio staat">
        {about ? <OwnText text={about} /> : <Empty title="Er staat nog niets over deze regio." />}
        <Actions>
          <ActionLink kind="plain" href={`${keepingUrl(slug)}/woorden`} about="naam en tekst">
            Pas aan
          </ActionLink>
        </Actions>
      </Card>
      <Card title="Wachttijden">
        <Rows>
          <Row title="Wachttijden bijhouden en inlezen" href={waitingUrl} />
        </Rows>
      </Card>
      <People region={region} />
      {region.draws ? <Municipalities region={region} /> : null}
    </Page>
  )
}

const People = ({ region: { slug, appointments } }: { region: Kept }) => (
  <Card title="Wie werkt voor deze regio">
    {appointments.length === 0 ? <Empty title="Er is nog niemand." /> : null}
    <Rows>
      {appointments.map(({ id, shown_name, role, appointed_at }) => (
        <Row
          title={shown_name}
          meta={`${roleWords[role].label} · sinds ${dateInWords(appointed_at)}`}
          actions={
            <PostButton
              kind="quiet"
              action={`${keepingUrl(slug)}/mensen/${id}/weg`}
              about={shown_name}
            >
              Haal weg
            </PostButton>
          }
        />
      ))}
    </Rows>
    <Actions>
      <ActionLink kind="plain" href={`${keepingUrl(slug)}/mensen/nieuw`}>
        Zet iemand erbij
      </ActionLink>
    </Actions>
  </Card>
)

const Municipalities = ({ region: { slug, municipalities } }: { region: Kept }) => (
  <Card title="Welke gemeenten erin liggen">
    {municipalities.length === 0 ? <Empty title="Er is nog geen gemeente getekend." /> : null}
    <Rows>
      {municipalities.map(({ code, name, valid_from, valid_until }) => (
        <Row
          title={name}
          href={`${keepingUrl(slug)}/gemeenten/${code}`}
          meta={[
            code,
            valid_from ? `vanaf ${dateOnPaper(valid_from)}` : null,
            valid_until ? `tot ${dateOnPaper(valid_until)}` : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Rows>
    <Actions>
      <ActionLink kind="plain" href={`${keepingUrl(slug)}/gemeenten/nieuw`}>
        Zet een gemeente erbij
      </ActionLink>
    </Actions>
  </Card>
)
