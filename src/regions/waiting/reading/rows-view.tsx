import { dateInWords } from '#src/ui/dates.ts'
import { Badge, Card, Link, Row, Rows } from '#src/ui/parts.tsx'
import { hasNorm } from '../figure-views.tsx'
import { norms } from '../norm.ts'
import { careInWords, exactWeeks } from '../words.ts'
import { addressWith, type Filter, pageSize } from './filter.ts'
import type { Wait, WaitsPage } from './queries.ts'

/** Each location with its own figures; a verdict only on what is of today. */
export function RowsCard({ page: { slug, waits }, filter }: { page: WaitsPage; filter: Filter }) {
  const first = (filter.bladzijde - 1) * pageSize + 1
  const last = first - 1 + waits.rows.length
  return (
    <Card title="Per aanbieder">
      <Rows>
        {waits.rows.map((wait) => (
          <WaitRow wait={wait} today={waits.month === null} />
        ))}
      </Rows>
      {waits.count > pageSize ? (
        <nav aria-label="Meer van deze lijst">
          {waits.rows.length > 0 ? (
            <p>
              Je ziet {first} tot en met {last} van de {waits.count}.
            </p>
          ) : null}
          <p>
            {filter.bladzijde > 1 ? (
              <Link href={addressWith(slug, filter, { bladzijde: filter.bladzijde - 1 })}>
                Vorige
              </Link>
            ) : null}{' '}
            {last < waits.count && waits.rows.length > 0 ? (
              <Link href={addressWith(slug, filter, { bladzijde: filter.bladzijde + 1 })}>
                Volgende
              </Link>
            ) : null}
          </p>
        </nav>
      ) : null}
    </Card>
  )
}

function WaitRow({ wait, today }: { wait: Wait; today: boolean }) {
  const { provider, location, town, care_type, main_group, circuit, measured_on, intake_stop } =
    wait
  return (
    <Row
      title={[provider, location || town].filter(Boolean).join(', ')}
      meta={[careInWords(care_type), main_group, circuit, `gemeten ${dateInWords(measured_on)}`]
        .filter(Boolean)
        .join(' · ')}
      actions={today && isOver(wait) ? <Badge kind="warm">Langer dan afgesproken</Badge> : null}
    >
      <p>{inWeeks(wait)}</p>
      {intake_stop ? <p>Neemt {today ? 'nu' : 'toen'} geen nieuwe mensen aan.</p> : null}
    </Row>
  )
}

function inWeeks({ intake_weeks, treatment_weeks, total_weeks, ...texts }: Wait): string {
  const parts = [
    ['eerste gesprek', intake_weeks, texts.intake_text],
    ['daarna behandeling', treatment_weeks, texts.treatment_text],
    ['samen', treatment_weeks === null ? null : total_weeks, ''],
  ] as const
  const known = parts.filter(([, weeks]) => weeks !== null)
  if (known.length === 0) return 'Hoe lang het duurt, is niet bekend.'
  return known.map(([label, weeks, text]) => `${label} ${asWritten(weeks ?? 0, text)}`).join(', ')
}

/** «3,5 weken («3-4 weken»)»: the provider's own words where they say it otherwise. */
function asWritten(weeks: number, text: string): string {
  const read = exactWeeks(weeks)
  return text === '' || text === read ? read : `${read} («${text}»)`
}

function isOver({ care_type, intake_weeks, treatment_weeks, total_weeks }: Wait): boolean {
  if (!hasNorm(care_type)) return false
  const total = treatment_weeks === null ? null : total_weeks
  return (
    (intake_weeks ?? 0) > norms.intake ||
    (treatment_weeks ?? 0) > norms.treatment ||
    (total ?? 0) > norms.total
  )
}
