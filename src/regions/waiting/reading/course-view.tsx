import { Card, Link } from '#src/ui/parts.tsx'
import type { Mean, RegionFigure } from '../figure-queries.ts'
import { meanInWords, shareInWords } from '../figure-views.tsx'
import { careWithNorm, norms } from '../norm.ts'
import { Course } from '../picture.tsx'
import { careInColumn, careInWords, monthInWords } from '../words.ts'
import { addressWith, type Filter, shortCourse } from './filter.ts'

type CourseCardProps = { slug: string; course: readonly RegionFigure[]; filter: Filter }

/** Month by month, of the whole region. */
export function CourseCard({ slug, course, filter }: CourseCardProps) {
  const months = [...new Set(course.map(({ month }) => month))]
  if (months.length === 0) return null
  return (
    <Card title="Maand voor maand">
      {months.length > 1 ? <Lines course={course} /> : null}
      <details open={months.length === 1}>
        <summary>De cijfers per maand</summary>
        <p class="row-meta">
          Onder elk gemiddelde staat bij hoeveel plekken het {norms.total} weken of korter duurde.
        </p>
        <CourseTable {...{ slug, course, filter }} />
        {months.length >= shortCourse && !filter.verder ? (
          <p>
            <Link href={addressWith(slug, filter, { verder: true })}>
              Laat ook eerdere maanden zien
            </Link>
          </p>
        ) : null}
      </details>
    </Card>
  )
}

const Lines = ({ course }: Pick<CourseCardProps, 'course'>) => (
  <Course
    id="verloop"
    title={`Wachten in weken, maand voor maand, met de norm van ${norms.total} weken als streep`}
    norm={norms.total}
    lines={careWithNorm
      .map((care) => ({
        name: careInWords(care),
        points: course
          .filter((one) => one.care_type === care && one.total.weeks !== null)
          .map(({ month, total }) => ({ month, weeks: total.weeks ?? 0 }))
          .reverse(),
      }))
      .filter(({ points }) => points.length > 0)}
  />
)

/** A line for each month, also when only help without a norm was measured. */
function CourseTable({ slug, course, filter }: CourseCardProps) {
  const months = Map.groupBy(course, ({ month }) => month)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Maand</th>
          {careWithNorm.map((care) => (
            <th scope="col">{careInColumn(care)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...months].map(([month, figures]) => (
          <tr>
            <th scope="row">
              <Link href={addressWith(slug, filter, { maand: month })}>{monthInWords(month)}</Link>
            </th>
            {careWithNorm.map((care) => (
              <MeanCell mean={figures.find(({ care_type }) => care_type === care)?.total} />
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
      {meanInWords(mean)}
      <span class="row-meta">{shareInWords(mean)}</span>
    </td>
  )
}
