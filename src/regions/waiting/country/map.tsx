import { drawnOutline } from '#src/geography/map-land.ts'
import { onPaper, type View } from '#src/geography/map-view.ts'
import { spotOf } from '#src/geography/projection.ts'
import type { Outline } from './queries.ts'

const width = 420
const height = 500

/** The whole country, from the projection's own middle. */
const view: View = {
  min: { x: -139_000, y: -157_000 },
  max: { x: 126_000, y: 158_000 },
  pixelsPerMetre: height / 318_000,
}

/** Up to so many weeks; the third is the norm in total. */
const steps = [8, 11, 14, 18]

type CountryMapProps = {
  title: string
  outlines: readonly Outline[]
  /** Of a region, by its address. */
  weeksOf: ReadonlyMap<string, number>
}

/** The regions coloured by how long one waits, with the number in it. A table with the same must stand beside it. */
export function CountryMap({ title, outlines, weeksOf }: CountryMapProps) {
  const regions = Map.groupBy(outlines, ({ slug }) => slug)
  return (
    <div class="picture">
      <svg
        class="map country"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="kaart"
        font-size={14}
      >
        <title id="kaart">{title}</title>
        {[...regions].map(([slug, parts]) => (
          <path class={`land ${stepOf(weeksOf.get(slug))}`} d={parts.map(drawn).join('')} />
        ))}
        {[...regions].map(([slug, parts]) => (
          <RegionWeeks parts={parts} weeks={weeksOf.get(slug)} />
        ))}
      </svg>
    </div>
  )
}

function RegionWeeks({ parts, weeks }: { parts: readonly Outline[]; weeks: number | undefined }) {
  if (weeks === undefined) return null
  const spots = parts.map((part) => onPaper(view, spotOf(part)))
  const mean = (values: number[]) =>
    Math.round(values.reduce((sum, one) => sum + one, 0) / values.length)
  return (
    <text class="weeks" x={mean(spots.map(({ x }) => x))} y={mean(spots.map(({ y }) => y)) + 5}>
      {Math.round(weeks)}
    </text>
  )
}

const stepOf = (weeks: number | undefined): string =>
  weeks === undefined ? '' : `step-${steps.filter((step) => Math.round(weeks) > step).length}`

/** Drawn once: the borders of a year do not move. */
const drawings = new Map<string, string>()

function drawn({ outline }: Outline): string {
  const known = drawings.get(outline)
  if (known !== undefined) return known
  const path = drawnOutline(view, outline)
  drawings.set(outline, path)
  return path
}
