import {
  dotRadius,
  labelDrop,
  meRadius,
  type RingPerson,
  ringLayout,
  ringNameY,
  textSize,
  width,
} from './ring-layout.ts'

const captions = ['dichtbij', 'soms', 'ver weg']

type RingsProps = {
  people: readonly RingPerson[]
  /** For who does not see it: a list of the same people must stand beside it. */
  title?: string | undefined
}

/** More would be a crowd, not a picture; the list beside it has everybody. */
const most = 30

/** The circle of people around me. */
export function Rings({ people, title = 'De kring van mensen om mij heen' }: RingsProps) {
  const { height, rings, seats } = ringLayout(people.slice(0, most))
  return (
    <div class="picture">
      <svg
        class="rings"
        viewBox={`${-width / 2} ${round(-height / 2)} ${width} ${round(height)}`}
        role="img"
        aria-labelledby="rings-title"
        font-size={textSize}
      >
        <title id="rings-title">{title}</title>
        {rings.toReversed().map(({ rx, ry }) => (
          <ellipse class="ring" rx={round(rx)} ry={round(ry)} />
        ))}
        {rings.map((ring, index) => (
          <text class="ring-name" y={round(ringNameY(ring))}>
            {captions[index]}
          </text>
        ))}
        <circle class="me" r={meRadius} />
        <text class="me-name" y={5}>
          ik
        </text>
        {seats.map(({ person, label, x, y }) => (
          <g transform={`translate(${round(x)} ${round(y)})`}>
            <circle class={person.open ? 'dot open' : 'dot'} r={dotRadius} />
            <text y={labelDrop}>{label}</text>
          </g>
        ))}
      </svg>
      {people.length > most ? <p class="hint">En nog {people.length - most} mensen.</p> : null}
    </div>
  )
}

const round = (number: number): number => Math.round(number * 10) / 10
