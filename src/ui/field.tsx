import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Problems, Values } from '#src/platform/forms.ts'

/** What every field takes. `values` and `problems` are those of the whole form: the field finds its own. */
export type FieldProps = {
  name: string
  label: string
  hint?: Child | undefined
  optional?: boolean | undefined
  values?: Values | undefined
  problems?: Problems | undefined
  /** Only for a second form on the page with the same names. */
  id?: string | undefined
}

export const idOf = (field: FieldProps): string => field.id ?? field.name
export const typedIn = (field: FieldProps): string => field.values?.[field.name] ?? ''
const problemOf = (field: FieldProps): string | undefined => field.problems?.[field.name]

/** The attributes that tie an input to its words. */
export function wiring(field: FieldProps) {
  const id = idOf(field)
  const described = [field.hint && `${id}-hint`, problemOf(field) && `${id}-error`].filter(Boolean)
  return {
    id,
    name: field.name,
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': problemOf(field) ? 'true' : undefined,
  }
}

/** Label, hint, error, input: in this order, so that who listens knows all before typing. */
export function Field({ field, children }: PropsWithChildren<{ field: FieldProps }>) {
  return (
    <div class="field">
      <label class="label" for={idOf(field)}>
        {field.label}
        <Optional field={field} />
      </label>
      <Words field={field} />
      {children}
    </div>
  )
}

/** The same for several inputs that answer one question. */
export function FieldSet({ field, children }: PropsWithChildren<{ field: FieldProps }>) {
  return (
    <fieldset class="field" aria-describedby={wiring(field)['aria-describedby']}>
      <legend class="label">
        {field.label}
        <Optional field={field} />
      </legend>
      <Words field={field} />
      <div class="options">{children}</div>
    </fieldset>
  )
}

function Optional({ field }: { field: FieldProps }) {
  return field.optional ? <span class="optional"> (mag leeg blijven)</span> : null
}

function Words({ field }: { field: FieldProps }) {
  const id = idOf(field)
  const problem = problemOf(field)
  return (
    <>
      {field.hint ? (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {problem ? (
        <p class="error" id={`${id}-error`}>
          <span class="unseen">Let op: </span>
          {problem}
        </p>
      ) : null}
    </>
  )
}
