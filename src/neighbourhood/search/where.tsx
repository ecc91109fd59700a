import type { Child } from 'hono/jsx'
import { type Found, labelOf, whereIs } from '#src/geography/found.ts'
import { Button, Checkbox, DateField, FilterForm, Select, TextField } from '#src/ui/form.tsx'
import { Card, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import type { BusyPlace } from './queries.ts'
import { activitiesUrl, addressWith, type Choices, searchUrl } from './search.ts'

type WhereFormProps = {
  path: string
  values: Choices
  /** There is a list to read already: it comes first, and the form is folded. */
  found: boolean
  narrowed: boolean
  kinds: readonly { value: string; label: string }[]
  children?: Child
}

/** Where somebody looks, and behind a fold what else they may choose. */
export function WhereForm({ path, found, narrowed, ...fields }: WhereFormProps) {
  if (found) {
    return (
      <details class="card" open={narrowed}>
        <summary>Zoek ergens anders, of kies wat bij je past</summary>
        <FilterForm action={path}>
          <Where values={fields.values} />
          <Finer {...fields} />
          <Button>Zoek</Button>
        </FilterForm>
      </details>
    )
  }
  return (
    <FilterForm action={path}>
      <Where values={fields.values} />
      <details open={narrowed}>
        <summary>Kies wat bij je past</summary>
        <Finer {...fields} />
      </details>
      <Button>Zoek</Button>
    </FilterForm>
  )
}

function Where({ values }: { values: Choices }) {
  return (
    <>
      <TextField
        name="waar"
        label="Waar?"
        hint="Je buurt, plaats of postcode."
        type="search"
        values={values}
      />
      {values.code ? <input type="hidden" name="code" value={values.code} /> : null}
    </>
  )
}

function Finer({ values, kinds, children }: Pick<WhereFormProps, 'values' | 'kinds' | 'children'>) {
  return (
    <>
      <DateField name="dag" label="Op welke dag?" optional values={values} />
      <Select name="wat" label="Wat zoek je?" empty="Alles" options={kinds} values={values} />
      <TextField name="tekst" label="Of typ een woord" type="search" optional values={values} />
      <Checkbox name="rustig" label="Rustig: weinig mensen, weinig geluid" values={values} />
      <Checkbox name="gratis" label="Het kost niets" values={values} />
      {children}
    </>
  )
}

type WhichProps = { path: string; values: Choices; places: readonly Found[] }

/** More places of that name, or none. */
export function Which({ path, values, places }: WhichProps) {
  if (places.length === 0) {
    return (
      <Empty title={`We vinden «${values.waar ?? ''}» niet.`}>
        Kijk of er een typefout in zit, of typ je postcode.
      </Empty>
    )
  }
  return (
    <Card title="Welke bedoel je?">
      <Rows>
        {places.map((place) => (
          <Row
            title={labelOf(place)}
            href={addressWith(path, values, { code: place.code })}
            meta={whereIs(place)}
          />
        ))}
      </Rows>
    </Card>
  )
}

/** For who would rather tap than type. */
export function Busiest({ path, places }: { path: string; places: readonly BusyPlace[] }) {
  if (places.length === 0) return null
  return (
    <Card title="Of kies een buurt">
      <Rows>
        {places.map(({ code, name, municipality, doors }) => (
          <Row
            title={`${name} (${municipality})`}
            href={addressWith(path, { waar: name, code })}
            meta={doors === 1 ? '1 open deur' : `${doors} open deuren`}
          />
        ))}
      </Rows>
    </Card>
  )
}

/** From open doors to what there is to do, and back, around the same place. */
export function OtherList({ path, values }: { path: string; values: Choices }) {
  const kept = { waar: values.waar ?? '', code: values.code ?? '' }
  return path === searchUrl ? (
    <p>
      <Link href={addressWith(activitiesUrl, kept)}>Kijk wat er deze week te doen is</Link>
    </p>
  ) : (
    <p>
      <Link href={addressWith(searchUrl, kept)}>Kijk waar je zo kunt binnenlopen</Link>
    </p>
  )
}

type MoreProps = { path: string; values: Choices; page: number; pageSize: number; total: number }

/** The pages of a long list. */
export function More({ path, values, page, pageSize, total }: MoreProps) {
  if (total <= pageSize) return null
  const to = (bladzijde: number) => addressWith(path, values, { bladzijde: `${bladzijde}` })
  const first = (page - 1) * pageSize + 1
  return (
    <nav aria-label="Meer van deze lijst">
      <p>
        Je ziet {first} tot en met {Math.min(page * pageSize, total)} van de {total}.
      </p>
      <p>
        {page > 1 ? <Link href={to(page - 1)}>Vorige</Link> : null}{' '}
        {page * pageSize < total ? <Link href={to(page + 1)}>Volgende</Link> : null}
      </p>
    </nav>
  )
}
