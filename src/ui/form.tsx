import type { PropsWithChildren } from 'hono/jsx'
import { useRequestContext } from 'hono/jsx-renderer'
import type { Problems } from '#src/platform/forms.ts'

export {
  Checkbox,
  Choice,
  DateField,
  FileField,
  Select,
  TextArea,
  TextField,
  TimeField,
} from './fields.tsx'

type FormProps = PropsWithChildren<{
  action: string
  /** What goes along unseen: the new row's id, the version that was read. */
  hidden?: Record<string, string> | undefined
  /** Files go along: see FileField. */
  files?: boolean | undefined
}>

/** Forms only POST and carry the token of the session that asked for them. Our sentences, not the browser's. */
export function Form({ action, hidden = {}, files, children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
    >
      <Token />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

function Token() {
  const token: string | undefined = useRequestContext().get('formToken')
  return token ? <input type="hidden" name="_token" value={token} /> : null
}

/** Only for choosing what to look at: the choice stands in the address. */
export const FilterForm = ({ action, children }: PropsWithChildren<{ action: string }>) => (
  <form method="get" action={action} novalidate>
    {children}
  </form>
)

type ButtonProps = PropsWithChildren<{
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined
  name?: string | undefined
  value?: string | undefined
  /** What it is about, for who hears only the button: *Haal weg* «Anna». */
  about?: string | undefined
}>

export function Button({ kind = 'primary', name, value, about, children }: ButtonProps) {
  return (
    <button type="submit" class={`button ${kind}`} name={name} value={value}>
      {children}
      {about ? <span class="unseen"> {about}</span> : null}
    </button>
  )
}

/** A form that is one button. */
export function PostButton({ action, hidden, kind = 'plain', ...button }: FormProps & ButtonProps) {
  return (
    <Form action={action} hidden={hidden}>
      <Button kind={kind} {...button} />
    </Form>
  )
}

/** Stands above a refused form, takes the focus and leads to each field. */
export function ErrorSummary({ problems }: { problems?: Problems | undefined }) {
  const found = Object.entries(problems ?? {})
  if (found.length === 0) return null
  return (
    <div class="problems" role="alert" tabindex={-1} autofocus>
      <h2>Kijk dit nog even na</h2>
      <ul>
        {found.map(([name, sentence]) => (
          <li>{name.startsWith('_') ? sentence : <a href={`#${name}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
