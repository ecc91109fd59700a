import type { Frame } from '#src/plans/in-plan.ts'
import { planUrl } from '#src/plans/plan.ts'
import { PlanPage } from '#src/plans/plan-page.tsx'
import type { FormState } from '#src/platform/forms.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Link, PageTitle } from '#src/ui/parts.tsx'
import { SureForm } from './sure-form.tsx'
import { lastDay } from './words.ts'

/** The first time it is asked: what happens, and what else one could do. */
export function EndPlanPage({ frame }: { frame: Frame }) {
  const at = (noun: string) => planUrl(frame.plan, noun)
  return (
    <PlanPage
      frame={frame}
      title="Stop met mijn plan"
      lead="Dat mag. Lees eerst even wat er dan gebeurt."
      back={planUrl(frame.plan)}
    >
      <Card title="Wat er gebeurt">
        <ul>
          <li>Vanaf dat moment ziet niemand uit je groep nog iets. Zij krijgen geen bericht.</li>
          <li>Jij kunt nog dertig dagen terugkomen. Dan is alles weer zoals het was.</li>
          <li>Daarna wissen we alles: je verhaal, je doelen, je groep en wie er keek.</li>
        </ul>
      </Card>
      <Card title="Iets anders kan ook">
        <p>
          Wil je alleen even rust? Kies dan <Link href={at('wie-ziet-wat')}>Alles dicht</Link>. Je
          plan blijft, maar niemand anders ziet het. Wil je eerst een kopie? Kies dan{' '}
          <Link href="/ik/meenemen">Neem alles mee</Link>.
        </p>
      </Card>
      <Actions>
        <ActionLink kind="plain" href={at('einde/zeker')}>
          Ga verder
        </ActionLink>
        <Link href={planUrl(frame.plan)}>Toch niet</Link>
      </Actions>
    </PlanPage>
  )
}

type SurePlanPageProps = { frame: Frame; id: string; form: FormState | undefined }

export function SurePlanPage({ frame, id, form }: SurePlanPageProps) {
  return (
    <PlanPage
      frame={frame}
      title="Weet je het zeker?"
      back={planUrl(frame.plan, 'einde')}
      refused={Boolean(form?.problems)}
    >
      <SureForm
        action={planUrl(frame.plan, 'einde', 'zeker')}
        label="Ja, ik stop met mijn plan. Na dertig dagen is het voorgoed weg."
        button="Stop met mijn plan"
        back={planUrl(frame.plan)}
        {...{ id, form }}
      />
    </PlanPage>
  )
}

export function ReturnToPlanPage({ frame, since }: { frame: Frame; since: string }) {
  return (
    <Page title="Je plan is gestopt" viewer={frame.viewer}>
      <PageTitle
        title="Je plan is gestopt"
        lead="Niemand ziet het nu. Ook jij niet, tot je terugkomt."
      />
      <p>
        Tot en met {lastDay(since)} kun je terugkomen. Dan is alles weer zoals het was. Daarna
        wissen we je plan voorgoed. Je hoeft daar niets voor te doen.
      </p>
      <Actions>
        <PostButton kind="primary" action={planUrl(frame.plan, 'kom-terug')}>
          Kom terug
        </PostButton>
        <Link href="/">Naar de start</Link>
      </Actions>
    </Page>
  )
}
