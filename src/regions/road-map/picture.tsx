import { dateInWords } from '#src/ui/dates.ts'
import { type AssessedStep, stateAt, states } from './road-map.ts'
import { stateWords } from './words.ts'

const width = 360
const rowHeight = 46
const barHeight = 15
/** What fits in the width of the picture. */
const longestTitle = 42
const month = 30.44 * 24 * 60 * 60 * 1000

/** How far each step was in time: the further, the taller the bar. The table beside it says the same. */
export function RoadMapPicture({ steps, now }: { steps: readonly AssessedStep[]; now: number }) {
  const moments = steps.flatMap(({ assessments }) =>
    assessments.map((one) => Date.parse(one.made_at)),
  )
  if (moments.length === 0) return null
  const start = Math.min(...moments, now - 6 * month)
  const x = (moment: number) => Math.round(((moment - start) / (now - start)) * width)
  return (
    <div class="picture">
      <svg
        class="road-map"
        viewBox={`0 0 ${width} ${steps.length * rowHeight + 24}`}
        role="img"
        aria-labelledby="road-map-title"
        font-size={14}
      >
        <title id="road-map-title">
          Hoe ver elke stap was, door de tijd. Hetzelfde staat in de tabel hieronder.
        </title>
        {steps.map((step, n) => (
          <Line step={step} y={n * rowHeight} {...{ x, start, now }} />
        ))}
        <text class="when" x={0} y={steps.length * rowHeight + 16}>
          {dateInWords(new Date(start))}
        </text>
        <text class="when" x={width} y={steps.length * rowHeight + 16} text-anchor="end">
          nu
        </text>
      </svg>
    </div>
  )
}

type LineProps = {
  step: AssessedStep
  y: number
  x: (moment: number) => number
  start: number
  now: number
}

function Line({ step, y, x, start, now }: LineProps) {
  const changes = step.assessments.map(({ made_at }) => Date.parse(made_at)).toReversed()
  const spans = [start, ...changes].map((from, n) => ({ from, until: changes[n] ?? now }))
  const ground = y + rowHeight - 6
  return (
    <g>
      <text x={0} y={y + 16}>
        {step.number}. {shorten(step.title)}
      </text>
      <rect class="ground" x={0} y={ground} width={width} height={2} />
      {spans.map(({ from, until }) => {
        const state = stateAt(step, from)
        const level = states.indexOf(state)
        const height = (barHeight * level) / (states.length - 1)
        return level === 0 ? null : (
          <rect
            class={state}
            x={x(from)}
            y={ground - height}
            width={Math.max(x(until) - x(from), 2)}
            height={height}
          >
            <title>{stateWords[state]}</title>
          </rect>
        )
      })}
    </g>
  )
}

const shorten = (title: string): string => {
  const characters = [...title]
  return characters.length > longestTitle
    ? `${characters.slice(0, longestTitle - 1).join('')}…`
    : title
}
