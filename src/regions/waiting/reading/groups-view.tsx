import { Card, Link } from '#src/ui/parts.tsx'
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
          <table>
            <thead>
              <tr>
                <th scope="col">Waarvoor</th>
                <th scope="col">Eerste gesprek</th>
                <th scope="col">Samen</th>
                {hasNorm(kind) ? <th scope="col">Binnen {norms.total} weken</th> : null}
                <th scope="col">Plekken</th>
              </tr>
            </thead>
            <tbody>
              {groups
                .filter(({ care }) => care === kind)
                .map(({ care, group, intake, total }) => (
                  <tr>
                    <th scope="row">
                      <Link href={addressWith(page.slug, filter, { soort: care, groep: group })}>
                        {group}
                      </Link>
                    </th>
                    <td>{meanInWords(intake)}</td>
                    <td>{meanInWords(total)}</td>
                    {hasNorm(kind) ? <td>{shareInWords(total)}</td> : null}
                    <td>{intake.count}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      ))}
    </Card>
  )
}
