import type { PropsWithChildren } from 'hono/jsx'
import type { FormState, Values } from '#src/platform/forms.ts'
import { TextArea, TextField } from '#src/ui/form.tsx'
import { ActionLink, Actions, Card, Empty, Link, OwnText } from '#src/ui/parts.tsx'
import { type Before, Earlier } from '../earlier.tsx'
import { EraseLink, ErasePage } from '../erase-page.tsx'
import { FormPage } from '../form-page.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import type { Proposal } from '../proposals/proposal.ts'
import { ProposeLink } from '../propose-link.tsx'
import { type Reader, ReadersLine } from '../readers.tsx'
import { addressOf, inOrder, type Place, readyKinds, type Section } from './section.ts'
import { readyWords, titleOf } from './words.ts'

const part = 'verhaal'

type StoryPageProps = { frame: Frame; sections: Section[]; readers: Reader[] }

export function StoryPage({ frame, sections, readers }: StoryPageProps) {
  const { owner, ownerName } = frame.access
  return (
    <PlanPage
      frame={frame}
      part={part}
      title={owner ? 'Mijn verhaal' : `Het verhaal van ${ownerName}`}
      lead={owner ? 'Je vertelt het hier één keer, in je eigen woorden en wanneer jij wilt.' : ''}
    >
      {inOrder(sections).map((section) => (
        <SectionCard frame={frame} section={section} />
      ))}
      {owner ? <Invitations frame={frame} sections={sections} /> : null}
      {!owner && sections.length === 0 ? <Empty title="Hier staat nog niets." /> : null}
      <ProposeLink frame={frame} to="story" />
      {owner ? <ReadersLine plan={frame.plan} readers={readers} /> : null}
    </PlanPage>
  )
}

/** A piece of the story to read; what its owner may do with it comes below. */
export const StoryPiece = (props: PropsWithChildren<{ section: Section; level?: 3 }>) => (
  <Card level={props.level} title={<bdi>{titleOf(props.section)}</bdi>}>
    <OwnText text={props.section.wording} />
    {props.children}
  </Card>
)

function SectionCard({ frame, section }: { frame: Frame; section: Section }) {
  const title = titleOf(section)
  return (
    <StoryPiece section={section}>
      {frame.access.owner ? (
        <p class="not-print">
          <Link href={planUrl(frame.plan, part, addressOf(section))} about={title}>
            Pas aan
          </Link>
        </p>
      ) : null}
    </StoryPiece>
  )
}

/** What the owner could still tell: an offer, never a list of what is missing. */
function Invitations({ frame, sections }: { frame: Frame; sections: Section[] }) {
  const open = readyKinds.filter((kind) => !sections.some((section) => section.kind === kind))
  return (
    <>
      {open.map((kind, index) => (
        <Empty
          title={readyWords[kind].title}
          action={{
            href: planUrl(frame.plan, part, addressOf({ kind })),
            label: 'Schrijf iets op',
            about: `bij ${readyWords[kind].title}`,
            kind: index === 0 ? 'primary' : 'plain',
          }}
        >
          {readyWords[kind].hint}
        </Empty>
      ))}
      <Actions>
        <ActionLink kind="plain" href={planUrl(frame.plan, part, 'nieuw')}>
          Voeg een eigen stuk toe
        </ActionLink>
      </Actions>
    </>
  )
}

type WriteProps = {
  frame: Frame
  /** Null for an own piece that is new. */
  place: Place | null
  section: (Section & Before) | null
  proposal?: Proposal | null
  readers: Reader[]
  form?: FormState | undefined
}

export function SectionFormPage(props: WriteProps) {
  const { frame, place, section, proposal = null, readers, form } = props
  const back = planUrl(frame.plan, part)
  const action = place ? planUrl(frame.plan, part, addressOf(place)) : back
  const ready = place && place.kind !== 'own' ? readyWords[place.kind] : null
  const values = form?.values ?? valuesOf(section, proposal)
  const state = { values, problems: form?.problems }
  return (
    <FormPage
      {...{ frame, part, back, action, readers, form }}
      title={ready?.title ?? section?.title ?? 'Een eigen stuk'}
      present={section && { ...section, words: section.wording }}
      proposal={values.proposal}
      after={section ? <Below section={section} at={action} /> : null}
    >
      {ready ? null : <TextField name="title" label="Hoe heet dit stuk?" {...state} />}
      <TextArea
        name="wording"
        label="In je eigen woorden"
        hint={ready?.hint}
        rows={12}
        {...state}
      />
    </FormPage>
  )
}

function Below({ section, at }: { section: Section & Before; at: string }) {
  return (
    <>
      <Earlier {...section} />
      <EraseLink href={`${at}/wissen`} about={titleOf(section)} />
    </>
  )
}

export function EraseSectionPage({ frame, section }: { frame: Frame; section: Section }) {
  const at = planUrl(frame.plan, part, addressOf(section))
  return (
    <ErasePage
      {...{ frame, part }}
      title={`Wil je «${titleOf(section)}» wissen?`}
      words={section.wording}
      back={at}
      action={`${at}/wissen`}
    />
  )
}

const valuesOf = (section: Section | null, proposal: Proposal | null): Values => ({
  title: section?.title ?? (proposal ? `Volgens ${proposal.shown_name}` : ''),
  wording: section?.wording ?? proposal?.wording ?? '',
  proposal: proposal?.id ?? '',
})
