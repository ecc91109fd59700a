import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Facts,
  Link,
  Notice,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { home, pageOf } from '../practice.ts'
import { visitUrl } from '../visits/visit.ts'
import { adoptionsUrl, ownUrl } from './adoption.ts'
import { StageBadge, Stages } from './chain-views.tsx'
import type { OwnAdoption } from './queries.ts'

export const OwnAdoptionsPage = ({ viewer, own }: { viewer: Viewer; own: OwnAdoption[] }) => (
  <Page title="Wat wij ook doen" viewer={viewer}>
    <PageTitle
      title="Wat wij ook doen"
      lead="Goede voorbeelden die jullie overnamen. Eens per jaar vragen we of het nog klopt."
      back={home}
    />
    {own.length === 0 ? (
      <Empty
        title="Je vertelde nog niet dat jullie een voorbeeld ook doen."
        action={{ href: home, label: 'Zoek een goed voorbeeld' }}
      >
        Onder elk voorbeeld staat een knop: «Wij doen dit ook».
      </Empty>
    ) : null}
    <Rows>
      {own.map(({ id, title, shown_name, place, asked, confirmed_at, hidden, stages }) => (
        <Row
          title={title}
          href={ownUrl(id)}
          meta={`${shown_name}, ${place} · nagevraagd: ${dateInWords(confirmed_at)}`}
          actions={
            asked ? (
              <PostButton kind="primary" action={ownUrl(id, '/klopt')} about={title}>
                Klopt nog
              </PostButton>
            ) : stages[0] ? (
              <StageBadge stage={stages[0].stage} />
            ) : null
          }
        >
          {asked ? (
            <p>Doen jullie dit nog zo? Is er iets veranderd? Open het, en pas het aan.</p>
          ) : null}
          {hidden ? <p>De redactie verbergt dit voor lezers: {hidden}</p> : null}
        </Row>
      ))}
    </Rows>
  </Page>
)

type OwnAdoptionPageProps = { viewer: Viewer; adoption: OwnAdoption }

export function OwnAdoptionPage({ viewer, adoption }: OwnAdoptionPageProps) {
  const { id, slug, title, shown_name, place, since, changes, why, asked, hidden } = adoption
  const [now] = adoption.stages
  return (
    <Page title={`Wij doen dit ook: ${title}`} viewer={viewer}>
      <PageTitle title={shown_name} whose={title} back={adoptionsUrl}>
        <p>{now ? <StageBadge stage={now.stage} /> : null}</p>
      </PageTitle>
      {hidden ? (
        <Notice kind="warm">
          De redactie verbergt dit voor lezers: {hidden} Pas het aan, en vraag de redactie om nog
          eens te kijken.
        </Notice>
      ) : null}
      {asked ? <Notice kind="warm">Doen jullie dit nog zo? Dan is één tik genoeg.</Notice> : null}
      <Card>
        <Facts
          facts={[
            ['Waar', place],
            ['Sinds', dateInWords(since)],
            ['Anders dan het voorbeeld', changes],
            ['Waarom', why],
            ['Wat het oplevert', now?.result ?? ''],
            ['Wat we leerden', now?.lesson ?? ''],
          ]}
        />
        <Stages adoption={adoption} />
      </Card>
      <Actions>
        {asked ? (
          <PostButton kind="primary" action={ownUrl(id, '/klopt')}>
            Klopt nog
          </PostButton>
        ) : null}
        <ActionLink kind={asked ? 'plain' : 'primary'} href={ownUrl(id, '/stap')}>
          Hoe staat het ervoor?
        </ActionLink>
        <ActionLink kind="plain" href={ownUrl(id, '/wijzig')}>
          Pas het aan
        </ActionLink>
        <PostButton kind="quiet" action={ownUrl(id, '/weg')} about={shown_name}>
          Haal weg
        </PostButton>
      </Actions>
      <p>
        <Link href={pageOf(slug)}>Naar het voorbeeld</Link>
        {hidden ? null : (
          <>
            {' · '}
            <Link href={visitUrl(`nieuw?voorbeeld=${slug}`)}>
              Laat anderen bij jullie meekijken
            </Link>
          </>
        )}
      </p>
    </Page>
  )
}
