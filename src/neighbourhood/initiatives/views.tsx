import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import {
  ActionLink,
  Actions,
  Card,
  Facts,
  Link,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { activityUrl, hostingUrl } from '../activities/activity.ts'
import { HostCard } from './hosts/views.tsx'
import { helpsIn } from './in-initiative.ts'
import { crowdInWords, home, initiativeUrl } from './initiative.ts'
import type { Initiative } from './queries.ts'
import { ReportsCard } from './reports/views.tsx'
import { whyAccount } from './words.ts'

type InitiativePageProps = { viewer: Viewer | null; initiative: Initiative; form?: FormState }

export function InitiativePage({ viewer, initiative, form }: InitiativePageProps) {
  const { title, about, where, joined, ended_at, taken_down_at, part, names } = initiative
  const inside = part !== null || helpsIn(initiative)
  const isOpen = !ended_at && !taken_down_at
  return (
    <Page title={title} viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle title={title} back={home} />
      {taken_down_at ? (
        <Notice kind="warm">Dit is weggehaald. Alleen wie meedoet of helpt, leest het nog.</Notice>
      ) : ended_at ? (
        <Notice>Dit is klaar.</Notice>
      ) : null}
      <Card>
        <OwnText text={about} />
        <Facts
          facts={[
            ['Waar', where],
            ['Wie', inside ? namesInWords(names) : crowdInWords(joined)],
          ]}
        />
      </Card>
      {initiative.activities.map(({ id, title: activity }) => (
        <Notice>
          Dit is een activiteit geworden: <Link href={activityUrl(id)}>{activity}</Link>. Iedereen
          kan komen.
        </Notice>
      ))}
      {form || (isOpen && !inside) ? <JoinCard {...{ viewer, initiative, form }} /> : null}
      <HostCard initiative={initiative} isOpen={isOpen} />
      {part ? <ForParticipants initiative={initiative} /> : null}
      {isOpen ? <BecomeActivity initiative={initiative} /> : null}
      {isOpen ? <Ending initiative={initiative} /> : null}
      <ReportsCard initiative={initiative} />
    </Page>
  )
}

const namesInWords = (names: Initiative['names']): string =>
  names.length === 0 ? 'Nog niemand' : inWords(names.map(({ shown_name }) => shown_name))

function JoinCard({ viewer, initiative, form }: InitiativePageProps) {
  if (!viewer) {
    const href = `/inloggen?naar=${encodeURIComponent(initiativeUrl(initiative.id))}`
    return (
      <Card title="Doe je mee?">
        <p>{whyAccount}</p>
        <Actions>
          <ActionLink href={href}>Log in of maak een account</ActionLink>
        </Actions>
      </Card>
    )
  }
  const state = { values: form?.values ?? { shown_name: viewer.name }, problems: form?.problems }
  return (
    <Card title="Doe je mee?">
      <Form action={initiativeUrl(initiative.id, 'meedoen')}>
        <ErrorSummary problems={form?.problems} />
        <TextField
          name="shown_name"
          label="Hoe heet je hier?"
          hint="Een voornaam is genoeg. Alleen wie meedoet of helpt, ziet hem. Stoppen mag altijd, zonder reden."
          {...state}
        />
        <Actions>
          <Button>Ik doe mee</Button>
        </Actions>
      </Form>
    </Card>
  )
}

const ForParticipants = ({ initiative: { id } }: { initiative: Initiative }) => (
  <Card title="Voor wie meedoet">
    <Rows>
      <Row
        title="Het geld"
        href={initiativeUrl(id, 'geld')}
        meta="Samen besluiten waar het heen gaat."
      />
      <Row
        title="Wat ik wil leren"
        href={initiativeUrl(id, 'leren')}
        meta="Alleen als je dat wilt. Alleen jij ziet dit."
      />
    </Rows>
    <PostButton kind="quiet" action={initiativeUrl(id, 'stoppen')}>
      Ik stop ermee
    </PostButton>
  </Card>
)

/** Whoever keeps the place where it can be makes the activity; the form is filled in already. */
function BecomeActivity({ initiative }: { initiative: Initiative }) {
  const { id, title, about, hosts, activities } = initiative
  const place = hosts.find(({ mine, place_id }) => mine && place_id)?.place_id
  if (!place || activities.length > 0) return null
  const begin = new URLSearchParams({ plek: place, titel: title, over: about, initiatief: id })
  return (
    <Actions>
      <ActionLink href={`${hostingUrl('nieuw')}?${begin}`}>Maak er een activiteit van</ActionLink>
    </Actions>
  )
}

function Ending({ initiative }: { initiative: Initiative }) {
  const { id, part } = initiative
  const leads = part?.is_proposer || helpsIn(initiative)
  return (
    <Actions>
      {part?.is_proposer ? (
        <ActionLink kind="plain" href={initiativeUrl(id, 'wijzigen')}>
          Pas aan
        </ActionLink>
      ) : null}
      {leads ? (
        <PostButton kind="quiet" action={initiativeUrl(id, 'einde')}>
          Dit is klaar
        </PostButton>
      ) : null}
      <Link href={initiativeUrl(id, 'melden')}>Klopt er iets niet aan deze tekst?</Link>
    </Actions>
  )
}
