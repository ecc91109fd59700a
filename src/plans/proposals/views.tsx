import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, Choice, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { ActionLink, Actions, Card, Empty, Link, OwnText } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { type PlanPart, partWords, planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { mayProposeIn, type Proposal, type ProposalPart } from './proposal.ts'

const addressOf: Record<ProposalPart, PlanPart> = {
  story: 'verhaal',
  goals: 'doelen',
  support: 'hulp',
}

export function ProposalsPage({ frame, proposals }: { frame: Frame; proposals: Proposal[] }) {
  const { owner, ownerName } = frame.access
  return (
    <PlanPage
      frame={frame}
      title={owner ? 'Voorstellen' : 'Mijn voorstellen'}
      lead={
        owner
          ? 'Wat anderen willen toevoegen. Jij beslist. Niemand krijgt bericht als je het laat.'
          : `${ownerName} leest dit, en beslist zelf wat in het plan komt.`
      }
      back={planUrl(frame.plan)}
    >
      {proposals.length === 0 ? <NoProposals frame={frame} /> : null}
      {proposals.map((proposal) => (
        <Card>
          <p class="row-meta">
            {owner ? `${proposal.shown_name} · ` : ''}
            {partWords[addressOf[proposal.part]]} · {dateInWords(proposal.proposed_at)}
          </p>
          <OwnText text={proposal.wording} />
          <Choices frame={frame} proposal={proposal} />
        </Card>
      ))}
      {mayProposeIn(frame.access).length > 0 && proposals.length > 0 ? (
        <Actions>
          <ActionLink href={planUrl(frame.plan, 'voorstellen', 'nieuw')}>
            Doe een voorstel
          </ActionLink>
        </Actions>
      ) : null}
    </PlanPage>
  )
}

function NoProposals({ frame }: { frame: Frame }) {
  if (mayProposeIn(frame.access).length === 0) return <Empty title="Er zijn nu geen voorstellen." />
  return (
    <Empty
      title="Je hebt nog geen voorstel gedaan."
      action={{ href: planUrl(frame.plan, 'voorstellen', 'nieuw'), label: 'Doe een voorstel' }}
    />
  )
}

function Choices({ frame, proposal }: { frame: Frame; proposal: Proposal }) {
  const at = planUrl(frame.plan, 'voorstellen', proposal.id)
  if (!frame.access.owner) {
    return (
      <Actions>
        <PostButton kind="quiet" action={`${at}/intrekking`} about={proposal.wording}>
          Trek dit terug
        </PostButton>
      </Actions>
    )
  }
  const create = planUrl(frame.plan, addressOf[proposal.part], 'nieuw')
  return (
    <Actions>
      <ActionLink kind="plain" href={`${create}?voorstel=${proposal.id}`} about={proposal.wording}>
        Neem over
      </ActionLink>
      <PostButton kind="quiet" action={`${at}/laten`} about={proposal.wording}>
        Laat
      </PostButton>
    </Actions>
  )
}

type NewProposalPageProps = {
  frame: Frame
  open: ProposalPart[]
  chosen?: string | undefined
  form?: FormState | undefined
}

export function NewProposalPage({ frame, open, chosen, form }: NewProposalPageProps) {
  const { values = { part: chosen ?? '' }, problems } = form ?? {}
  const state = { values, problems }
  const list = planUrl(frame.plan, 'voorstellen')
  return (
    <PlanPage
      frame={frame}
      title="Doe een voorstel"
      lead={`Wat zou jij toevoegen aan het plan van ${frame.access.ownerName}?`}
      back={list}
      refused={Boolean(problems)}
    >
      <Form action={list} hidden={{ id: values.id ?? newId() }}>
        <ErrorSummary problems={problems} />
        <Choice
          name="part"
          label="Waar hoort het bij?"
          options={open.map((part) => ({ value: part, label: partWords[addressOf[part]] }))}
          {...state}
        />
        <TextArea name="wording" label="Je voorstel" {...state} />
        <p class="readers">
          Wie dit leest: jij en {frame.access.ownerName}. {frame.access.ownerName} beslist of het in
          het plan komt. Je krijgt daar geen bericht van.
        </p>
        <Actions>
          <Button>Doe dit voorstel</Button>
          <Link href={list}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}
