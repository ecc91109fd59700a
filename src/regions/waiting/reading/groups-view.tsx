import { Card, Row, Rows } from '#src/ui/parts.tsx'
import { hasNorm, meanInWords, shareInWords } from '../figure-views.tsx'
import { norms } from '../norm.ts'
import { careInWords } from '../words.ts'
import { addressWith, type Filter } from './filter.ts'
import type { WaitsPage } from './queries.ts'

/** How long one waits for each main group of diagnoses, with how many locations it was asked of. */
export function GroupsCard({ page, filter }: { page: WaitsPage; filter: Filter }) {
  const groups = page.waits.byGroup.filter(({ group }) => group !== '')
  const kinds = [...new Set(groups.map(({ care }) => care))]
  if (groups.length === 0) return null
  return (
    <Card title="Per groep">
      {kinds.map((kind) => (
        <details open={kinds.length === 1}>
          <summary>{careInWords(kind)}</summary>
          <Rows>
            {groups
              .filter(({ care }) => care === kind)
              .map(({ care, group, intake, total }) => (
                <Row
                  title={group}
                  href={addressWith(page.slug, filter, { soort: care, groep: group })}
                  meta={`eerste gesprek ${meanInWords(intake)} · samen ${meanInWords(total)}`}
                >
                  <span class="row-meta">
                    {hasNorm(kind) && total.count > 0
                      ? `${shareInWords(total)} binnen ${norms.total} weken`
                      : `${intake.count} ${intake.count === 1 ? 'plek' : 'plekken'}`}
                  </span>
                </Row>
              ))}
          </Rows>
        </details>
      ))}
    </Card>
  )
}
