import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, ErrorSummary, Form, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, Notice, PageTitle } from '#src/ui/parts.tsx'
import { wishOptions } from './words.ts'

type FormProps = { viewer: Viewer; form?: FormState | undefined }

const answers: Record<string, string> = {
  dicht: 'Als er een account is met dit adres, dan is het nu dicht.',
  hersteld:
    'Als een account met dit adres de laatste dertig dagen is gesloten, dan is het nu weer open.',
}

/** For an administrator with a document at hand. Whether there is such an account is not told. */
export function DeathPage({
  viewer,
  form,
  id,
  said,
}: FormProps & { id: string; said?: string | undefined }) {
  const refused = Boolean(form?.problems)
  return (
    <Page title="Iemand is overleden" viewer={viewer} current="me" refused={refused}>
      <PageTitle
        title="Iemand is overleden"
        lead="Alles van diegene gaat meteen dicht, voor iedereen. Jij ziet niets van wat er staat."
        back="/ik"
      />
      {said ? <Notice kind="done">{answers[said]}</Notice> : null}
      <Form action="/beheer/overlijden" hidden={{ id }}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="email" label="E-mailadres van het account" type="email" {...form} />
        <TextArea
          name="document"
          label="Welk papier heb je gezien?"
          hint="Bijvoorbeeld: akte van overlijden, gezien op 3 maart. Schrijf geen namen of ziekten op."
          rows={3}
          {...form}
        />
        <Actions>
          <Button>Sluit alles</Button>
          <Link href="/beheer/overlijden/herstel">Was het een vergissing?</Link>
        </Actions>
      </Form>
    </Page>
  )
}

export function UndoDeathPage({ viewer, form }: FormProps) {
  const refused = Boolean(form?.problems)
  return (
    <Page title="Een vergissing rechtzetten" viewer={viewer} current="me" refused={refused}>
      <PageTitle
        title="Een vergissing rechtzetten"
        lead="Dat kan tot dertig dagen nadat het account werd gesloten. Alles is dan weer zoals het was."
        back="/beheer/overlijden"
      />
      <Form action="/beheer/overlijden/herstel">
        <ErrorSummary problems={form?.problems} />
        <TextField name="email" label="E-mailadres van het account" type="email" {...form} />
        <Actions>
          <Button>Maak weer open</Button>
        </Actions>
      </Form>
    </Page>
  )
}

export function WishPage({ viewer, form, said }: FormProps & { said?: boolean }) {
  return (
    <Page
      title="Als ik er niet meer ben"
      viewer={viewer}
      current="me"
      refused={Boolean(form?.problems)}
    >
      <PageTitle
        title="Als ik er niet meer ben"
        lead="Dan gaat alles van je meteen dicht. Niemand kan het nog lezen. Jij kiest wanneer we het wissen."
        back="/ik"
      />
      {said ? <Notice kind="done">We hebben je wens bewaard.</Notice> : null}
      <Form action="/ik/wens">
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="after_death"
          label="Wanneer wissen we alles?"
          options={wishOptions}
          {...form}
        />
        <Actions>
          <Button>Bewaar</Button>
          <Link href="/ik">Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}
