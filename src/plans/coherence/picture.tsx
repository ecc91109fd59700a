import type { Help, OpenGoal } from './coherence.ts'
import { type Lane, lanesOf, textSize, width } from './lanes.ts'

const captionHeight = 30

/** All help at one glance: parts of life from top to bottom. The table beside it says the same. */
export function LanesPicture({ helps, goals }: { helps: Help[]; goals: OpenGoal[] }) {
  const { lanes, height } = lanesOf(helps, goals)
  return (
    <div class="picture">
      <svg
        class="lanes"
        viewBox={`0 ${-captionHeight} ${width} ${height + captionHeight}`}
        role="img"
        aria-labelledby="lanes-title"
        font-size={textSize}
      >
        <title id="lanes-title">
          Alle hulp per deel van het leven. Dezelfde hulp staat in de tabel hieronder.
        </title>
        <Caption x={20} text="Hulpverleners" formal />
        <Caption x={width / 2 + 20} text="Mensen dichtbij" />
        {lanes.map((lane) => (
          <LaneDrawing lane={lane} />
        ))}
      </svg>
    </div>
  )
}

type CaptionProps = { x: number; text: string; formal?: boolean }

const Caption = ({ x, text, formal = false }: CaptionProps) => (
  <>
    <Shape x={x} y={-14} formal={formal} />
    <text class="caption" x={x + 14} y={-10}>
      {text}
    </text>
  </>
)

const LaneDrawing = ({ lane: { title, y, height, marks } }: { lane: Lane }) => (
  <g>
    <rect class="lane" x={1} y={y} width={width - 2} height={height} rx={10} />
    <text class="lane-name" x={12} y={y + 18}>
      {title}
    </text>
    {marks.length === 0 ? (
      <text class="nobody" x={12} y={y + 40}>
        Hier helpt nog niemand
      </text>
    ) : null}
    {marks.map(({ x, y, label, formal }) => (
      <>
        <Shape x={x} y={y} formal={formal} />
        <text x={x + 14} y={y + 4.5}>
          {label}
        </text>
      </>
    ))}
  </g>
)

/** Told apart by shape, not by colour alone. */
const Shape = ({ x, y, formal }: { x: number; y: number; formal: boolean }) =>
  formal ? (
    <rect class="mark" x={x - 5.5} y={y - 5.5} width={11} height={11} rx={2} />
  ) : (
    <circle class="mark near" cx={x} cy={y} r={5.5} />
  )
