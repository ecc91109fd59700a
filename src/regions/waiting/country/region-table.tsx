import { Link } from '#src/ui/parts.tsx'
import type { Mean } from '../figure-queries.ts'
import { careWithNorm } from '../norm.ts'
import { waitsUrl } from '../period.ts'
import { careInColumn, weeksInWords } from '../words.ts'
import type { RegionMeans } from './queries.ts'

/** What the map shows, with of how many locations each mean is. */
export function RegionTable({ regions }: { regions: readonly RegionMeans[] }) {
  const rows = Map.groupBy(regions, ({ slug }) => slug)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Regio</th>
          {careWithNorm.map((care) => (
            <th scope="col">{careInColumn(care)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows].map(([slug, means]) => (
          <tr>
            <th scope="row">
              <Link href={waitsUrl(slug)}>{means[0]?.name}</Link>
            </th>
            {careWithNorm.map((care) => (
              <td>{inWords(means.find(({ care_type }) => care_type === care)?.total)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const inWords = (mean: Mean | undefined): string =>
  mean?.weeks == null
    ? 'niet bekend'
    : `${weeksInWords(mean.weeks)} (${mean.count} ${mean.count === 1 ? 'plek' : 'plekken'})`
