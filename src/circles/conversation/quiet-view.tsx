import type { FormState } from '#src/platform/forms.ts'
import { Button, Checkbox, ErrorSummary, Form, TimeField } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import type { Quiet } from './conversation.ts'

type QuietPageProps = { frame: CircleFrame; quiet: Quiet | null; form: FormState | undefined }

export function QuietPage({ frame, quiet, form }: QuietPageProps) {
  const back = circleUrl(frame.circle, 'gesprek')
  const state = form ?? {
    values: {
      is_quiet: quiet?.is_quiet ? 'ja' : '',
      quiet_from: quiet?.quiet_from ?? '',
      quiet_until: quiet?.quiet_until ?? '',
    },
  }
  return (
    <CirclePage
      frame={frame}
      title="Wanneer wil je rust?"
      lead="Je krijgt dan geen mail over het gesprek. De anderen merken daar niets van."
      back={back}
      refused={Boolean(form)}
    >
      <Form action={`${back}/stil`}>
        <ErrorSummary problems={form?.problems} />
        <Checkbox
          name="is_quiet"
          label="Ik wil nooit een mail over het gesprek"
          checked={state.values.is_quiet !== ''}
        />
        <TimeField
          name="quiet_from"
          label="Of alleen niet vanaf"
          hint="Bijvoorbeeld 21:00."
          {...state}
        />
        <TimeField name="quiet_until" label="Tot" hint="Bijvoorbeeld 08:00." {...state} />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </CirclePage>
  )
}
