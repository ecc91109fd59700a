import { Field, type FieldProps, FieldSet, idOf, typedIn, wiring } from './field.tsx'

// No maxlength anywhere: a browser would cut what somebody typed or pasted, without a word.

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'email' | 'tel' | undefined
  short?: boolean | undefined
}

export function TextField({
  type = 'text',
  autocomplete,
  inputmode,
  short,
  ...field
}: TextFieldProps) {
  const free = type === 'text' || type === 'search'
  return (
    <Field field={field}>
      <input
        {...wiring(field)}
        class={short ? 'input short' : 'input'}
        type={type}
        value={typedIn(field)}
        dir={free ? 'auto' : undefined}
        autocomplete={autocomplete ?? 'off'}
        autocapitalize={free ? undefined : 'none'}
        inputmode={inputmode}
      />
    </Field>
  )
}

export function TextArea({ rows = 4, ...field }: FieldProps & { rows?: number }) {
  return (
    <Field field={field}>
      {/* A browser drops one newline at the start: this one, not that of the writer. */}
      <textarea {...wiring(field)} class={rows > 5 ? 'input tall' : 'input'} rows={rows} dir="auto">
        {`\n${typedIn(field)}`}
      </textarea>
    </Field>
  )
}

/** The browser's own calendar. The value is `2027-03-31`, in the database as on the line. */
export function DateField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  return (
    <Field field={field}>
      <input
        {...wiring(field)}
        class="input short"
        type="date"
        value={typedIn(field)}
        min={min}
        max={max}
      />
    </Field>
  )
}

/** The browser's own clock; an old one gives a line to type on. */
export function TimeField(field: FieldProps) {
  return (
    <Field field={field}>
      <input {...wiring(field)} class="input short" type="time" value={typedIn(field)} />
    </Field>
  )
}

/** A file to send along, or `many`; its form has `files`. A browser never gives a file back after a refusal. */
export function FileField({
  accept,
  many,
  ...field
}: FieldProps & { accept: string; many?: boolean }) {
  return (
    <Field field={field}>
      <input {...wiring(field)} class="input" type="file" accept={accept} multiple={many} />
    </Field>
  )
}

type Option = { value: string; label: string; explanation?: string | undefined }

/** A list to choose one from. Up to seven options: rather `Choice`, where all can be read at once. */
export function Select({
  options,
  empty,
  ...field
}: FieldProps & { options: readonly Option[]; empty?: string }) {
  return (
    <Field field={field}>
      <select {...wiring(field)} class="input">
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option value={value} selected={value === typedIn(field)}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/**
 * One of a few, or `many`, each with a line on what it means. The summary's link lands on the first. Many
 * arrive under one name and are joined by commas, as the form gives them back.
 */
export function Choice({
  options,
  many,
  ...field
}: FieldProps & { options: readonly Option[]; many?: boolean }) {
  const id = idOf(field)
  const chosen = many ? typedIn(field).split(',') : [typedIn(field)]
  return (
    <FieldSet field={field}>
      {options.map(({ value, label, explanation }, index) => (
        <label class="option">
          <input
            type={many ? 'checkbox' : 'radio'}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={field.name}
            value={value}
            checked={chosen.includes(value)}
          />
          <span>
            {label}
            {explanation ? <small>{explanation}</small> : null}
          </span>
        </label>
      ))}
    </FieldSet>
  )
}

/** A tick. Its value arrives as `ja`, or not at all. */
export function Checkbox({ checked, hint, ...field }: FieldProps & { checked?: boolean }) {
  const ticked = field.values ? typedIn(field) !== '' : checked
  const problem = field.problems?.[field.name]
  const { id } = wiring(field)
  return (
    <div class="field">
      {problem ? (
        <p class="error" id={`${id}-error`}>
          <span class="unseen">Let op: </span>
          {problem}
        </p>
      ) : null}
      <label class="option">
        <input {...wiring(field)} type="checkbox" value="ja" checked={ticked} />
        <span>
          {field.label}
          {hint ? <small>{hint}</small> : null}
        </span>
      </label>
    </div>
  )
}
