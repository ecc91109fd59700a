import { type Contact, type Ring, rings } from '#src/groups/contacts/contact.ts'
import { ringWords } from '#src/groups/contacts/words.ts'
import { type Nomination, standOf } from '#src/groups/nominations/nomination.ts'
import { ActionLink, Actions, Card, Empty, Facts, OwnText, Row, Rows } from '#src/ui/parts.tsx'
import { Rings } from '#src/ui/rings.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { NominationRow, StandBadge } from '../nominations/stand.tsx'

const part = 'mensen'

type PeoplePageProps = { frame: Frame; contacts: Contact[]; nominations: Nomination[] }

export function PeoplePage({ frame, contacts, nominations }: PeoplePageProps) {
  const { plan } = frame
  const lastOf = (contact: Contact) =>
    nominations.findLast(({ contact_id }) => contact_id === contact.id)
  const people = contacts.map((contact) => {
    const last = lastOf(contact)
    return {
      name: contact.shown_name,
      ring: contact.ring,
      open: !last || standOf(last) !== 'member',
    }
  })
  const asked = nominations.filter((one) => !['member', 'gone'].includes(standOf(one)))
  return (
    <PlanPage
      {...{ frame, part }}
      title="Mijn mensen"
      lead="De mensen om je heen. Alleen jij ziet deze bladzijde."
    >
      {contacts.length === 0 ? <NoContacts plan={plan} /> : <Circle people={people} />}
      {rings.map((ring) => (
        <ContactsInRing
          {...{ plan, ring, lastOf }}
          contacts={contacts.filter((contact) => contact.ring === ring)}
        />
      ))}
      {contacts.length > 0 ? (
        <Actions>
          <ActionLink href={planUrl(plan, 'mensen', 'nieuw')}>Zet iemand erbij</ActionLink>
        </Actions>
      ) : null}
      {asked.length > 0 ? (
        <Asked plan={plan} title="Gevraagd, of nog te vragen" nominations={asked} />
      ) : null}
      <Card title="Mijn groep" href={planUrl(plan, 'groep')}>
        <p>Wie er nu meedoen met je plan.</p>
      </Card>
    </PlanPage>
  )
}

function NoContacts({ plan }: { plan: string }) {
  return (
    <Empty
      title="Wie zijn er om je heen?"
      action={{ href: planUrl(plan, 'mensen', 'nieuw'), label: 'Zet iemand erbij' }}
    >
      Dat hoeven er niet veel te zijn. Denk ook aan een buur, een oude vriend of iemand van een
      club. Je vraagt nog niemand iets.
    </Empty>
  )
}

type Person = { name: string; ring: Ring; open: boolean }

function Circle({ people }: { people: Person[] }) {
  return (
    <>
      <Rings
        people={people}
        title="De kring van mensen om mij heen. Hieronder staan ze in een lijst."
      />
      <p class="hint">Een dichte stip doet mee in je groep. Een open stip nog niet.</p>
    </>
  )
}

type RingProps = {
  plan: string
  ring: Ring
  contacts: Contact[]
  lastOf: (contact: Contact) => Nomination | undefined
}

function ContactsInRing({ plan, ring, contacts, lastOf }: RingProps) {
  if (contacts.length === 0) return null
  return (
    <Card title={ringWords[ring]}>
      <Rows>
        {contacts.map((contact) => {
          const last = lastOf(contact)
          return (
            <Row
              title={contact.shown_name}
              href={planUrl(plan, part, contact.id)}
              meta={contact.relation}
              actions={last ? <StandBadge stand={standOf(last)} /> : undefined}
            />
          )
        })}
      </Rows>
    </Card>
  )
}

type AskedProps = { plan: string; title: string; nominations: Nomination[] }

function Asked({ plan, title, nominations }: AskedProps) {
  return (
    <Card title={title}>
      <Rows>
        {nominations.map((nomination) => (
          <NominationRow plan={plan} nomination={nomination} />
        ))}
      </Rows>
    </Card>
  )
}

type ContactPageProps = { frame: Frame; contact: Contact; nominations: Nomination[] }

export function ContactPage({ frame, contact, nominations }: ContactPageProps) {
  const { plan } = frame
  const at = planUrl(plan, part, contact.id)
  const last = nominations.at(-1)
  const stand = last ? standOf(last) : 'gone'
  return (
    <PlanPage
      {...{ frame, part }}
      title={contact.shown_name}
      lead="Alleen jij ziet wat hier staat."
      back={planUrl(plan, part)}
    >
      <Card>
        <Facts
          facts={[
            ['In je kring', ringWords[contact.ring]],
            ['Wie het is', contact.relation],
            ['Hoe het contact voelt', contact.feeling ? <OwnText text={contact.feeling} /> : ''],
          ]}
        />
      </Card>
      {last && stand !== 'gone' ? (
        <Asked plan={plan} title="Je vraag om mee te doen" nominations={[last]} />
      ) : null}
      <Actions>
        {stand === 'gone' ? (
          <ActionLink href={`${planUrl(plan, 'uitnodigingen', 'nieuw')}?mens=${contact.id}`}>
            Vraag of {contact.shown_name} meedoet
          </ActionLink>
        ) : null}
        <ActionLink kind="plain" href={`${at}/wijzigen`}>
          Pas aan
        </ActionLink>
        <ActionLink kind="quiet" href={`${at}/wissen`}>
          Haal weg uit je kring
        </ActionLink>
      </Actions>
    </PlanPage>
  )
}
