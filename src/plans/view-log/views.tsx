import type { LogDay, Visit } from '#src/consent/view-log/look.ts'
import { roleLabel } from '#src/groups/words.ts'
import type { FormState, Values } from '#src/platform/forms.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, DateField, ErrorSummary, FilterForm, Select } from '#src/ui/form.tsx'
import { Actions, Card, Empty, Link, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { capital } from '../sharing/words.ts'
import { ownerValue } from './log-filter.ts'
import { VisitDetails } from './visit-details.tsx'
import { actInWords } from './words.ts'

type Looker = { member_id: string; shown_name: string }

type LogPageProps = Pick<FormState, 'values' | 'problems'> & {
  frame: Frame
  days: LogDay[]
  lookers: Looker[]
  /** The first day of this page, when there are days before it. */
  older: string | null | undefined
}

export function LogPage({ frame, days, lookers, older, values, problems }: LogPageProps) {
  const at = planUrl(frame.plan, 'wie-heeft-gekeken')
  const { wie = '', van = '', tot = '', voor = '' } = values
  const filtered = Boolean(wie || van || tot)
  return (
    <PlanPage
      frame={frame}
      part="wie-heeft-gekeken"
      title="Wie heeft gekeken"
      lead="Elke keer dat iemand in je plan kijkt, staat hier. Alleen jij ziet deze lijst."
      refused={Boolean(problems)}
    >
      {days.length > 0 || filtered ? <Filter {...{ at, lookers, values, problems }} /> : null}
      {days.length === 0 ? <NoLooks at={at} filtered={filtered || voor !== ''} /> : null}
      {days.map(({ day, visits }) => (
        <Card title={capital(dateInWords(day))}>
          <Rows>
            {visits.map((visit) => (
              <VisitRow visit={visit} />
            ))}
          </Rows>
        </Card>
      ))}
      {voor || older ? (
        <Actions>
          {older ? (
            <Link href={addressOf(at, { wie, van, tot, voor: older })}>Eerdere dagen</Link>
          ) : null}
          {voor ? (
            <Link href={addressOf(at, { wie, van, tot })}>Terug naar de laatste dagen</Link>
          ) : null}
        </Actions>
      ) : null}
    </PlanPage>
  )
}

function VisitRow({ visit }: { visit: Visit }) {
  const [first, ...others] = visit.acts.map(actInWords)
  return (
    <li class="row">
      <div class="row-text">
        <Who visit={visit} /> {first}.
        {others.map((act) => (
          <span class="row-line">Ook: {act}.</span>
        ))}
        <VisitDetails visit={visit} />
      </div>
    </li>
  )
}

/** «Karim (naaste)», «Anouk, behandelaar bij het FACT-team,» */
function Who({ visit: { member_id, shown_name, role, organisation } }: { visit: Visit }) {
  if (member_id === null) return <strong>Jij</strong>
  if (role === '') return <strong dir="auto">{shown_name}</strong>
  const label = roleLabel(role)
  const as = label.charAt(0).toLowerCase() + label.slice(1)
  return (
    <>
      <strong dir="auto">{shown_name}</strong>
      {organisation ? `, ${as} bij ${organisation},` : ` (${as})`}
    </>
  )
}

function NoLooks({ at, filtered }: { at: string; filtered: boolean }) {
  return filtered ? (
    <Empty
      title="In deze dagen heeft niemand gekeken."
      action={{ href: at, label: 'Bekijk alles' }}
    />
  ) : (
    <Empty title="Er heeft nog niemand in je plan gekeken.">
      Deel je iets met iemand? Dan zie je hier wanneer diegene kijkt, en waarnaar.
    </Empty>
  )
}

type FilterProps = Pick<FormState, 'values' | 'problems'> & { at: string; lookers: Looker[] }

function Filter({ at, lookers, values, problems }: FilterProps) {
  const people = lookers.map(({ member_id, shown_name }) => ({
    value: member_id,
    label: shown_name,
  }))
  return (
    <details class="card" open={Boolean(problems || values.wie || values.van || values.tot)}>
      <summary>Kies een persoon of een tijd</summary>
      <FilterForm action={at}>
        <ErrorSummary problems={problems} />
        <Select
          name="wie"
          label="Wie"
          empty="Iedereen"
          options={[...people, { value: ownerValue, label: 'Jijzelf' }]}
          {...{ values, problems }}
        />
        <DateField name="van" label="Vanaf" optional {...{ values, problems }} />
        <DateField name="tot" label="Tot en met" optional {...{ values, problems }} />
        <Actions>
          <Button kind="plain">Laat zien</Button>
          <Link href={at}>Bekijk alles</Link>
        </Actions>
      </FilterForm>
    </details>
  )
}

function addressOf(at: string, filter: Values): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${at}?${query}` : at
}
