import { widthOf } from '#src/ui/names.ts'
import { monthInWords } from './words.ts'

const width = 360
const size = 15

type Bar = { label: string; weeks: number; norm: number | null }

const rowHeight = 52

/** Waits as bars, each against the line of its norm. A table with the same figures must stand beside it. */
export function Bars({ id, title, bars }: { id: string; title: string; bars: readonly Bar[] }) {
  const longest = Math.max(1, ...bars.flatMap(({ weeks, norm }) => [weeks, norm ?? 0]))
  const scale = (width - 50) / longest
  return (
    <div class="picture">
      <svg
        class="waits"
        viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
        role="img"
        aria-labelledby={id}
        font-size={size}
      >
        <title id={id}>{title}</title>
        {bars.map((bar, index) => (
          <BarRow bar={bar} scale={scale} y={index * rowHeight} />
        ))}
      </svg>
    </div>
  )
}

function BarRow({ bar: { label, weeks, norm }, scale, y }: { bar: Bar; scale: number; y: number }) {
  const over = norm !== null && weeks > norm
  const long = round(Math.max(2, weeks * scale))
  const line = norm === null ? 0 : round(norm * scale)
  // beside the bar, unless the line of the norm would run through the number
  const beside = line >= long && line < long + 30 ? line : long
  return (
    <>
      <text x={0} y={y + 16}>
        {label}
      </text>
      <rect class={over ? 'bar over' : 'bar'} x={0} y={y + 23} width={long} height={16} rx={4} />
      {norm === null ? null : <path class="norm" d={`M${line} ${y + 19}v24`} />}
      <text class="weeks" x={beside + 6} y={y + 37}>
        {Math.round(weeks)}
      </text>
    </>
  )
}

type Line = { name: string; points: readonly { month: string; weeks: number }[] }

const height = 200
const foot = 28
const left = 30

/** Further apart than this nothing is known of the time between. */
const gap = 200 * 24 * 3600 * 1000

/** The course over months, the first on the left, with the norm as a line. A table must stand beside it. */
export function Course({ id, title, lines, norm }: CourseProps) {
  const all = lines.flatMap(({ points }) => points)
  const months = all.map(({ month }) => Date.parse(month))
  const [first, last] = [Math.min(...months), Math.max(...months)]
  const longest = Math.max(norm, ...all.map(({ weeks }) => weeks)) * 1.1
  const x = (month: string) =>
    round(left + ((Date.parse(month) - first) / Math.max(1, last - first)) * (width - left - 30))
  const y = (weeks: number) => round((height - foot) * (1 - weeks / longest) + 8)
  return (
    <div class="picture">
      <svg
        class="waits"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={id}
        font-size={size}
      >
        <title id={id}>{title}</title>
        <path class="norm" d={`M${left} ${y(norm)}H${width}`} />
        <text class="weeks" x={0} y={y(norm) + 4}>
          {norm}
        </text>
        {lines.map(({ points, name }, index) => (
          <>
            <path
              class={index > 0 ? 'course second' : 'course'}
              d={points
                .map((at, one) => {
                  const follows =
                    Date.parse(at.month) - Date.parse(points[one - 1]?.month ?? '') < gap
                  return `${follows ? 'L' : 'M'}${x(at.month)} ${y(at.weeks)}h0`
                })
                .join('')}
            />
            <text
              class="weeks"
              x={width - widthOf(name, size)}
              y={y(points.at(-1)?.weeks ?? 0) - 6}
            >
              {name}
            </text>
          </>
        ))}
        <text x={left} y={height - 2}>
          {monthInWords(isoOf(first))}
        </text>
        <text class="end" x={width} y={height - 2}>
          {monthInWords(isoOf(last))}
        </text>
      </svg>
    </div>
  )
}
type CourseProps = { id: string; title: string; lines: readonly Line[]; norm: number }

const isoOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)
const round = (number: number): number => Math.round(number * 10) / 10
