import { Button, FilterForm, Select } from '#src/ui/form.tsx'
import { waitsUrl } from '../period.ts'
import { careInWords } from '../words.ts'
import type { Filter } from './filter.ts'
import type { WaitsPage } from './queries.ts'

/** What somebody may choose of what there is. */
export function ChoiceForm({ page, filter }: { page: WaitsPage; filter: Filter }) {
  const { care, circuits, groups, providers } = page.waits.options
  const { soort, doelgroep, groep, aanbieder } = filter
  const values = { soort, doelgroep, groep, aanbieder }
  const narrowed = Object.values(values).some((value) => value !== '')
  return (
    <details class="card" open={narrowed}>
      <summary>Kies soort hulp, groep of aanbieder</summary>
      <FilterForm action={waitsUrl(page.slug)}>
        {filter.maand ? (
          <input type="hidden" name="maand" value={filter.maand.slice(0, 7)} />
        ) : null}
        <Select
          name="soort"
          label="Soort hulp"
          empty="Alles"
          options={care.map((value) => ({ value, label: careInWords(value) }))}
          values={values}
        />
        <Select
          name="doelgroep"
          label="Voor wie"
          empty="Iedereen"
          options={named(circuits)}
          values={values}
        />
        <Select
          name="groep"
          label="Waarvoor"
          empty="Alles"
          options={named(groups)}
          values={values}
        />
        <Select
          name="aanbieder"
          label="Aanbieder"
          empty="Allemaal"
          options={named(providers)}
          values={values}
        />
        <Button>Laat zien</Button>
      </FilterForm>
    </details>
  )
}

const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
