import { widthOf } from '#src/ui/names.ts'
import { height, onPaper, type View, width } from './map-view.ts'
import type { Spot } from './projection.ts'

export const nameSize = 12

/** In a map of half the country smaller corners than this are seen by nobody, and weigh. */
const leastStep = 2.5

/** The outline of a municipality, from metres to what the paper can show. */
export function drawnOutline(view: View, outline: string): string {
  return outline
    .split('z')
    .filter(Boolean)
    .map((ring) => drawnRing(view, ring.slice(1).split(/[l ]/).map(Number)))
    .join('')
}

function drawnRing(view: View, [startX = 0, startY = 0, ...steps]: number[]): string {
  const spot = { x: startX, y: startY }
  let last = onPaper(view, spot)
  const start = `M${round(last.x)} ${round(last.y)}L`
  const corners: string[] = []
  for (let index = 0; index < steps.length; index += 2) {
    spot.x += steps[index] ?? 0
    spot.y += steps[index + 1] ?? 0
    const next = onPaper(view, spot)
    if (Math.hypot(next.x - last.x, next.y - last.y) < leastStep) continue
    corners.push(`${round(next.x)} ${round(next.y)}`)
    last = next
  }
  return corners.length > 1 ? `${start}${corners.join(' ')}z` : ''
}

/** On its own spot, else a line below or above a dot that is there. */
const moves = [0, 24, -24]

type Name = { name: string; centre: Spot }

/** The names that fit on the paper, clear of each other and of the dots. */
export function namesOnPaper(view: View, names: readonly Name[], dots: readonly Spot[]) {
  const taken = dots.map(({ x, y }) => ({ x, y, half: 14 }))
  return names.flatMap(({ name, centre }) => {
    const middle = onPaper(view, centre)
    const half = widthOf(name, nameSize) / 2 + 4
    const free = ({ x, y }: Spot) =>
      taken.every(
        (other) => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > 20,
      )
    const inside = ({ x, y }: Spot) => x > half && x < width - half && y > 20 && y < height - 40
    const place = moves
      .map((move) => ({ x: middle.x, y: middle.y + move }))
      .find((spot) => inside(spot) && free(spot))
    if (!place) return []
    taken.push({ ...place, half })
    return [{ name, x: round(place.x), y: round(place.y + nameSize / 3) }]
  })
}

const round = (number: number): number => Math.round(number * 10) / 10
