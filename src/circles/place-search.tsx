import { labelOf } from '#src/geography/found.ts'
import { Button, FilterForm, TextField } from '#src/ui/form.tsx'
import { Card, Empty, Row, Rows } from '#src/ui/parts.tsx'
import type { PlaceChoice } from './place-queries.ts'

type PlaceSearchProps = { action: string; label: string; choice: PlaceChoice }

/** Which neighbourhood: typed, and chosen where more bear that name. */
export function PlaceSearch({ action, label, choice }: PlaceSearchProps) {
  const { waar, places, place } = choice
  return (
    <>
      <FilterForm action={action}>
        <TextField
          name="waar"
          type="search"
          label={label}
          hint="Een buurt, een plaats of de cijfers van een postcode."
          values={{ waar }}
        />
        <Button kind="plain">Zoek</Button>
      </FilterForm>
      {waar && places.length === 0 ? (
        <Empty title={`We kennen «${waar}» niet.`}>Probeer een andere naam of een postcode.</Empty>
      ) : null}
      {places.length > 0 && !place ? (
        <Card title="Welke bedoel je?">
          <Rows>
            {places.map((found) => (
              <Row title={labelOf(found)} href={placeUrl(action, waar, found.code)} />
            ))}
          </Rows>
        </Card>
      ) : null}
    </>
  )
}

/** A page of circles that begins with a place. */
export const placeUrl = (action: string, waar: string, plek: string): string =>
  `${action}?${new URLSearchParams({ waar, plek })}`
