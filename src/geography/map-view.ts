import type { Point } from './municipality.ts'
import { type Spot, spotOf } from './projection.ts'

export const width = 360
export const height = 300
export const dotRadius = 11
/** The strip below, for the ruler. */
const foot = 30
const ground = height - foot
const margin = 26

/** Closer than this a map without streets says nothing. */
const leastMetres = 1500

/** A part of the country, as large as the paper. */
export type View = { min: Spot; max: Spot; pixelsPerMetre: number }

/** The part that holds all these points with room around them. */
export function viewOf(points: readonly Point[]): View {
  const spots = points.map(spotOf)
  const [left, right] = ends(spots.map(({ x }) => x))
  const [top, bottom] = ends(spots.map(({ y }) => y))
  const pixelsPerMetre = Math.min(
    width / leastMetres,
    (width - 2 * margin) / (right - left),
    (ground - 2 * margin) / (bottom - top),
  )
  const min = {
    x: Math.round((left + right) / 2 - width / 2 / pixelsPerMetre),
    y: Math.round((top + bottom) / 2 - ground / 2 / pixelsPerMetre),
  }
  return {
    min,
    max: {
      x: Math.round(min.x + width / pixelsPerMetre),
      y: Math.round(min.y + height / pixelsPerMetre),
    },
    pixelsPerMetre,
  }
}

function ends(values: readonly number[]): [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)]
}

/** Where a spot of the country is on the paper. */
export function onPaper({ min, pixelsPerMetre }: View, { x, y }: Spot): Spot {
  return { x: (x - min.x) * pixelsPerMetre, y: (y - min.y) * pixelsPerMetre }
}

const apart = 2 * dotRadius + 2
const rounds = 200

/** The dots on the paper; those that would lie over another move aside until each number can be read. */
export function seatsOf(view: View, points: readonly Point[]): Spot[] {
  const seats = points.map((point) => onPaper(view, spotOf(point)))
  for (let round = 0; round < rounds; round += 1) {
    let moved = false
    for (const [index, one] of seats.entries())
      for (const other of seats.slice(index + 1)) moved = push(one, other, index) || moved
    for (const seat of seats) keepInside(seat)
    if (!moved) break
  }
  return seats
}

function push(one: Spot, other: Spot, index: number): boolean {
  const distance = Math.hypot(other.x - one.x, other.y - one.y)
  if (distance >= apart) return false
  // at one address: each its own way out
  const angle = distance < 0.01 ? index * 2.4 : Math.atan2(other.y - one.y, other.x - one.x)
  const by = (apart - distance) / 2 + 0.01
  one.x -= by * Math.cos(angle)
  one.y -= by * Math.sin(angle)
  other.x += by * Math.cos(angle)
  other.y += by * Math.sin(angle)
  return true
}

const edge = dotRadius + 2
function keepInside(seat: Spot): void {
  seat.x = Math.max(edge, Math.min(width - edge, seat.x))
  seat.y = Math.max(edge, Math.min(ground - edge, seat.y))
}

const rulers = [250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
const metresAMinute = 80
const longestWalk = 2000

/** A length to measure by, in pixels and in words. */
export function rulerOf({ pixelsPerMetre }: View): { length: number; words: string } {
  const metres = rulers.findLast((ruler) => ruler * pixelsPerMetre <= width / 3) ?? 250
  const long = metres < 1000 ? `${metres} meter` : `${metres / 1000} kilometer`
  const minutes = Math.round(metres / metresAMinute)
  const words = metres > longestWalk ? long : `${long}: ${minutes} minuten lopen`
  return { length: metres * pixelsPerMetre, words }
}
