import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, Select, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Facts, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { PersonHint, Sure } from '../hint.tsx'
import type { MyTeam } from './queries.ts'
import { home, type VisitNote } from './visit.ts'

type Typing = { form?: FormState | undefined; hints: readonly string[] }
type NoteFormPageProps = Typing & { viewer: Viewer; teams: MyTeam[] }

export function NoteFormPage({ viewer, teams, form, hints }: NoteFormPageProps) {
  const { values = {}, problems } = form ?? {}
  const refused = Boolean(problems) || hints.length > 0
  return (
    <Page title="Schrijf een bezoek op" viewer={viewer} refused={refused}>
      <PageTitle title="Schrijf een bezoek op" back={home} />
      <Form action={`${home}/notities`} hidden={{ id: values.id || newId() }}>
        <ErrorSummary problems={problems} />
        {teams.length > 1 ? (
          <Select
            name="team_id"
            label="Voor welk team?"
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            {...{ values, problems }}
          />
        ) : null}
        <NoteFields {...{ values, problems, hints }} />
        <Button>Bewaar</Button>
      </Form>
    </Page>
  )
}

type NoteFieldsProps = { values: Values; problems: FormState['problems']; hints: readonly string[] }

export const NoteFields = ({ values, problems, hints }: NoteFieldsProps) => (
  <>
    <PersonHint hints={hints} />
    <TextField
      name="pseudonym"
      label="Schuilnaam"
      hint="Bedenk er een, bijvoorbeeld een vogel. Nooit de echte naam."
      {...{ values, problems }}
    />
    <TextField
      name="meeting_spot"
      label="Waar kom je de persoon tegen?"
      hint="Een plek in woorden, geen adres."
      optional
      {...{ values, problems }}
    />
    <TextArea
      name="wording"
      label="Wat moet je weten voor de volgende keer?"
      hint="Zo weinig mogelijk, in 280 tekens. Zeg bij de eerste keer dat je iets opschrijft, en laat het lezen."
      {...{ values, problems }}
    />
    <Sure hints={hints} values={values} />
    <p class="readers">Wie dit leest: je team, en de persoon zelf. Na 90 dagen is het weg.</p>
  </>
)

export function NotePage({ viewer, note }: { viewer: Viewer; note: VisitNote }) {
  const { id, pseudonym, meeting_spot, wording, written_at, goes_at } = note
  const at = `${home}/notities/${id}`
  return (
    <Page title={pseudonym} viewer={viewer}>
      <PageTitle
        title={pseudonym}
        lead={`Opgeschreven ${dateInWords(written_at)}. Weg op ${dateInWords(goes_at)}.`}
        back={home}
      />
      <Card>
        <OwnText text={wording} />
        <Facts facts={[['Waar', meeting_spot]]} />
      </Card>
      <Actions>
        <ActionLink href={`${at}/laat-lezen`}>Laat de persoon dit lezen</ActionLink>
        <ActionLink kind="plain" href={`${home}/notities/nieuw?na=${id}`}>
          Schrijf een volgend bezoek op
        </ActionLink>
        <ActionLink kind="plain" href={`${at}/verder`}>
          De persoon wil verder
        </ActionLink>
      </Actions>
    </Page>
  )
}
