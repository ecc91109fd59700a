import { type Found, labelOf, whereIs } from '#src/geography/found.ts'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  FilterForm,
  Form,
  PostButton,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Link, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { handOverWords } from '../words.ts'
import type { Member, Team } from './queries.ts'
import { teamsUrl } from './team.ts'
import { TeamFields } from './team-fields.tsx'

type TeamPageProps = {
  viewer: Viewer
  team: Team
  asked: string
  places: readonly Found[]
  refused: { team?: FormState; area?: FormState; member?: FormState }
  told: boolean
}

export function TeamPage({ viewer, team, asked, places, refused, told }: TeamPageProps) {
  const { id, name, organisation, crisis_phone, active, members, hand_overs } = team
  const problems = Object.values(refused)[0]?.problems
  return (
    <Page title={name} viewer={viewer} refused={Boolean(problems)}>
      <PageTitle title={name} lead={organisation ?? ''} back={teamsUrl} />
      <ErrorSummary problems={problems} />
      {told ? (
        <Notice kind="done">
          Gedaan. Als er een account is met dit adres, staat de vraag daar.
        </Notice>
      ) : null}
      {active ? null : (
        <Notice kind="warm">
          Er gaat nog geen ervaringsdeskundige mee. Zonder ervaringsdeskundige komen er geen zorgen
          binnen.
        </Notice>
      )}
      <Members id={id} members={members} form={refused.member} />
      <Areas {...{ team, asked, places }} />
      <Card title="Naam en nummer">
        <Form action={`${teamsUrl}/${id}`}>
          <TeamFields state={refused.team ?? { values: { name, crisis_phone } }} />
          <Button kind="plain">Bewaar</Button>
        </Form>
      </Card>
      {hand_overs.length > 0 ? (
        <Card title="Wie verder wilde, het laatste jaar">
          <Rows>
            {hand_overs.map(({ kind, count }) => (
              <Row title={handOverWords[kind]} meta={`${count} keer`} />
            ))}
          </Rows>
        </Card>
      ) : null}
      <p>
        <Link href={`${teamsUrl}/${id}/einde`}>Dit team stopt</Link>
      </p>
    </Page>
  )
}

type MembersProps = { id: string; members: Member[]; form: FormState | undefined }

function Members({ id, members, form }: MembersProps) {
  const state = form ?? { values: {} }
  return (
    <Card title="Wie gaat mee?">
      <Rows>
        {members.map(({ id: member, shown_name, is_expert, asked_at }) => (
          <Row
            title={shown_name ?? 'Nog geen antwoord'}
            meta={[
              is_expert ? 'ervaringsdeskundige' : 'voor het werk',
              `gevraagd ${dateInWords(asked_at)}`,
            ].join(' · ')}
            actions={
              <PostButton
                kind="quiet"
                action={`${teamsUrl}/${id}/mensen/${member}/weg`}
                about={shown_name ?? 'de vraag'}
              >
                Haal weg
              </PostButton>
            }
          />
        ))}
      </Rows>
      <Form action={`${teamsUrl}/${id}/mensen`} hidden={{ id: state.values.id || newId() }}>
        <TextField
          name="email"
          type="email"
          inputmode="email"
          label="Wie vraag je? E-mailadres"
          hint="Die persoon zegt zelf ja. Wie voor het werk meegaat, heeft werk dat bevestigd is."
          {...state}
        />
        <Checkbox name="is_expert" label="Gaat mee als ervaringsdeskundige" {...state} />
        <Button kind="plain">Vraag deze persoon</Button>
      </Form>
    </Card>
  )
}

type AreasProps = Pick<TeamPageProps, 'team' | 'asked' | 'places'>

function Areas({ team: { id, areas }, asked, places }: AreasProps) {
  const at = `${teamsUrl}/${id}`
  return (
    <Card title="Waar gaat het team langs?">
      {areas.length === 0 ? <p>Nog nergens. Zoek een buurt of een gemeente.</p> : null}
      <Rows>
        {areas.map(({ code, name }) => (
          <Row
            title={name}
            actions={
              <PostButton kind="quiet" action={`${at}/gebieden/${code}/weg`} about={name}>
                Haal weg
              </PostButton>
            }
          />
        ))}
      </Rows>
      <FilterForm action={at}>
        <TextField name="q" type="search" label="Buurt, wijk of gemeente" values={{ q: asked }} />
        <Button kind="plain">Zoek</Button>
      </FilterForm>
      <Rows>
        {places.filter(isArea).map((place) => (
          <Row
            title={labelOf(place)}
            meta={whereIs(place)}
            actions={
              <PostButton
                action={`${at}/gebieden`}
                hidden={{ code: place.code }}
                about={labelOf(place)}
              >
                Zet erbij
              </PostButton>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

const isArea = ({ kind }: Found) => kind === 'area' || kind === 'municipality'
