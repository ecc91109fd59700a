import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import type { OwnWords } from '../../own-words/queries.ts'
import { OwnWordsCard } from '../../own-words/views.tsx'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'

type LeavePageProps = { frame: Frame; words: OwnWords; form?: FormState | undefined }

export function LeavePage({ frame, words, form }: LeavePageProps) {
  const { values, problems } = form ?? {}
  const { ownerName } = frame.access
  return (
    <PlanPage
      frame={frame}
      title="Stop met meedoen"
      lead="Dat mag altijd. Het gaat meteen in."
      refused={Boolean(problems)}
    >
      <p>
        Je ziet daarna niets meer van het plan van {ownerName}. {ownerName} leest dat je gestopt
        bent. Wat je op je had genomen, blijft staan, zodat {ownerName} iets anders kan bedenken.
        Wil je later weer meedoen? Dan kan {ownerName} je opnieuw vragen.
      </p>
      <OwnWordsCard words={words} ownerName={ownerName} />
      <Form action={planUrl(frame.plan, 'vertrekken')}>
        <ErrorSummary problems={problems} />
        <TextArea
          name="reason"
          label={`Wil je ${ownerName} nog iets zeggen?`}
          hint={`Het hoeft niet. Alleen ${ownerName} leest dit.`}
          optional
          {...{ values, problems }}
        />
        <Actions>
          <Button>Ik stop ermee</Button>
          <Link href={planUrl(frame.plan)}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}

export function LeftPage({ viewer }: { viewer: Viewer | null }) {
  return (
    <Page title="Je doet niet meer mee" viewer={viewer}>
      <PageTitle
        title="Je doet niet meer mee"
        lead="Dank je wel dat je er was. Ook kort meedoen kan veel betekenen."
      />
      <Actions>
        <ActionLink href="/">Naar de start</ActionLink>
      </Actions>
    </Page>
  )
}
