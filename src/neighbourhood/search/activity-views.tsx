import { dateInWords, momentInWords, timeInWords } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import { Badge, Card, Empty, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { activityUrl } from '../activities/activity.ts'
import { activityKinds } from '../activities/kind.ts'
import { kindWords } from '../activities/words.ts'
import type { ActivitiesFound, FoundActivity } from './activity-queries.ts'
import { MapCard } from './map-card.tsx'
import { activitiesUrl, addressWith, pageSize } from './search.ts'
import type { ListProps } from './views.tsx'
import { Busiest, More, OtherList, WhereForm, Which } from './where.tsx'

const kinds = activityKinds.map((value) => ({ value, label: kindWords[value] }))

export function ActivitiesPage({ viewer, values, page, ...props }: ListProps<ActivitiesFound>) {
  const { narrowed, places, where, busiest, result, drawn } = props
  const path = activitiesUrl
  return (
    <Page title="Wat is er te doen?" viewer={viewer} current="neighbourhood">
      <PageTitle
        title="Wat is er te doen?"
        lead={result ? '' : 'Je mag komen zoals je bent. Meedoen hoeft niet, erbij zijn mag ook.'}
        back="/buurt"
      />
      <WhereForm {...{ path, values, narrowed, kinds }} found={Boolean(result)} />
      {places && !result ? <Which {...{ path, values, places }} /> : null}
      {places ? null : <Busiest path={path} places={busiest} />}
      {result && where ? (
        <>
          <h2>In de buurt van {where}</h2>
          <OtherList path={path} values={values} />
          <Days {...{ values, narrowed, page }} found={result} />
          <More {...{ path, values, page, pageSize }} total={result.total} />
          {result.activities.length > 0 ? (
            <p>
              <Link href={addressWith(`${path}.ics`, values)}>Zet dit in je eigen agenda</Link>
            </p>
          ) : null}
          {result.activities.length > 0 ? (
            <MapCard {...{ path, values, drawn }} title={`Wat er te doen is bij ${where}`} />
          ) : null}
        </>
      ) : null}
    </Page>
  )
}

type DaysProps = Pick<ListProps<ActivitiesFound>, 'values' | 'narrowed' | 'page'> & {
  found: ActivitiesFound
}

function Days({ found, values, narrowed, page }: DaysProps) {
  if (found.activities.length === 0) {
    const { waar = '', code = '' } = values
    const all = { href: addressWith(activitiesUrl, { waar, code }), label: 'Kijk naar alles' }
    return narrowed ? (
      <Empty title="Er is nu niets dat zo bij je past." action={{ ...all, kind: 'plain' }} />
    ) : (
      <Empty title="We weten deze week niets te doen in deze buurt." />
    )
  }
  const numbered = found.activities.map((activity, index) => ({
    activity,
    number: (page - 1) * pageSize + index + 1,
  }))
  return (
    <>
      {[...Map.groupBy(numbered, ({ activity }) => activity.day)].map(([day, rows]) => (
        <Card title={upperFirst(dateInWords(day))} level={3}>
          <Rows>
            {rows.map(({ activity, number }) => (
              <ActivityRow {...{ activity, number }} />
            ))}
          </Rows>
        </Card>
      ))}
    </>
  )
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `day`: said where the list is not by day. */
type ActivityRowProps = { activity: FoundActivity; number?: number; day?: boolean }

export function ActivityRow({ activity, number, day }: ActivityRowProps) {
  const { id, title, starts_at, at, is_free, is_quiet, walk_in_with, seats, coming } = activity
  const full = seats !== null && coming >= seats
  return (
    <Row
      title={number ? `${number}. ${title}` : title}
      href={activityUrl(id)}
      meta={[
        day ? momentInWords(starts_at) : timeInWords(starts_at),
        at,
        is_free && 'gratis',
        is_quiet && 'rustig',
        walk_in_with && 'iemand loopt met je mee naar binnen',
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={full ? <Badge kind="warm">Vol: er is een wachtlijst</Badge> : null}
    />
  )
}
