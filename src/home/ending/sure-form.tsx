import type { FormState } from '#src/platform/forms.ts'
import { Button, Checkbox, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'

type SureFormProps = {
  action: string
  id: string
  label: string
  button: string
  back: string
  form: FormState | undefined
}

/** The second time it is asked: a tick and a button. */
export function SureForm({ action, id, label, button, back, form }: SureFormProps) {
  return (
    <Form action={action} hidden={{ id }}>
      <ErrorSummary problems={form?.problems} />
      <Checkbox name="sure" label={label} problems={form?.problems} />
      <Actions>
        <Button kind="danger">{button}</Button>
        <Link href={back}>Toch niet</Link>
      </Actions>
    </Form>
  )
}
