import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { keepingUrl } from '../place.ts'
import type { PlacePage } from '../queries.ts'
import { type Keeper, mayStop } from './keeper.ts'

type KeepersPageProps = {
  viewer: Viewer
  place: PlacePage
  keepers: Keeper[]
  asked: boolean
  form?: FormState | undefined
}

export function KeepersPage({ viewer, place, keepers, asked, form }: KeepersPageProps) {
  const at = `${keepingUrl}/${place.id}`
  return (
    <Page title="Wie dit bijhoudt" viewer={viewer} current="neighbourhood" refused={!!form}>
      <PageTitle title="Wie dit bijhoudt" lead={<bdi>{place.name}</bdi>} back={at} />
      {asked ? (
        <Notice kind="done">
          Gedaan. Als er een account is met dit adres, kan diegene deze plek nu bijhouden.
        </Notice>
      ) : null}
      <Card>
        {place.organisation ? (
          <p>Wie bij {place.organisation} werkt, kan deze plek bijhouden.</p>
        ) : null}
        <Rows>
          {keepers.map((keeper) => (
            <KeeperRow at={at} viewer={viewer} {...{ keeper, keepers, place }} />
          ))}
        </Rows>
      </Card>
      <Card title="Vraag iemand erbij">
        <Form action={`${at}/mensen`}>
          <ErrorSummary problems={form?.problems} />
          <TextField name="shown_name" label="Hoe heet diegene?" {...form} />
          <TextField
            name="email"
            label="E-mailadres van het account"
            type="email"
            hint="Diegene heeft al een account, en logt in met een passkey."
            {...form}
          />
          <Button>Vraag erbij</Button>
        </Form>
      </Card>
    </Page>
  )
}

type KeeperRowProps = {
  at: string
  viewer: Viewer
  keeper: Keeper
  keepers: Keeper[]
  place: PlacePage
}

function KeeperRow({ at, viewer, keeper, keepers, place }: KeeperRowProps) {
  const { person_id, shown_name } = keeper
  const own = person_id === viewer.personId
  const leaves = !own || mayStop(keepers, person_id, place.organisation)
  return (
    <Row
      title={own ? `${shown_name} (jij)` : shown_name}
      actions={
        leaves ? (
          <PostButton kind="quiet" action={`${at}/mensen/${person_id}/weg`} about={shown_name}>
            {own ? 'Ik stop hiermee' : 'Haal weg'}
          </PostButton>
        ) : null
      }
    />
  )
}
