import { type MyCircle, MyCircles } from '#src/circles/doors/views.tsx'
import type { MyPlan } from '#src/groups/my-plans/queries.ts'
import { planUrl } from '#src/plans/plan.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, FilterForm, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Link,
  Notice,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { Rings } from '#src/ui/rings.tsx'
import { ChoosePerson } from './choose-person.tsx'

/** For who is not signed in: what this is, for whom, and the way on. */
export function WelcomePage({ demo }: { demo: boolean }) {
  return (
    <Page title="Samen verder" current="home">
      <PageTitle
        title="Je hoeft het niet alleen te doen"
        lead="Wijkverband is voor wie het psychisch zwaar heeft, of heeft gehad. Je maakt een plan in je eigen woorden, met mensen die je vertrouwt: familie, buren, hulpverleners. Jij beslist wie meedoet, en wie wat leest."
      />
      <Actions>
        <ActionLink href="/plan">Naar mijn plan</ActionLink>
        <ActionLink kind="plain" href="/uitnodiging">
          Ik ben uitgenodigd
        </ActionLink>
      </Actions>
      <NearBy />
      <Rings people={example} title={exampleInWords} />
      {demo ? <Demo /> : null}
    </Page>
  )
}

/** From here an open door is two taps away. */
const NearBy = () => (
  <Card title="Waar kan ik vandaag terecht?">
    <p>Een plek in de buurt waar je zo kunt binnenlopen. Gewoon, om er even te zijn.</p>
    <FilterForm action="/buurt">
      <TextField name="waar" label="Je buurt, plaats of postcode" type="search" />
      <Button kind="plain">Zoek een open deur</Button>
    </FilterForm>
  </Card>
)

const example = [
  { name: 'Zus', ring: 'near' },
  { name: 'Vriend', ring: 'near' },
  { name: 'Buurvrouw', ring: 'sometimes' },
  { name: 'Begeleider', ring: 'sometimes' },
  { name: 'Lotgenoot', ring: 'sometimes' },
  { name: 'Huisarts', ring: 'far', open: true },
  { name: 'Neef', ring: 'far' },
] as const

const exampleInWords =
  'Een voorbeeld van een kring: jij in het midden, dichtbij een zus en een vriend, verder een buurvrouw, een begeleider en een lotgenoot, ver weg de huisarts en een neef'

const Demo = () => (
  <section>
    <h2>Dit is een demo. Kies een persoon</h2>
    <p>Alle mensen en plannen hier zijn verzonnen. Je kunt niets kapotmaken.</p>
    <ChoosePerson />
    <p>
      <Link href="/post">Lees alle post van de demo</Link>
    </p>
  </section>
)

type HomePageProps = {
  viewer: Viewer
  demo: boolean
  plan: string | undefined
  others: MyPlan[]
  drafts: number
  /** The plans in which something waits for this person. */
  waiting: string[]
  /** Where they say who works there. */
  administers: { id: string; name: string }[]
  circles: MyCircle[]
  /** Keeps places in the neighbourhood; `waiting`: so many were not looked at for long. */
  kept: { waiting: number } | null
  /** Goes along for an outreach team, or was asked to. */
  visiting: boolean
  /** Keeps a region right. */
  regions: boolean
  /** Told that they do a good example too; `asked`: of so many, whether that is still so. */
  adopted: { asked: number } | null
}

/** After signing in: everything of mine, and nothing else. */
export function HomePage({ viewer, demo, plan, drafts, waiting, ...mine }: HomePageProps) {
  const { others, administers, kept, circles, visiting, adopted, regions } = mine
  return (
    <Page title="Start" viewer={viewer} current="home">
      <PageTitle title={`Dag ${viewer.name}`} lead="Fijn dat je er bent." />
      {drafts > 0 ? (
        <Notice kind="warm">
          Je typte iets toen je tijd om was. Het is er nog.{' '}
          <Link href="/bewaard">Bekijk wat we bewaarden</Link>
        </Notice>
      ) : null}
      {plan ? (
        <Card title="Mijn plan" href={planUrl(plan)}>
          <p>Wat jij wilt, wie wat doet, en wie wat ziet.</p>
        </Card>
      ) : null}
      <NearBy />
      {others.length > 0 ? <Others plans={others} waiting={waiting} /> : null}
      {regions ? (
        <Card title="Jouw regio's" href="/versneller">
          <p>Waar mensen lang wachten, en wat daaraan gebeurt.</p>
        </Card>
      ) : null}
      {visiting ? (
        <Card title="Buurtbezoek" href="/buurtbezoek">
          <p>Voor wie je langsgaat, en het rondje door de buurt.</p>
        </Card>
      ) : null}
      {kept ? <KeptPlaces waiting={kept.waiting} /> : null}
      <MyCircles mine={circles} />
      {adopted ? (
        <Card title="Wat wij ook doen" href="/goede-voorbeelden/wij-ook">
          <p>
            {adopted.asked > 0
              ? 'Doen jullie het nog zo? Eén tik is genoeg.'
              : 'De goede voorbeelden die jullie overnamen.'}
          </p>
        </Card>
      ) : null}
      {administers.length > 0 ? <Administered organisations={administers} /> : null}
      {plan ? null : (
        <NoPlan
          cameForOther={
            visiting ||
            regions ||
            kept !== null ||
            others.length + administers.length + circles.length > 0
          }
        />
      )}
      {demo ? (
        <details class="card">
          <summary>Demo: kijk als iemand anders</summary>
          <ChoosePerson />
        </details>
      ) : null}
    </Page>
  )
}

const Waiting = ({ plan }: { plan: string }) => (
  <Link href={planUrl(plan, 'denk-je-mee')}>Er staat iets voor je klaar</Link>
)

const Others = ({ plans, waiting }: { plans: MyPlan[]; waiting: string[] }) => (
  <Card title="Hier doe je mee">
    <Rows>
      {plans.map(({ plan_id, shown_name }) => (
        <Row
          title={`Het plan van ${shown_name}`}
          href={planUrl(plan_id)}
          actions={waiting.includes(plan_id) ? <Waiting plan={plan_id} /> : null}
        />
      ))}
    </Rows>
  </Card>
)

const Administered = ({ organisations }: { organisations: { id: string; name: string }[] }) => (
  <Card title="Wat jij regelt">
    <Rows>
      {organisations.map(({ id, name }) => (
        <Row title={name} href={`/organisaties/${id}`} meta="Wie hier werkt" />
      ))}
    </Rows>
  </Card>
)

const KeptPlaces = ({ waiting }: { waiting: number }) => (
  <Card title="Plekken die jij bijhoudt" href="/beheer/plekken">
    <p>
      {waiting > 0
        ? 'Klopt het nog wat er staat? Eén tik is genoeg.'
        : 'Openingstijden, plek, en wat mensen zeggen dat er niet klopt.'}
    </p>
  </Card>
)

/** Who came for somebody else's plan, or for their work, is not pressed to begin one. */
function NoPlan({ cameForOther }: { cameForOther: boolean }) {
  if (cameForOther) {
    return (
      <p>
        <Link href="/plan/beginnen">Begin een eigen plan</Link>
      </p>
    )
  }
  return (
    <Empty
      title="Je hebt nog geen plan."
      action={{ href: '/plan/beginnen', label: 'Begin je plan' }}
    >
      Drie kleine vragen. Alleen je naam is nodig, de rest mag later.
    </Empty>
  )
}
