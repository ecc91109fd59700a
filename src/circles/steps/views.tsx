import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Checkbox, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Badge, Card, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { MyCircle } from '../doors/views.tsx'
import type { CircleFrame } from '../in-circle.ts'
import type { StepsRead } from './queries.ts'
import type { Step } from './step.ts'

type StepsPageProps = StepsRead & {
  frame: CircleFrame
  id: string
  form: FormState | undefined
}

export function StepsPage({ frame, steps, members, id, form }: StepsPageProps) {
  const me = frame.access.member
  const mine = steps.filter(({ member_id }) => member_id === me)
  const shared = steps.filter(({ member_id }) => member_id !== me)
  const nameOf = (chair: string) => members.find((one) => one.id === chair)?.shown_name
  return (
    <CirclePage
      frame={frame}
      title="Mijn stappen"
      lead="Iets kleins dat je wilt doen. Alleen jij ziet het, tot je het deelt."
      refused={Boolean(form)}
    >
      <Rows>
        {mine.map((step) => (
          <Row
            title={step.wording}
            meta={step.is_shared ? 'De cirkel ziet dit' : 'Alleen jij ziet dit'}
            actions={<StepButtons frame={frame} step={step} />}
          />
        ))}
      </Rows>
      <Card title="Een nieuwe stap">
        <Form action={circleUrl(frame.circle, 'stappen')} hidden={{ id }}>
          <ErrorSummary problems={form?.problems} />
          <TextField
            name="wording"
            label="Wat wil je doen?"
            hint="Bijvoorbeeld: deze week een keer naar de markt."
            {...form}
          />
          <Checkbox
            name="is_shared"
            label="De cirkel mag dit zien"
            hint="De coaches zien het nooit."
            {...form}
          />
          <Button>Zet het erbij</Button>
        </Form>
      </Card>
      {shared.length > 0 ? (
        <Card title="Wat anderen deelden">
          <Rows>
            {shared.map(({ member_id, wording, done_at }) => (
              <Row
                title={wording}
                meta={nameOf(member_id) ?? 'iemand die wegging'}
                actions={done_at ? <Badge kind="done">Gelukt</Badge> : null}
              />
            ))}
          </Rows>
        </Card>
      ) : null}
    </CirclePage>
  )
}

function StepButtons({ frame, step }: { frame: CircleFrame; step: Step }) {
  const { id, wording, is_shared, done_at } = step
  const at = (to: string) => circleUrl(frame.circle, 'stappen', id, to)
  return (
    <>
      <PostButton action={at(done_at ? 'nog-niet' : 'gelukt')} about={wording}>
        {done_at ? 'Gelukt! Toch nog niet?' : 'Gelukt'}
      </PostButton>
      <PostButton kind="quiet" action={at(is_shared ? 'voor-mezelf' : 'delen')} about={wording}>
        {is_shared ? 'Weer alleen voor mij' : 'Deel met de cirkel'}
      </PostButton>
      <PostButton kind="quiet" action={at('weg')} about={wording}>
        Haal weg
      </PostButton>
    </>
  )
}

type WhichCirclePageProps = { viewer: Viewer; circles: MyCircle[] }

export const WhichCirclePage = ({ viewer, circles }: WhichCirclePageProps) => (
  <Page title="Een stap in je Buurtcirkel" viewer={viewer} current="neighbourhood">
    <PageTitle
      title="Een stap in je Buurtcirkel"
      lead="Schrijf hem daar zelf op, in je eigen woorden. Uit je plan gaat niets mee."
    />
    {circles.length === 0 ? (
      <Empty
        title="Je zit nog niet in een Buurtcirkel."
        action={{ href: '/cirkels', label: 'Bekijk de Buurtcirkels' }}
      />
    ) : (
      <Card title="In welke cirkel?">
        <Rows>
          {circles.map(({ circle_id, name }) => (
            <Row title={name} href={circleUrl(circle_id, 'stappen')} />
          ))}
        </Rows>
      </Card>
    )}
  </Page>
)
