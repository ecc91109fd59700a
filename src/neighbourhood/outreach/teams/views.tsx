import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, PostButton, Select } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Badge, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import type { Team } from './queries.ts'
import { teamsUrl } from './team.ts'
import { TeamFields } from './team-fields.tsx'

type TeamsPageProps = {
  viewer: Viewer
  teams: { id: string; name: string; organisation: string | null; active: boolean }[]
}

export const TeamsPage = ({ viewer, teams }: TeamsPageProps) => (
  <Page title="Teams voor buurtbezoek" viewer={viewer}>
    <PageTitle
      title="Teams voor buurtbezoek"
      lead="Zij gaan langs bij wie (nog) geen hulp wil. Wat zij lezen en schrijven, zie jij niet."
      back="/ik"
    />
    {teams.length === 0 ? <Empty title="Er is nog geen team." /> : null}
    <Rows>
      {teams.map(({ id, name, organisation, active }) => (
        <Row
          title={name}
          href={`${teamsUrl}/${id}`}
          meta={organisation ?? ''}
          actions={active ? null : <Badge kind="warm">Nog niet open</Badge>}
        />
      ))}
    </Rows>
    <Actions>
      <ActionLink href={`${teamsUrl}/nieuw`}>Maak een team</ActionLink>
    </Actions>
  </Page>
)

type NewTeamPageProps = {
  viewer: Viewer
  id: string
  organisations: { id: string; name: string }[]
  as_platform: boolean
  form?: FormState | undefined
}

export function NewTeamPage({ viewer, id, organisations, as_platform, form }: NewTeamPageProps) {
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Page title="Maak een team" viewer={viewer} refused={Boolean(form)}>
      <PageTitle title="Maak een team" back={teamsUrl} />
      <Form action={teamsUrl} hidden={{ id }}>
        <ErrorSummary problems={form?.problems} />
        {organisations.length > 0 ? (
          <Select
            name="organisation_id"
            label="Van welke organisatie is het team?"
            {...(as_platform && { empty: 'Van geen' })}
            options={organisations.map((one) => ({ value: one.id, label: one.name }))}
            {...state}
          />
        ) : null}
        <TeamFields state={state} />
        <Button>Maak het team</Button>
      </Form>
    </Page>
  )
}

/** Asks once: what the team holds goes with it. */
export const EndTeamPage = ({ viewer, team: { id, name } }: { viewer: Viewer; team: Team }) => (
  <Page title="Stopt dit team?" viewer={viewer}>
    <PageTitle
      title="Stopt dit team?"
      lead={`Zorgen en notities van ${name} zijn dan meteen weg. Niemand kan ze terughalen.`}
      back={`${teamsUrl}/${id}`}
    />
    <Actions>
      <PostButton kind="danger" action={`${teamsUrl}/${id}/einde`}>
        Ja, dit team stopt
      </PostButton>
    </Actions>
  </Page>
)
