import type { FormState } from '#src/platform/forms.ts'
import { inFours } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Link,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { pageOf } from '../practice.ts'
import type { OwnSubmission } from './queries.ts'
import { stepNames, steps, stepTitles } from './steps.ts'
import { bringUrl, draftUrl } from './submission.ts'

type DraftPageProps = {
  viewer: Viewer | null
  draft: string
  submission: OwnSubmission
  form: FormState | undefined
  /** Whose answer was refused. */
  question: string | undefined
}

export function DraftPage({ viewer, draft, submission, form, question }: DraftPageProps) {
  const { content, call, sent_at, decision } = submission
  const title = content.title || 'Jouw goede voorbeeld'
  const at = draftUrl(draft)
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={title}
        lead={call ? `Voor de oproep «${call.theme}».` : ''}
        back={bringUrl}
      />
      <Standing submission={submission} />
      <Questions {...{ at, submission, form, question }} />
      {decision ? null : (
        <>
          {submission.by_key ? <Code draft={draft} submission={submission} /> : null}
          <Parts at={at} submission={submission} />
          {sent_at ? null : (
            <Actions>
              <ActionLink href={`${at}/nakijken`}>Kijk na en verstuur</ActionLink>
            </Actions>
          )}
        </>
      )}
      <Actions>
        <ActionLink kind="quiet" href={`${at}/wissen`} about={title}>
          Wis voorgoed
        </ActionLink>
      </Actions>
      <p class="row-meta">
        {decision
          ? 'Een jaar hierna gaat deze bladzijde vanzelf weg. Wat in de bibliotheek staat, blijft daar.'
          : sent_at
            ? 'Wis je dit, dan leest niemand het verder.'
            : 'Na een maand zonder verandering vragen we of je verder wilt. Na twee maanden gaat het weg.'}
      </p>
    </Page>
  )
}

type ErasePageProps = Pick<DraftPageProps, 'viewer' | 'draft' | 'submission'>

/** Work of a quarter of an hour is not gone by one slip of a thumb. */
export const ErasePage = ({ viewer, draft, submission }: ErasePageProps) => (
  <Page title="Wil je dit wissen?" viewer={viewer}>
    <PageTitle
      title="Wil je dit wissen?"
      whose={submission.content.title}
      lead="Alles wat je hier schreef is dan weg, met de bestanden en de vragen. Wat al in de bibliotheek staat, blijft daar."
      back={draftUrl(draft)}
    />
    <Actions>
      <PostButton kind="danger" action={`${draftUrl(draft)}/wissen`}>
        Wis voorgoed
      </PostButton>
      <Link href={draftUrl(draft)}>Toch niet</Link>
    </Actions>
  </Page>
)

function Standing({ submission: { sent_at, decision, practice } }: SubmissionProps) {
  if (decision?.kind === 'published' && practice) {
    return (
      <Notice kind="done">
        Het staat in de bibliotheek: <Link href={pageOf(practice.slug)}>{practice.title}</Link>.
        Dank je wel.
      </Notice>
    )
  }
  if (decision) {
    return (
      <Card title="Het komt niet in de bibliotheek">
        <OwnText text={decision.reason} />
      </Card>
    )
  }
  if (!sent_at) return null
  return (
    <Notice kind="done">
      Je hebt dit verstuurd. Mensen lezen het nu. Je mag het nog veranderen; dan lezen zij het
      opnieuw.
    </Notice>
  )
}
type SubmissionProps = { submission: OwnSubmission }

type QuestionsProps = SubmissionProps & Pick<DraftPageProps, 'form' | 'question'> & { at: string }

const Questions = ({ at, submission, form, question }: QuestionsProps) => (
  <>
    {submission.questions.map(({ id, wording, answer, asked_at }) => {
      const refused = id === question ? form : undefined
      return (
        <Card title={answer ? 'Een vraag aan jou' : 'Er is een vraag voor je'}>
          <OwnText text={wording} />
          <p class="row-meta">{momentInWords(asked_at)}</p>
          {submission.decision ? (
            <OwnText text={answer} />
          ) : (
            <Form action={`${at}/vragen/${id}`}>
              <ErrorSummary problems={refused?.problems} />
              <TextArea
                name="answer"
                id={`answer-${id}`}
                label="Jouw antwoord"
                values={refused?.values ?? { answer }}
                problems={refused?.problems}
              />
              <Button kind={answer ? 'plain' : 'primary'}>Verstuur antwoord</Button>
            </Form>
          )}
        </Card>
      )
    })}
  </>
)

const Code = ({ draft, submission }: { draft: string } & SubmissionProps) => (
  <Card title="Zo ga je later verder">
    {draft.length === 16 ? (
      <p>
        Schrijf deze code op: <strong>{inFours(draft.toUpperCase())}</strong>
      </p>
    ) : null}
    <p>
      {submission.sender_email
        ? 'We hebben je ook een mail met de link gestuurd.'
        : 'Of vul bij de laatste stap je mailadres in. Dan krijg je een link.'}
    </p>
  </Card>
)

const Parts = ({ at, submission }: { at: string } & SubmissionProps) => (
  <Rows>
    {stepNames.map((name) => (
      <Row
        title={stepTitles[name]}
        href={`${at}/${name}`}
        actions={isBegun(name, submission) ? <Badge kind="done">Ingevuld</Badge> : null}
      />
    ))}
    <Row
      title="Wie noem je?"
      href={`${at}/mensen`}
      meta={counted(submission.named.length, 'mens', 'mensen')}
    />
    <Row
      title="Foto's en bestanden"
      href={`${at}/bestanden`}
      meta={counted(submission.files.length, 'bestand', 'bestanden')}
    />
  </Rows>
)

const counted = (number: number, one: string, more: string): string =>
  number === 0 ? 'Mag leeg blijven' : `${number} ${number === 1 ? one : more}`

function isBegun(name: keyof typeof steps, { content, sender_name }: OwnSubmission): boolean {
  return name === 'jij'
    ? Boolean(sender_name)
    : Object.keys(steps[name].entries).some((field) => content[field])
}
