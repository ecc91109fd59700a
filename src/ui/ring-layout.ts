import { shortName, widthOf } from './names.ts'

export const ringNames = ['near', 'sometimes', 'far'] as const
export type Ring = (typeof ringNames)[number]

export type RingPerson = {
  name: string
  ring: Ring
  /** Not in the group (yet): an open dot. */
  open?: boolean | undefined
}

export type Box = { x: number; y: number; width: number; height: number }
type Guest = { person: RingPerson; label: string; wide: number }
type Seat = Guest & { x: number; y: number; box: Box }
export type Size = { rx: number; ry: number }
export type RingLayout = { height: number; rings: Size[]; seats: Seat[] }

export const width = 360
export const textSize = 13
export const dotRadius = 6
export const meRadius = 24
/** From the middle of a dot down to the line its name stands on. */
export const labelDrop = 19

/** Dot and name together. */
const high = dotRadius + labelDrop + 6

const margin = 6
const mostRadius = width / 2 - margin
const mostStretch = 4

/**
 * Seats for everybody, with no name over another. The text keeps its size: a full circle grows taller (an
 * egg), not finer, since a telephone has length to spare and no width.
 */
export function ringLayout(people: readonly RingPerson[]): RingLayout {
  const guests = people.map(guest)
  for (let stretch = 1; ; stretch += 0.1) {
    const rings = ringSizes(people, stretch)
    const seats = seatsIn(rings, guests)
    const enough = seats.length === people.length || stretch > mostStretch
    if (enough) return { height: 2 * (mostRadius * stretch + margin), rings, seats }
  }
}

function guest(person: RingPerson): Guest {
  const label = shortName(person.name)
  return { person, label, wide: Math.max(widthOf(label, textSize), 2 * dotRadius) + 4 }
}

/** A ring with more people is broader. */
function ringSizes(people: readonly RingPerson[], stretch: number): Size[] {
  const weights = ringNames.map((name) => 4 + people.filter(({ ring }) => ring === name).length)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let reached = 0
  return weights.map((weight) => {
    reached += weight
    const radius = meRadius + ((mostRadius - meRadius) * reached) / total
    return { rx: radius, ry: radius * stretch }
  })
}

function seatsIn(rings: Size[], guests: Guest[]): Seat[] {
  const me: Box = { x: -meRadius, y: -meRadius, width: 2 * meRadius, height: 2 * meRadius }
  const words = [me, ...rings.map(ringNameBox)]
  const seats: Seat[] = []
  for (const [index, name] of ringNames.entries()) {
    const inner = rings[index - 1] ?? { rx: meRadius, ry: meRadius }
    const band = { inner, outer: rings[index] as Size }
    const here = guests.filter(({ person }) => person.ring === name)
    const taken = [...words, ...seats.map(({ box }) => box)]
    seats.push(...(evenly(here, band, taken) ?? spread(here, band, taken)))
  }
  return seats
}

type Band = { inner: Size; outer: Size }

/** Halfway between the lines looks best; then a little further out or in. */
const trials = [0.5, 0.6, 0.4, 0.7].flatMap((share) =>
  Array.from({ length: 24 }, (_, turn) => [share, turn / 24] as const),
)

/** On one line, at equal angles, turned until everybody sits free; nothing when they cannot. */
function evenly(guests: Guest[], band: Band, taken: Box[]): Seat[] | null {
  for (const [share, turn] of trials) {
    const seats = guests.map((guest, index) =>
      seat(guest, band, share, (index + turn) / guests.length),
    )
    const boxes = seats.map(({ box }) => box)
    if (!seats.every((seat) => isWithin(seat, band))) continue
    if (boxes.every((box, index) => isFree(box, [...taken, ...boxes.slice(index + 1)])))
      return seats
  }
  return null
}

const shares = Array.from({ length: 11 }, (_, index) => index / 10)
const angles = 48

/** Each on the free place furthest from all others; who finds none is left out. */
function spread(guests: Guest[], band: Band, taken: Box[]): Seat[] {
  const boxes = [...taken]
  return guests.flatMap((guest) => {
    const places = shares.flatMap((share) =>
      Array.from({ length: angles }, (_, index) => seat(guest, band, share, index / angles)),
    )
    const best = places
      .filter((place) => isWithin(place, band) && isFree(place.box, boxes))
      .map((place) => ({ place, room: Math.min(...boxes.map((box) => distance(place.box, box))) }))
      .reduce<{ place: Seat; room: number } | null>(
        (most, next) => (most && most.room >= next.room ? most : next),
        null,
      )
    if (!best) return []
    boxes.push(best.place.box)
    return [best.place]
  })
}

/** The dot and its name around a place in a band: `share` of the way out, at `turn` of the way round from the top. */
function seat(guest: Guest, { inner, outer }: Band, share: number, turn: number): Seat {
  const angle = 2 * Math.PI * turn - Math.PI / 2
  const { wide } = guest
  const most = width / 2 - wide / 2
  const outward = (inner.rx + (outer.rx - inner.rx) * share) * Math.cos(angle)
  const x = Math.max(-most, Math.min(most, outward))
  const middle = (inner.ry + (outer.ry - inner.ry) * share) * Math.sin(angle)
  const box = { x: x - wide / 2, y: middle - high / 2, width: wide, height: high }
  const y = box.y + dotRadius + 2
  return { ...guest, x, y, box }
}

/** The ring's own name stands on its line, at the bottom. */
export const ringNameY = ({ ry }: Size): number => ry - 6
const ringNameBox = (ring: Size): Box => ({
  x: -30,
  y: ringNameY(ring) - 13,
  width: 60,
  height: 18,
})

const isFree = (box: Box, taken: Box[]): boolean => !taken.some((other) => overlap(box, other))

/** The dot itself clear of both lines: on a line nobody could tell which ring is meant. */
function isWithin({ x, y }: Seat, { inner, outer }: Band): boolean {
  const clear = dotRadius + 2
  const reach = ({ rx, ry }: Size, by: number) => (x / (rx + by)) ** 2 + (y / (ry + by)) ** 2
  return reach(outer, -clear) <= 1 && reach(inner, clear) >= 1
}

/** Between the middles, counted in names: a name is wider than it is high. */
const distance = (a: Box, b: Box): number =>
  Math.max(
    Math.abs(a.x + a.width / 2 - b.x - b.width / 2) / (a.width + b.width),
    Math.abs(a.y + a.height / 2 - b.y - b.height / 2) / (a.height + b.height),
  )

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
