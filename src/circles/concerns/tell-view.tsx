import type { FormState } from '#src/platform/forms.ts'
import { Button, Choice, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import { circleUrl, isCoach } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import { roleWords } from '../words.ts'
import type { ConcernsRead } from './queries.ts'
import { SafeHome } from './views.tsx'
import { type KindPath, kindPaths, kindWords } from './words.ts'

type TellPageProps = ConcernsRead & {
  frame: CircleFrame
  id: string
  path: string
  /** The chair whose words led here. */
  about: string
  form: FormState | undefined
}

export function TellPage({ frame, id, path, about, form, members }: TellPageProps) {
  const kind = kindPaths[path as KindPath]
  const others = members.filter((member) => member.id !== frame.access.member)
  const coaches = others.filter(isCoach)
  return (
    <CirclePage
      frame={frame}
      title={kindWords[kind]}
      lead={
        kind === 'abuse'
          ? 'Goed dat je het zegt. Wie het betreft, krijgt dit nooit te zien.'
          : 'Schrijf op wat er speelt. De coach denkt mee, en kiest geen kant.'
      }
      back={circleUrl(frame.circle, 'er-is-iets')}
      refused={Boolean(form)}
    >
      {kind === 'abuse' ? <SafeHome /> : null}
      {coaches.length === 0 ? (
        <p>
          Er is nu geen coach die dit kan lezen. Vertel het aan iemand die je vertrouwt, of bel
          Veilig Thuis.
        </p>
      ) : (
        <Form action={circleUrl(frame.circle, 'er-is-iets', path)} hidden={{ id }}>
          <ErrorSummary problems={form?.problems} />
          <TextArea name="wording" label="Wat speelt er?" rows={6} {...form} />
          <Choice
            name="about"
            many
            label="Over wie gaat het? Dit mag je openlaten."
            options={others.map((one) => ({ value: one.id, label: one.shown_name }))}
            {...(form ?? { values: { about } })}
          />
          <Choice
            name="read_by"
            label="Wie mag dit lezen?"
            options={coaches.map(({ id: value, shown_name, role }) => ({
              value,
              label: shown_name,
              explanation: roleWords[role],
            }))}
            {...form}
          />
          <p class="readers">
            Wie dit leest: jij en deze coach. Stopt die coach? Dan leest wie na deze coach komt het.
            Nooit iemand over wie het gaat.
          </p>
          <Actions>
            <Button>Vertel het</Button>
            <Link href={circleUrl(frame.circle, 'er-is-iets')}>Toch niet</Link>
          </Actions>
        </Form>
      )}
      {coaches.length === 1 ? (
        <p class="hint">
          Gaat het over deze coach? Er is nog geen tweede coach. Bel dan de organisatie, of Veilig
          Thuis.
        </p>
      ) : null}
    </CirclePage>
  )
}
