import { planUrl } from '#src/plans/plan.ts'
import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Link, PageTitle } from '#src/ui/parts.tsx'
import { SureForm } from './sure-form.tsx'
import { lastDay } from './words.ts'

type EndAccountPageProps = { viewer: Viewer; plan: string | undefined }

/** The first time it is asked: what goes, what stays with others, and for how long one can come back. */
export function EndAccountPage({ viewer, plan }: EndAccountPageProps) {
  return (
    <Page title="Stop met mijn account" viewer={viewer} current="me">
      <PageTitle
        title="Stop met mijn account"
        lead="Dat mag. Lees eerst even wat er dan gebeurt."
        back="/ik"
      />
      <Card title="Wat er gebeurt">
        <ul>
          <li>Heb je een plan? Dan ziet vanaf dat moment niemand daar nog iets van.</li>
          <li>Je kunt nog dertig dagen terugkomen. Dan is alles weer zoals het was.</li>
          <li>Daarna wissen we je account en je plan. Voorgoed.</li>
          <li>
            Doe je mee in het plan van iemand anders? Dan blijft daar staan wat jullie samen
            afspraken, met de naam die je daar had. Het hoort bij het plan van die ander.
          </li>
        </ul>
      </Card>
      <p>
        Wil je eerst een kopie? Kies dan <Link href="/ik/meenemen">Neem alles mee</Link>.
      </p>
      {plan ? (
        <p>
          Wil je je account houden?{' '}
          <Link href={planUrl(plan, 'einde')}>Stop alleen met je plan</Link>.
        </p>
      ) : null}
      <Actions>
        <ActionLink kind="plain" href="/ik/einde/zeker">
          Ga verder
        </ActionLink>
        <Link href="/ik">Toch niet</Link>
      </Actions>
    </Page>
  )
}

type SureAccountPageProps = { viewer: Viewer; id: string; form: FormState | undefined }

export function SureAccountPage({ viewer, id, form }: SureAccountPageProps) {
  const refused = Boolean(form?.problems)
  return (
    <Page title="Weet je het zeker?" viewer={viewer} current="me" refused={refused}>
      <PageTitle title="Weet je het zeker?" back="/ik/einde" />
      <SureForm
        action="/ik/einde/zeker"
        label="Ja, ik stop met mijn account. Na dertig dagen is alles voorgoed weg."
        button="Stop met mijn account"
        back="/ik"
        {...{ id, form }}
      />
    </Page>
  )
}

/** All that is left of an account that was ended: the way back. */
export function ReturnPage({ since }: { since: string }) {
  return (
    <Page title="Je account is gestopt">
      <PageTitle title="Je account is gestopt" lead="Niemand ziet nog iets van je." />
      <p>
        Tot en met {lastDay(since)} kun je terugkomen. Dan is alles weer zoals het was. Daarna
        wissen we alles voorgoed. Je hoeft daar niets voor te doen.
      </p>
      <Actions>
        <PostButton kind="primary" action="/kom-terug">
          Kom terug
        </PostButton>
        <PostButton kind="quiet" action="/afmelden">
          Afmelden
        </PostButton>
      </Actions>
    </Page>
  )
}

/** Calm, since whoever reads this may be in mourning, or very much alive. */
export function ClosedPage() {
  return (
    <Page title="Dit account is dicht">
      <PageTitle
        title="Dit account is dicht"
        lead="We kregen bericht dat degene van dit account is overleden. Daarom kan niemand er meer in."
      />
      <p>
        Ben je een naaste? We wensen je veel sterkte. Niemand leest nog mee. Later wissen we alles.
      </p>
      <p>
        Klopt het niet? Dan kan wie Wijkverband beheert dit de eerste dertig dagen rechtzetten. Er
        is niets weg.
      </p>
      <Actions>
        <PostButton action="/afmelden">Afmelden</PostButton>
      </Actions>
    </Page>
  )
}
