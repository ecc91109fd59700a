import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AreaMap } from './map.tsx'
import { drawnOutline, namesOnPaper } from './map-land.ts'
import { dotRadius, height, onPaper, rulerOf, seatsOf, viewOf, width } from './map-view.ts'
import { spotOf } from './projection.ts'

const wijert = { lat: 53.197, lon: 6.571 }
const near = fc.record({
  lat: fc.double({ min: 53.18, max: 53.22, noNaN: true }),
  lon: fc.double({ min: 6.54, max: 6.6, noNaN: true }),
})
const anywhere = fc.record({
  lat: fc.double({ min: 50.75, max: 53.55, noNaN: true }),
  lon: fc.double({ min: 3.36, max: 7.22, noNaN: true }),
})

describe('the map', () => {
  test('holds every point, however far apart', () => {
    fc.assert(
      fc.property(fc.array(anywhere, { minLength: 1, maxLength: 40 }), (points) => {
        const view = viewOf(points)
        for (const point of points) {
          const { x, y } = onPaper(view, spotOf(point))
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(height)
        }
      }),
    )
  })

  test('puts up to 25 dots down with no number under another', () => {
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 25 }), (points) =>
        expectRoom(seatsOf(viewOf(points), points)),
      ),
    )
  })

  test('gives a dozen at one address each a place of its own', () => {
    const points = Array.from({ length: 12 }, () => wijert)
    expectRoom(seatsOf(viewOf(points), points))
  })

  test('lies the right way up: north is up and east is right', () => {
    const points = [wijert, { lat: wijert.lat + 0.02, lon: wijert.lon + 0.02 }]
    const [first, second] = seatsOf(viewOf(points), points)
    expect(second?.y).toBeLessThan(first?.y ?? 0)
    expect(second?.x).toBeGreaterThan(first?.x ?? 0)
  })

  test('measures in minutes on foot nearby, and in kilometres further off', () => {
    expect(rulerOf(viewOf([wijert])).words).toBe('500 meter: 6 minuten lopen')
    expect(rulerOf(viewOf([wijert, { lat: 51.5, lon: 5 }])).words).toBe('100 kilometer')
  })

  test('keeps distances within four percent everywhere in the country', () => {
    const metres = (lat: number) => {
      const [west, east] = [spotOf({ lat, lon: 6 }), spotOf({ lat, lon: 6.01 })]
      return (east.x - west.x) / (111_320 * 0.01 * Math.cos((lat * Math.PI) / 180))
    }
    for (const lat of [50.8, 52.1, 53.5]) expect(Math.abs(metres(lat) - 1)).toBeLessThan(0.04)
  })

  test('shows an outline where it is, without corners that cannot be seen', () => {
    const view = { min: { x: 100, y: 200 }, max: { x: 460, y: 500 }, pixelsPerMetre: 1 }
    const outline = 'M110 200l20 0 1 1 0 30 -21 -31zM0 0l-50 5z'
    expect(drawnOutline(view, outline)).toBe('M10 0L30 0 31 31 10 0z')
  })

  test('writes no name over a dot, another name or the edge', () => {
    const view = viewOf([wijert])
    const centre = spotOf(wijert)
    const names = (dots: { x: number; y: number }[]) =>
      namesOnPaper(
        view,
        ['Groningen', 'Haren', 'Assen', 'Emmen'].map((name) => ({ name, centre })),
        dots,
      )
    expect(names([]).map(({ name }) => name)).toEqual(['Groningen', 'Haren', 'Assen'])
    expect(names([onPaper(view, centre)]).map(({ name }) => name)).toEqual(['Groningen', 'Haren'])
    expect(namesOnPaper(view, [{ name: 'Ver', centre: { x: 0, y: 0 } }], [])).toEqual([])
  })

  test('says what is on it, with the numbers of the list and names as text', () => {
    const html = String(
      <AreaMap
        title="Kaart met 1 plek"
        view={viewOf([wijert])}
        borders={[{ name: '<b>', outline: 'M0 0l1 1z', centre: spotOf(wijert) }]}
        dots={[{ number: 7, point: wijert }]}
      />,
    )
    expect(html).toContain('role="img" aria-labelledby="map-title"')
    expect(html).toContain('<title id="map-title">Kaart met 1 plek</title>')
    expect(html).toContain('>7</text>')
    expect(html).toContain('&lt;b&gt;')
  })
})

function expectRoom(seats: { x: number; y: number }[]) {
  for (const [index, one] of seats.entries()) {
    expect(one.x).toBeGreaterThanOrEqual(dotRadius)
    expect(one.x).toBeLessThanOrEqual(width - dotRadius)
    for (const other of seats.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(dotRadius * 1.5)
  }
}
