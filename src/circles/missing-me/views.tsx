import type { FormState } from '#src/platform/forms.ts'
import { Button, Choice, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Actions, Link, Notice } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'

type MissingMePageProps = {
  frame: CircleFrame
  meetings: number | undefined
  form: FormState | undefined
}

export const MissingMePage = ({ frame, meetings, form }: MissingMePageProps) => (
  <CirclePage
    frame={frame}
    title="Mis je me?"
    lead="Kom je een tijd niet? De coach kan dan vragen hoe het gaat. Alleen als jij dat wilt."
    refused={Boolean(form)}
  >
    {meetings ? <Notice>De coach ziet nu of je zegt te komen.</Notice> : null}
    <Form action={circleUrl(frame.circle, 'mis-je-me')}>
      <ErrorSummary problems={form?.problems} />
      <Choice
        name="after"
        label="Wanneer mag de coach vragen hoe het gaat?"
        options={[
          { value: 'no', label: 'Niet', explanation: 'De coach ziet niet of jij er bent.' },
          { value: '1', label: 'Na één keer zonder mij' },
          { value: '2', label: 'Na twee keer' },
          { value: '3', label: 'Na drie keer' },
          { value: '4', label: 'Na vier keer' },
        ]}
        {...(form ?? { values: { after: String(meetings ?? 'no') } })}
      />
      <p class="readers">Wie dit leest: jij en de coaches.</p>
      <Actions>
        <Button>Bewaar</Button>
        <Link href={circleUrl(frame.circle)}>Toch niet</Link>
      </Actions>
    </Form>
  </CirclePage>
)
