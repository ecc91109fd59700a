import { Card, Link } from '#src/ui/parts.tsx'
import type { RegionFigure } from '../figure-queries.ts'
import { meanInWords, shareInWords } from '../figure-views.tsx'
import { careWithNorm, norms } from '../norm.ts'
import { Course } from '../picture.tsx'
import { careInWords, monthInWords } from '../words.ts'
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

const CourseTable = ({ slug, course, filter }: CourseCardProps) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Maand</th>
        <th scope="col">Soort hulp</th>
        <th scope="col">Samen</th>
        <th scope="col">Binnen {norms.total} weken</th>
      </tr>
    </thead>
    <tbody>
      {course.map(({ month, care_type, total }) => (
        <tr>
          <th scope="row">
            <Link href={addressWith(slug, filter, { maand: month })}>{monthInWords(month)}</Link>
          </th>
          <td>{careInWords(care_type)}</td>
          <td>{meanInWords(total)}</td>
          <td>
            {(careWithNorm as readonly string[]).includes(care_type) ? shareInWords(total) : ''}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
