import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, Choice, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { deskUrl } from '../as-editor.ts'
import { keptCallsUrl } from '../calls/call.ts'
import { home } from '../practice.ts'
import { reviewsUrl } from '../reviews/review.ts'
import { editorsUrl, roles, roleWords } from './editor.ts'
import type { Desk } from './queries.ts'

const desks = [
  { href: reviewsUrl, title: 'Ingebrachte voorbeelden', meta: 'Om te lezen en te beoordelen' },
  { href: keptCallsUrl, title: 'Oproepen', meta: 'Waar je voorbeelden over zoekt' },
  { href: `${deskUrl}/woorden`, title: 'Woorden die hetzelfde zeggen', meta: 'Voor het zoeken' },
  { href: `${deskUrl}/keuzehulp`, title: 'Zo kiest de keuzehulp', meta: 'Wat zwaar telt' },
  { href: `${deskUrl}/wij-ook`, title: 'Wie doen het ook', meta: 'Onder de voorbeelden' },
  { href: `${deskUrl}/inlezen`, title: 'Voorbeelden inlezen', meta: 'Uit een bestand' },
  { href: `${deskUrl}/vragen`, title: 'Vragen over voorbeelden', meta: 'Van lezers' },
  { href: editorsUrl, title: 'Wie doet mee', meta: 'Redactie en beoordelaars' },
]

type DeskPageProps = { viewer: Viewer; readIn?: string | undefined }

export const DeskPage = ({ viewer, readIn }: DeskPageProps) => (
  <Page title="Beheer van goede voorbeelden" viewer={viewer}>
    <PageTitle title="Beheer van goede voorbeelden" back={home} />
    {readIn ? (
      <Notice kind="done">
        {readIn === '1'
          ? 'Er is 1 voorbeeld ingelezen.'
          : `Er zijn ${readIn} voorbeelden ingelezen.`}
      </Notice>
    ) : null}
    <Card>
      <Rows>
        {desks.map(({ href, title, meta }) => (
          <Row title={title} href={href} meta={meta} />
        ))}
      </Rows>
    </Card>
  </Page>
)

export const KeepersPage = ({ viewer, desk, asked }: KeepersPageProps) => (
  <Page title="Wie doet mee" viewer={viewer}>
    <PageTitle
      title="Wie doet mee"
      lead="Twee mensen beoordelen een voorbeeld, een van hen vanuit eigen ervaring."
      back={deskUrl}
    />
    {asked ? (
      <Notice kind="done">Als iemand met dit adres een account heeft, doet die nu mee.</Notice>
    ) : null}
    {desk.keepers.length === 0 ? <Empty title="Er doet nog niemand mee." /> : null}
    <Rows>
      {desk.keepers.map(({ person_id, shown_name, role, made_at }) => (
        <Row
          title={shown_name}
          meta={`${roleWords[role]} · sinds ${dateInWords(made_at)}`}
          actions={
            <PostButton
              kind="quiet"
              action={`${editorsUrl}/${person_id}/${role}/weg`}
              about={shown_name}
            >
              Haal weg
            </PostButton>
          }
        />
      ))}
    </Rows>
    <Actions>
      <ActionLink href={`${editorsUrl}/nieuw`}>Zet iemand erbij</ActionLink>
    </Actions>
  </Page>
)
type KeepersPageProps = { viewer: Viewer; desk: Desk; asked: boolean }

type AppointPageProps = { viewer: Viewer; asPlatform: boolean; form?: FormState | undefined }

export function AppointPage({ viewer, asPlatform, form }: AppointPageProps) {
  const state = { values: form?.values ?? {}, problems: form?.problems }
  const offered = roles.filter((role) => asPlatform || role !== 'editor')
  return (
    <Page title="Zet iemand erbij" viewer={viewer} refused={Boolean(form)}>
      <PageTitle title="Zet iemand erbij" back={editorsUrl} />
      <Form action={editorsUrl}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="name" label="Hoe heet deze persoon?" {...state} />
        <TextField
          name="email"
          label="Met welk mailadres logt deze persoon in?"
          type="email"
          {...state}
        />
        <Choice
          name="role"
          label="Wat gaat deze persoon doen?"
          options={offered.map((value) => ({ value, label: roleWords[value] }))}
          {...state}
        />
        <Button>Zet erbij</Button>
      </Form>
    </Page>
  )
}
