import { AreaMap } from '#src/geography/map.tsx'
import type { View } from '#src/geography/map-view.ts'
import type { Border } from '#src/geography/queries.ts'
import { Link } from '#src/ui/parts.tsx'
import { addressWith, type Choices } from './search.ts'

export type Drawn = {
  view: View
  borders: Border[]
  dots: { number: number; point: { lat: number; lon: number } }[]
}

type MapCardProps = { path: string; values: Choices; drawn: Drawn | null; title: string }

/** Behind the list, for who asks: the same numbers on a map. */
export function MapCard({ path, values, drawn, title }: MapCardProps) {
  const page = values.bladzijde ?? ''
  if (!drawn) {
    const href = addressWith(path, values, { kaart: 'ja', bladzijde: page })
    return (
      <p>
        <Link href={`${href}#kaart`}>Zet deze lijst op een kaart</Link>
      </p>
    )
  }
  return (
    <section id="kaart">
      <h2>Op de kaart</h2>
      <AreaMap title={title} {...drawn} />
      <p>
        <Link href={addressWith(path, values, { kaart: '', bladzijde: page })}>
          Haal de kaart weg
        </Link>
      </p>
    </section>
  )
}
