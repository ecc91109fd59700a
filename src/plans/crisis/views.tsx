import type { PropsWithChildren } from 'hono/jsx'
import type { FormState } from '#src/platform/forms.ts'
import { TextArea } from '#src/ui/form.tsx'
import { ActionLink, Actions, Card, Empty, Link, Notice, OwnText } from '#src/ui/parts.tsx'
import { type Before, Earlier } from '../earlier.tsx'
import { EraseLink, ErasePage } from '../erase-page.tsx'
import { FormPage } from '../form-page.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { type Reader, ReadersLine } from '../readers.tsx'
import type { Call, CallPermission } from './calls/call.ts'
import { Calling } from './calls/views.tsx'
import type { Contact } from './contacts/contact.ts'
import { ContactRows } from './contacts/views.tsx'
import { addressOf, type CrisisKind, type CrisisSection, crisisKinds, inOrder } from './section.ts'
import { crisisWords, noCompulsion } from './words.ts'

const part = 'als-het-niet-goed-gaat'

type CrisisPageProps = {
  frame: Frame
  sections: CrisisSection[]
  contacts: Contact[]
  call: Call | null
  permission: CallPermission | null
  readers: Reader[]
}

/** Whoever opens this on a bad day finds first whom to call. */
export function CrisisPage(props: CrisisPageProps) {
  const { frame, sections, contacts, call, permission, readers } = props
  const { owner } = frame.access
  return (
    <PlanPage
      frame={frame}
      part={part}
      title="Als het niet goed gaat"
      lead={owner ? 'Wat er dan nodig is. Schrijf het op als het goed gaat.' : undefined}
    >
      <Calling frame={frame} call={call} permission={permission} />
      <Contacts frame={frame} contacts={contacts} />
      {inOrder(sections).map((section) => (
        <SectionCard frame={frame} section={section} />
      ))}
      {owner ? <Invitations plan={frame.plan} sections={sections} /> : null}
      <Notice>{noCompulsion}</Notice>
      <Actions>
        <ActionLink href={planUrl(frame.plan, part, 'kaart')} kind="plain">
          Bekijk om te printen
        </ActionLink>
      </Actions>
      {owner ? <FreeHelp /> : null}
      {owner ? <ReadersLine plan={frame.plan} readers={readers} /> : null}
    </PlanPage>
  )
}

function Contacts({ frame, contacts }: { frame: Frame; contacts: Contact[] }) {
  const { owner, ownerName } = frame.access
  const at = planUrl(frame.plan, part, 'bellen')
  if (!owner && contacts.length === 0) return null
  return (
    <Card title={owner ? 'Wie ik kan bellen' : `Wie ${ownerName} belt`}>
      {contacts.length > 0 ? (
        <ContactRows contacts={contacts} at={owner ? at : undefined} />
      ) : (
        <p>Wie mag je altijd bellen? Eén naam is al genoeg.</p>
      )}
      {owner ? (
        <Actions>
          <ActionLink kind="plain" href={`${at}/nieuw`}>
            Voeg iemand toe
          </ActionLink>
        </Actions>
      ) : null}
    </Card>
  )
}

/** A piece of the page to read; what its owner may do with it comes below. */
export const CrisisPiece = (props: PropsWithChildren<{ section: CrisisSection; level?: 3 }>) => (
  <Card level={props.level} title={crisisWords[props.section.kind].title}>
    <OwnText text={props.section.wording} />
    {props.children}
  </Card>
)

function SectionCard({ frame, section }: { frame: Frame; section: CrisisSection }) {
  const { title } = crisisWords[section.kind]
  return (
    <CrisisPiece section={section}>
      {frame.access.owner ? (
        <p class="not-print">
          <Link href={planUrl(frame.plan, part, addressOf(section.kind))} about={title}>
            Pas aan
          </Link>
        </p>
      ) : null}
    </CrisisPiece>
  )
}

function Invitations({ plan, sections }: { plan: string; sections: CrisisSection[] }) {
  const open = crisisKinds.filter((kind) => !sections.some((section) => section.kind === kind))
  return open.map((kind, index) => (
    <Empty
      title={crisisWords[kind].title}
      action={{
        href: planUrl(plan, part, addressOf(kind)),
        label: 'Schrijf iets op',
        about: `bij ${crisisWords[kind].title}`,
        kind: index === 0 ? 'primary' : 'plain',
      }}
    >
      {crisisWords[kind].hint}
    </Empty>
  ))
}

const FreeHelp = () => (
  <p>
    Wil je hier hulp bij? Een onafhankelijk consulent kan dit gratis met je opschrijven. Kijk op{' '}
    <Link href="https://www.crisiskaart.nl/">crisiskaart.nl</Link>.
  </p>
)

type SectionPageProps = {
  frame: Frame
  kind: CrisisKind
  section: (CrisisSection & Before) | null
  readers: Reader[]
  form?: FormState | undefined
}

export function CrisisSectionPage({ frame, kind, section, readers, form }: SectionPageProps) {
  const { title, hint } = crisisWords[kind]
  const action = planUrl(frame.plan, part, addressOf(kind))
  const values = form?.values ?? { wording: section?.wording ?? '' }
  return (
    <FormPage
      {...{ frame, part, title, action, readers, form }}
      back={planUrl(frame.plan, part)}
      present={section && { ...section, words: section.wording }}
      after={
        section ? (
          <>
            <Earlier {...section} />
            <EraseLink href={`${action}/wissen`} about={title} />
          </>
        ) : null
      }
    >
      <TextArea
        name="wording"
        label="In je eigen woorden"
        hint={hint}
        rows={6}
        values={values}
        problems={form?.problems}
      />
      {kind === 'treatment' ? <Notice>{noCompulsion}</Notice> : null}
    </FormPage>
  )
}

export function EraseCrisisSectionPage(props: { frame: Frame; section: CrisisSection }) {
  const { frame, section } = props
  const back = planUrl(frame.plan, part, addressOf(section.kind))
  return (
    <ErasePage
      {...{ frame, part, back }}
      title={`Wil je «${crisisWords[section.kind].title}» wissen?`}
      words={section.wording}
      action={`${back}/wissen`}
    />
  )
}
