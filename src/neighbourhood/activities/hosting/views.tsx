import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, momentInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
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
import { activityUrl, hostingUrl } from '../activity.ts'
import { ruleInWords } from '../words.ts'
import { DayCard } from './day-views.tsx'
import type { Hosted, HostedDay } from './hosted.ts'
import type { Hosting } from './queries.ts'

type Looking = { viewer: Viewer }

export function HostingPage({
  viewer,
  hosting: { places, activities },
}: Looking & { hosting: Hosting }) {
  return (
    <Page title="Activiteiten die jij bijhoudt" viewer={viewer} current="neighbourhood">
      <PageTitle title="Activiteiten die jij bijhoudt" back="/" />
      {activities.length === 0 ? (
        <Empty title="Je houdt nog geen activiteit bij.">
          {places.length === 0
            ? 'Houd je een plek in de buurt bij? Dan kun je daar een activiteit maken.'
            : null}
        </Empty>
      ) : (
        <Card>
          <Rows>
            {activities.map(({ id, title, place, rule, next }) => (
              <Row
                title={title}
                href={hostingUrl(id)}
                meta={[place, ruleInWords(rule), next ? nextInWords(next) : 'geen nieuwe dag']
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Rows>
        </Card>
      )}
      {places.length > 0 ? (
        <Actions>
          <ActionLink href={hostingUrl('nieuw')}>Maak een activiteit</ActionLink>
        </Actions>
      ) : null}
    </Page>
  )
}

const nextInWords = ({ starts_at, coming }: { starts_at: string; coming: number }): string =>
  `${momentInWords(starts_at)}, ${comingInWords(coming)}`

const comingInWords = (coming: number): string =>
  coming === 0 ? 'nog niemand' : `${coming} aangemeld`

/** The nearest day with who comes, then the others. */
export function HostedPage({ viewer, hosted }: Looking & { hosted: Hosted }) {
  const { id, title, ended_at, shown, days, rule, place } = hosted
  const day = days.find((one) => one.day === shown)
  return (
    <Page title={title} viewer={viewer} current="neighbourhood">
      <PageTitle
        title={<bdi>{title}</bdi>}
        lead={[place?.name, ruleInWords(rule)].filter(Boolean).join(', ')}
        back={hostingUrl()}
      />
      {ended_at ? <Notice>Deze activiteit is gestopt.</Notice> : null}
      {day && !ended_at ? <DayCard {...{ hosted, day }} /> : null}
      <OtherDays hosted={hosted} days={days.filter((one) => one !== day)} />
      <Off hosted={hosted} />
      {ended_at ? null : (
        <Actions>
          <ActionLink kind="plain" href={hostingUrl(id, 'wijzig')}>
            Wijzig de activiteit
          </ActionLink>
          <Link href={activityUrl(id)}>Zo ziet iedereen het</Link>
          <Link href={hostingUrl(id, 'einde')}>Stop hiermee</Link>
        </Actions>
      )}
    </Page>
  )
}

function OtherDays({ hosted: { id }, days }: { hosted: Hosted; days: HostedDay[] }) {
  if (days.length === 0) return null
  return (
    <Card title="Andere dagen">
      <Rows>
        {days.map(({ day, starts_at, coming, came }) => (
          <Row
            title={momentInWords(starts_at)}
            href={hostingUrl(id, 'dag', day)}
            meta={came === null ? comingInWords(coming) : `${came} geweest`}
          />
        ))}
      </Rows>
    </Card>
  )
}

function Off({ hosted: { id, off } }: { hosted: Hosted }) {
  if (off.length === 0) return null
  return (
    <Card title="Anders dan anders">
      <Rows>
        {off.map(({ day, moved_to, why }) => (
          <Row
            title={
              moved_to
                ? `Niet ${dateInWords(day)}, maar ${dateInWords(moved_to)}`
                : `Niet ${dateInWords(day)}`
            }
            meta={why}
            actions={
              <PostButton action={hostingUrl(id, 'dag', day, 'toch')} about={dateInWords(day)}>
                Toch gewoon
              </PostButton>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

/** Asks once before it stops for good. */
export const EndPage = ({ viewer, hosted: { id, title } }: Looking & { hosted: Hosted }) => (
  <Page title="Stoppen met deze activiteit?" viewer={viewer} current="neighbourhood">
    <PageTitle title="Stoppen met deze activiteit?" whose={title} back={hostingUrl(id)} />
    <p>Niemand kan zich daarna nog aanmelden. Wie al kwam, krijgt een mail als dat kan.</p>
    <Actions>
      <PostButton kind="danger" action={hostingUrl(id, 'einde')}>
        Stop hiermee
      </PostButton>
      <Link href={hostingUrl(id)}>Toch niet</Link>
    </Actions>
  </Page>
)
