import { feature } from 'topojson-client'
import { type Spot, spotOf } from '../projection.ts'
import type { Topology } from './files.ts'

type Ring = [lon: number, lat: number][]
type Municipality = {
  properties: { code: string }
  geometry:
    | { type: 'Polygon'; coordinates: Ring[] }
    | { type: 'MultiPolygon'; coordinates: Ring[][] }
}

/** The borders of all municipalities as paths, each with the box around it. */
export function outlinesOf(topology: Topology) {
  const drawn = feature(topology, topology.objects.gm_features ?? { type: null })
  const { features } = drawn as unknown as { features: Municipality[] }
  return features.map(({ properties, geometry }) => {
    const { type, coordinates } = geometry
    const polygons = type === 'Polygon' ? [coordinates] : coordinates
    const rings = polygons.flat().map((ring) => ring.map(([lon, lat]) => spotOf({ lat, lon })))
    const [xs, ys] = [rings.flat().map(({ x }) => x), rings.flat().map(({ y }) => y)]
    return {
      municipality_code: properties.code,
      outline: rings.map(path).join(''),
      min_x: Math.min(...xs),
      min_y: Math.min(...ys),
      max_x: Math.max(...xs),
      max_y: Math.max(...ys),
    }
  })
}

/** Steps from spot to spot: half as long as places. */
function path(ring: readonly Spot[]): string {
  const steps = ring.slice(1).map(({ x, y }, index) => {
    const last = ring[index] as Spot
    return `${x - last.x} ${y - last.y}`
  })
  return `M${ring[0]?.x} ${ring[0]?.y}l${steps.join(' ')}z`
}
