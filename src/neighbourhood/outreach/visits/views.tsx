import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import {
  Button,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Facts,
  Link,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { PersonHint, Sure } from '../hint.tsx'
import type { MyTeam } from './queries.ts'
import { home, type VisitNote, type Worry } from './visit.ts'

type VisitsPageProps = { viewer: Viewer; teams: MyTeam[]; worries: Worry[]; notes: VisitNote[] }

/** A list and no more: nothing to search it by, nothing that counts. */
export function VisitsPage({ viewer, teams, worries, notes }: VisitsPageProps) {
  const visiting = teams.filter(({ visits }) => visits)
  return (
    <Page title="Buurtbezoek" viewer={viewer}>
      <PageTitle title="Buurtbezoek" lead={visiting.map(({ name }) => name).join(', ')} back="/" />
      {teams
        .filter(({ asked }) => asked)
        .map(({ id, name }) => (
          <Card title={`Ga je mee met ${name}?`}>
            <p>Je bent gevraagd. Je kunt ook nee zeggen.</p>
            <ActionLink kind="plain" href={`${home}/team/${id}`} about={name}>
              Kijk en kies
            </ActionLink>
          </Card>
        ))}
      {visiting
        .filter(({ active }) => !active)
        .map(({ name }) => (
          <Notice kind="warm">
            Bij {name} gaat nog geen ervaringsdeskundige mee. Zolang komen er geen zorgen binnen.
          </Notice>
        ))}
      {visiting.length > 0 ? <Lists {...{ worries, notes }} /> : null}
      {visiting.length > 0 ? (
        <p>
          {visiting.map(({ id, name }) => (
            <Link href={`${home}/team/${id}`} about={`met ${name}`}>
              Ik ga niet meer mee
            </Link>
          ))}
        </p>
      ) : null}
    </Page>
  )
}

const Lists = ({ worries, notes }: Pick<VisitsPageProps, 'worries' | 'notes'>) => (
  <>
    <Card title="Wie maakt zich zorgen?">
      {worries.length === 0 ? <p>Er wacht niets. Loop gerust een rondje.</p> : null}
      <Rows>
        {worries.map(({ id, meeting_spot, where, written_at, goes_at, comes_along }) => (
          <Row
            title={meeting_spot}
            href={`${home}/zorg/${id}`}
            meta={`${where} · ${dateInWords(written_at)} · weg op ${dateInWords(goes_at)}`}
            actions={comes_along ? <Badge kind="warm">Wil samen gaan</Badge> : null}
          />
        ))}
      </Rows>
    </Card>
    <Card title="Notities van het team">
      {notes.length === 0 ? (
        <Empty title="Er staat niets. Dat mag: schrijf alleen op wat je echt nodig hebt." />
      ) : null}
      <Rows>
        {notes.map(({ id, pseudonym, meeting_spot, written_at, goes_at }) => (
          <Row
            title={pseudonym}
            href={`${home}/notities/${id}`}
            meta={[meeting_spot, dateInWords(written_at), `weg op ${dateInWords(goes_at)}`]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Rows>
    </Card>
    <Actions>
      <ActionLink href={`${home}/notities/nieuw`}>Schrijf een bezoek op</ActionLink>
      <ActionLink kind="plain" href={`${home}/rondje`}>
        Rondje door de buurt
      </ActionLink>
    </Actions>
  </>
)

type Typing = { form?: FormState | undefined; hints: readonly string[] }
type VisitPageProps = Typing & { viewer: Viewer; worry: Worry }

export function VisitPage({ viewer, worry, form, hints }: VisitPageProps) {
  const { id, where, meeting_spot, seen_when, wording, comes_along, sender, reach, goes_at } = worry
  const at = `${home}/zorg/${id}`
  return (
    <Page title="Iemand maakt zich zorgen" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Iemand maakt zich zorgen"
        lead={`Na het eerste bezoek is dit weg, en anders op ${dateInWords(goes_at)}.`}
        back={home}
      />
      <Card>
        <OwnText text={wording} />
        <Facts
          facts={[
            ['Waar', `${meeting_spot}, ${where}`],
            ['Wanneer', seen_when],
            ['Van wie', sender],
            ['Te bereiken via', reach],
          ]}
        />
        {comes_along ? <Badge kind="warm">Wil samen gaan: bel eerst</Badge> : null}
      </Card>
      <Card title="Ben je er geweest?">
        <Form action={at} hidden={{ id: form?.values.id || newId() }}>
          <ErrorSummary problems={form?.problems} />
          <NoteFields values={form?.values ?? {}} problems={form?.problems} hints={hints} />
          <Button>Bewaar dit bezoek. De zorg gaat weg</Button>
        </Form>
        <PostButton kind="quiet" action={`${at}/weg`}>
          Ik was er, en hoef niets te bewaren
        </PostButton>
      </Card>
    </Page>
  )
}

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

const NoteFields = ({ values, problems, hints }: NoteFieldsProps) => (
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
