import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton } from '#src/ui/form.tsx'
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
import { NoteFields } from './note-views.tsx'
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
