import { useRequestContext } from 'hono/jsx-renderer'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, momentInWords, timeInWords } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Facts,
  Link,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { home, pageOf } from '../practice.ts'
import { seatsLeft, takesSignUps, type Visit, visitsUrl, visitUrl } from './visit.ts'

type CalendarPageProps = { viewer: Viewer | null; ahead: Visit[]; past: Visit[] }

export const CalendarPage = ({ viewer, ahead, past }: CalendarPageProps) => (
  <Page title="Meekijken" viewer={viewer}>
    <PageTitle
      title="Meekijken"
      lead="Kijk bij mensen die het al doen: daar, of online. Aanmelden kan zonder account."
      back={home}
    />
    {ahead.length === 0 ? (
      <Empty
        title="Er is nu nergens een bezoek gepland."
        action={{ href: home, label: 'Zoek een goed voorbeeld' }}
      >
        Stel een vraag bij een voorbeeld: misschien kun je wel langskomen.
      </Empty>
    ) : null}
    <VisitRows visits={ahead} titled />
    {ahead.length > 0 ? (
      <p>
        <Link href={`${visitsUrl}.ics`}>Zet dit in je agenda</Link>
      </p>
    ) : null}
    {past.length > 0 ? (
      <Card title="Wat anderen zagen">
        <VisitRows visits={past} titled />
      </Card>
    ) : null}
    <p class="row-meta">
      Doen jullie zelf een goed voorbeeld?{' '}
      <Link href={`${home}/wij-ook`}>Laat anderen meekijken</Link>
    </p>
  </Page>
)

/** `titled`: by the example; without it by who receives. */
export const VisitRows = ({ visits, titled }: { visits: Visit[]; titled?: boolean }) => (
  <Rows>
    {visits.map((visit) => (
      <Row
        title={`${titled ? visit.title : `Bij ${visit.host}`}, ${dateInWords(visit.starts_at)}`}
        href={visitUrl(visit.id)}
        meta={`${timeInWords(visit.starts_at)} · ${titled ? `bij ${visit.host} · ` : ''}${whereOf(visit)}`}
        actions={<Badge>{roomInWords(visit)}</Badge>}
      />
    ))}
  </Rows>
)

const whereOf = ({ online, place }: Visit): string => (online ? 'online' : place)

function roomInWords(visit: Visit): string {
  if (visit.cancelled_at) return 'Gaat niet door'
  if (visit.is_past) return visit.recap ? 'Verslag' : 'Geweest'
  const left = seatsLeft(visit)
  if (left === 0) return 'Vol, er is een wachtlijst'
  return left === 1 ? 'Nog 1 plek' : `Nog ${left} plekken`
}

export function VisitPage({ viewer, visit }: { viewer: Viewer | null; visit: Visit }) {
  const { id, slug, title, host, wording, recap, mine } = visit
  const signedOff = useRequestContext().req.query('afgezegd') !== undefined
  return (
    <Page title={`Meekijken: ${title}`} viewer={viewer}>
      <PageTitle title={`Meekijken bij ${host}`} whose={title} back={visitsUrl}>
        <p>
          <Badge>{roomInWords(visit)}</Badge>
        </p>
      </PageTitle>
      {signedOff ? <Notice kind="done">Je bent afgemeld. Wat je invulde is gewist.</Notice> : null}
      {visit.cancelled_at ? <Notice kind="warm">Dit bezoek gaat niet door.</Notice> : null}
      <Card>
        <VisitFacts visit={visit} />
        {wording ? <OwnText text={wording} /> : null}
      </Card>
      {recap ? (
        <Card title="Wat er te zien was">
          <OwnText text={recap} />
        </Card>
      ) : null}
      <Actions>
        {takesSignUps(visit) ? (
          <>
            <ActionLink href={visitUrl(id, '/aanmelden')}>
              {seatsLeft(visit) > 0 ? 'Ik kijk mee' : 'Zet me op de wachtlijst'}
            </ActionLink>
            <ActionLink kind="plain" href={visitUrl(id, '/agenda.ics')}>
              Zet in je agenda
            </ActionLink>
          </>
        ) : null}
        {mine ? (
          <ActionLink kind="plain" href={visitUrl(id, '/beheer')}>
            Wie komen er?
          </ActionLink>
        ) : null}
      </Actions>
      <p>
        <Link href={pageOf(slug)}>Lees het goede voorbeeld</Link>
      </p>
    </Page>
  )
}

export const VisitFacts = ({ visit, web }: { visit: Visit; web?: string }) => (
  <Facts
    facts={[
      ['Wanneer', `${momentInWords(visit.starts_at)} tot ${timeInWords(visit.ends_at)}`],
      ['Waar', visit.online ? 'Online. Je krijgt het adres als je een plek hebt.' : visit.place],
      ['Adres online', web ? <Link href={web}>{web}</Link> : ''],
      ['Plekken', String(visit.seats)],
    ]}
  />
)
