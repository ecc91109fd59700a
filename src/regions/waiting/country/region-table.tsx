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
              <Link href={waitsUrl(slug)}>{foldable(means[0]?.name ?? '')}</Link>
            </th>
            {careWithNorm.map((care) => (
              <MeanCell mean={means.find(({ care_type }) => care_type === care)?.total} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MeanCell({ mean }: { mean: Mean | undefined }) {
  if (mean?.weeks == null) return <td>niet bekend</td>
  return (
    <td>
      {weeksInWords(mean.weeks)}
      {/* a number does not part from its word in a narrow column */}
      <span class="row-meta">{`${mean.count}\u00a0${mean.count === 1 ? 'plek' : 'plekken'}`}</span>
    </td>
  )
}

/** «Zaanstreek/Waterland» may go on below in a narrow column. */
const foldable = (name: string) =>
  name.split('/').map((part, i) =>
    i === 0 ? (
      part
    ) : (
      <>
        /<wbr />
        {part}
      </>
    ),
  )
