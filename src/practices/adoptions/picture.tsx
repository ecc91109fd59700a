import { widthOf } from '#src/ui/names.ts'
import { stageWords } from './adoption.ts'
import type { Link } from './chain.ts'

const rowHeight = 46
const indent = 26
const deepest = 6

/** Who took it from whom, as a tree that hangs under the example. The list beside it says the same in words. */
export function ChainPicture({ title, chain }: { title: string; chain: readonly Link[] }) {
  const spots = chain.map(({ depth }, i) => ({
    x: 16 + Math.min(depth, deepest) * indent,
    y: 24 + (i + 1) * rowHeight,
  }))
  const height = 24 + chain.length * rowHeight + 28
  const widest = chain.map(
    ({ adoption }, i) => (spots[i]?.x ?? 0) + widthOf(cut(adoption.shown_name), 14),
  )
  const width = Math.ceil(Math.max(280, 40 + widthOf(cut(title), 14), ...widest) + 20)
  return (
    <div class="picture">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`De keten van ${title}`}
        class="chain"
      >
        {chain.map(({ from }, i) => {
          const to = spots[i] ?? { x: 0, y: 0 }
          const start = (from === null ? undefined : spots[from]) ?? { x: 16, y: 24 }
          return <path d={`M${start.x} ${start.y}V${to.y}H${to.x}`} />
        })}
        <circle cx="16" cy="24" r="9" class="example" />
        <text x="34" y="29" class="example-name">
          {cut(title)}
        </text>
        {chain.map(({ adoption }, i) => {
          const { x, y } = spots[i] ?? { x: 0, y: 0 }
          const stage = adoption.stages[0]?.stage ?? 'idea'
          return (
            <>
              <circle cx={x} cy={y} r="7" class={`stage ${stage}`} />
              <text x={x + 16} y={y - 1}>
                {cut(adoption.shown_name)}
              </text>
              <text x={x + 16} y={y + 14} class="stage-name">
                {[adoption.place, stageWords[stage].label].filter(Boolean).join(' · ')}
              </text>
            </>
          )
        })}
      </svg>
    </div>
  )
}

const cut = (text: string): string => (text.length > 32 ? `${text.slice(0, 31)}…` : text)
