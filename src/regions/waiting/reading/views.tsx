import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, Link, Notice, PageTitle } from '#src/ui/parts.tsx'
import { regionUrl } from '../../region.ts'
import { CareFigures, hasNorm, MethodLink } from '../figure-views.tsx'
import { careInWords, monthInWords, normName } from '../words.ts'
import { ChoiceForm } from './choice-view.tsx'
import { CourseCard } from './course-view.tsx'
import { addressWith, type Filter } from './filter.ts'
import { GroupsCard } from './groups-view.tsx'
import type { WaitsPage as Waits } from './queries.ts'
import { RowsCard } from './rows-view.tsx'

type WaitsPageProps = { viewer: Viewer | null; page: Waits; filter: Filter }

export function WaitsPage({ viewer, page, filter }: WaitsPageProps) {
  const { name, slug, waits, course } = page
  return (
    <Page title={`Wachttijden in de regio ${name}`} viewer={viewer}>
      <PageTitle
        title={`Wachttijden in de regio ${name}`}
        lead={`Hoe lang je wacht, naast ${normName}.`}
        back={regionUrl(slug)}
      />
      <When page={page} filter={filter} />
      <ChoiceForm page={page} filter={filter} />
      {waits.count === 0 ? (
        <Empty
          title="Hier zijn geen wachttijden van."
          action={{
            href: addressWith(slug, filter, nothing),
            label: 'Laat alles zien',
            kind: 'plain',
          }}
        />
      ) : (
        <>
          <Card title={waits.month ? `Gemiddeld in ${monthInWords(waits.month)}` : 'Gemiddeld nu'}>
            {waits.byCare.map(({ care, group: _, ...figures }) => (
              <CareFigures id={`wacht-${care}`} care={care} figures={figures} />
            ))}
            {waits.byCare.some(({ care }) => hasNorm(care)) ? <MethodLink /> : null}
            {waits.byCare
              .filter(({ care }) => !hasNorm(care))
              .map(({ care }) => (
                <p class="row-meta">
                  Voor «{careInWords(care)}» is geen langste wachttijd afgesproken.
                </p>
              ))}
          </Card>
          <GroupsCard page={page} filter={filter} />
          <RowsCard page={page} filter={filter} />
        </>
      )}
      <CourseCard slug={slug} course={course} filter={filter} />
      <p>
        <Link href={addressWith(slug, filter, {}, '.csv')} about="van deze wachttijden">
          Download een bestand (CSV)
        </Link>
      </p>
    </Page>
  )
}

const nothing = { soort: '', doelgroep: '', groep: '', aanbieder: '' }

/** Of when these figures are: what is older than three months is never told as of today. */
function When({ page: { slug, waits }, filter }: Pick<WaitsPageProps, 'page' | 'filter'>) {
  const { month, history } = waits
  if (!month) return <p>Dit is gemeten in de laatste drie maanden.</p>
  return (
    <Notice>
      {history
        ? `Dit is geschiedenis: het is gemeten in ${monthInWords(month)}. Hoe lang het nu duurt, zie je hier niet aan.`
        : `Dit is de meting van ${monthInWords(month)}.`}{' '}
      {filter.maand ? (
        <Link href={addressWith(slug, filter, { maand: null })}>Kijk hoe het nu is</Link>
      ) : null}
    </Notice>
  )
}
