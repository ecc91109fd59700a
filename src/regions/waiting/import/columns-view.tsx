import type { FormState } from '#src/platform/forms.ts'
import { Button, ErrorSummary, Form, Select } from '#src/ui/form.tsx'
import { Notice } from '#src/ui/parts.tsx'
import { fieldNames, fields, missingIn, needed } from './columns.ts'
import { columnField, importUrl } from './import.ts'
import type { ImportPage } from './queries.ts'

/** Which column holds what: what we know already is chosen. */
export function ColumnsForm({ page, form }: { page: ImportPage; form?: FormState | undefined }) {
  const values = form?.values ?? chosen(page)
  const missing = missingIn(page.mapping).length > 0
  const order = [...needed, ...fieldNames.filter((field) => !needed.includes(field))]
  return (
    <Form action={`${importUrl}/${page.id}/kolommen`}>
      <ErrorSummary problems={form?.problems} />
      {missing && !form ? (
        <Notice>Niet alle kolommen hebben we herkend. Zeg jij wat waar staat?</Notice>
      ) : null}
      {order.map((field) => (
        <Select
          name={columnField(field)}
          label={fields[field].label}
          optional={!needed.includes(field)}
          empty={needed.includes(field) ? 'Kies een kolom' : 'Staat er niet in'}
          options={optionsOf(page)}
          values={values}
          problems={form?.problems}
        />
      ))}
      <Button>Lees het bestand zo</Button>
    </Form>
  )
}

const chosen = ({ mapping }: ImportPage) =>
  Object.fromEntries(
    Object.entries(mapping).map(([field, index]) => [`kolom_${field}`, String(index)]),
  )

const optionsOf = ({ columns, sample }: ImportPage) =>
  columns.map((name, index) => ({
    value: String(index),
    label: `${name || `kolom ${index + 1}`} (${sample.map((cells) => cells[index]).find(Boolean) ?? 'leeg'})`,
  }))
