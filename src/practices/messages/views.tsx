import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, Link, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { deskUrl } from '../as-editor.ts'
import { Honeypot } from '../honeypot.tsx'
import { home, type PracticeRecord, pageOf } from '../practice.ts'
import type { Message } from './queries.ts'

type AskPageProps = {
  viewer: Viewer | null
  practice: PracticeRecord
  form?: FormState | undefined
}

export function AskPage({ viewer, practice, form }: AskPageProps) {
  const values = form?.values ?? { name: viewer?.name ?? '' }
  const state = { values, problems: form?.problems }
  return (
    <Page title="Stel een vraag" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Stel een vraag"
        lead={`Over ${practice.title}. Je krijgt antwoord per mail.`}
        back={pageOf(practice.id)}
      />
      <Form action={`${pageOf(practice.id)}/vraag`} hidden={{ id: values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextArea name="wording" label="Wat wil je weten?" {...state} />
        <TextField name="name" label="Hoe heet je?" autocomplete="name" {...state} />
        <TextField
          name="email"
          label="Op welk mailadres wil je antwoord?"
          type="email"
          autocomplete="email"
          {...state}
        />
        <Honeypot values={values} />
        <p class="readers">
          Wie dit leest: wie dit voorbeeld kent, en wie de bibliotheek bijhoudt. Na 90 dagen is het
          weg. Schrijf niets over iemands gezondheid.
        </p>
        <Button>Verstuur</Button>
      </Form>
    </Page>
  )
}

type SentPageProps = { viewer: Viewer | null; practice: PracticeRecord }

export const SentPage = ({ viewer, practice }: SentPageProps) => (
  <Page title="Je vraag is verstuurd" viewer={viewer}>
    <PageTitle
      title="Je vraag is verstuurd"
      lead="Je krijgt antwoord op je mailadres. Dat kan een paar dagen duren."
    />
    <Actions>
      <ActionLink href={pageOf(practice.id)}>Terug naar {practice.title}</ActionLink>
      <Link href={home}>Alle goede voorbeelden</Link>
    </Actions>
  </Page>
)

type MessagePageProps = { viewer: Viewer | null; message: Message; erase: string }

export const MessagePage = ({ viewer, message, erase }: MessagePageProps) => (
  <Page title="Een vraag voor jou" viewer={viewer}>
    <PageTitle
      title="Een vraag voor jou"
      lead={
        <>
          Over <Link href={pageOf(message.slug)}>{message.title}</Link>,{' '}
          {momentInWords(message.sent_at)}.
        </>
      }
    />
    <Card title={message.name}>
      <OwnText text={message.wording} />
    </Card>
    <Actions>
      <ActionLink href={`mailto:${message.email}`}>Antwoord per mail</ActionLink>
      <PostButton kind="quiet" action={erase} about="deze vraag">
        Wis voorgoed
      </PostButton>
    </Actions>
    <p class="row-meta">Na 90 dagen gaat deze vraag vanzelf weg.</p>
  </Page>
)

export const MessagesPage = ({ viewer, messages }: { viewer: Viewer; messages: Message[] }) => (
  <Page title="Vragen over voorbeelden" viewer={viewer}>
    <PageTitle
      title="Vragen over voorbeelden"
      lead="Is er bij een voorbeeld niemand bekend? Dan antwoord jij."
      back={deskUrl}
    />
    {messages.length === 0 ? (
      <Empty title="Er zijn nu geen vragen.">Wat iemand vraagt, staat hier 90 dagen.</Empty>
    ) : null}
    {messages.map(({ id, name, email, wording, title, slug, sent_at }) => (
      <Card title={name}>
        <p class="row-meta">
          Over <Link href={pageOf(slug)}>{title}</Link>, {momentInWords(sent_at)}
        </p>
        <OwnText text={wording} />
        <Actions>
          <ActionLink kind="plain" href={`mailto:${email}`} about={name}>
            Antwoord per mail
          </ActionLink>
          <PostButton kind="quiet" action={`${deskUrl}/vragen/${id}/wissen`} about={name}>
            Wis voorgoed
          </PostButton>
        </Actions>
      </Card>
    ))}
  </Page>
)
