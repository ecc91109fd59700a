import { drawnOutline, nameSize, namesOnPaper } from './map-land.ts'
import { dotRadius, height, onPaper, rulerOf, seatsOf, type View, width } from './map-view.ts'
import type { Point } from './municipality.ts'
import { type Spot, spotOf } from './projection.ts'
import type { Border } from './queries.ts'

type AreaMapProps = {
  /** What is on it, for who does not see it. A list with the same numbers must stand beside it. */
  title: string
  view: View
  borders: readonly Border[]
  dots: readonly { number: number; point: Point }[]
}

/** More numbers than this would hide each other; the list has everything. */
const most = 40

/** Municipalities with numbered dots: a picture beside a list, never instead of it. */
export function AreaMap({ title, view, borders, dots }: AreaMapProps) {
  const shown = dots.slice(0, most)
  const seats = seatsOf(
    view,
    shown.map(({ point }) => point),
  )
  return (
    <div class="picture">
      <svg
        class="map"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="map-title"
        font-size={nameSize}
      >
        <title id="map-title">{title}</title>
        <Land view={view} borders={borders} seats={seats} />
        {shown.map(({ number, point }, index) => (
          <Dot number={number} seat={seats[index] as Spot} spot={onPaper(view, spotOf(point))} />
        ))}
        <Ruler view={view} />
      </svg>
      {dots.length > most ? (
        <p class="hint">
          Op de kaart staan er {most}. In de lijst staan ze alle {dots.length}.
        </p>
      ) : null}
    </div>
  )
}

function Land({
  view,
  borders,
  seats,
}: Pick<AreaMapProps, 'view' | 'borders'> & { seats: Spot[] }) {
  return (
    <>
      {borders.map(({ outline }) => (
        <path class="land" d={drawnOutline(view, outline)} />
      ))}
      {namesOnPaper(view, borders, seats).map(({ name, x, y }) => (
        <text class="land-name" x={x} y={y}>
          {name}
        </text>
      ))}
    </>
  )
}

function Dot({ number, seat, spot }: { number: number; seat: Spot; spot: Spot }) {
  const aside = Math.hypot(seat.x - spot.x, seat.y - spot.y) > dotRadius
  const [x, y] = [round(seat.x), round(seat.y)]
  return (
    <>
      {aside ? <line class="aside" x1={round(spot.x)} y1={round(spot.y)} x2={x} y2={y} /> : null}
      <circle class="dot" cx={x} cy={y} r={dotRadius} />
      <text class="dot-number" x={x} y={y + 4}>
        {number}
      </text>
    </>
  )
}

function Ruler({ view }: { view: View }) {
  const { length, words } = rulerOf(view)
  const y = height - 10
  return (
    <g class="ruler">
      <path d={`M10 ${y - 5}v5h${round(length)}v-5`} />
      <text x={14} y={y - 7}>
        {words}
      </text>
    </g>
  )
}

const round = (number: number): number => Math.round(number * 10) / 10
