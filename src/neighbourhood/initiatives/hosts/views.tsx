import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { helpsIn } from '../in-initiative.ts'
import { initiativeUrl } from '../initiative.ts'
import type { Host, Initiative } from '../queries.ts'
import { inEuros } from '../words.ts'
import type { Help } from './queries.ts'

type HostCardProps = { initiative: Initiative; isOpen: boolean }

export function HostCard({ initiative, isOpen }: HostCardProps) {
  const { id, hosts, part, may_help } = initiative
  const inside = part !== null || helpsIn(initiative)
  const mayHelp = may_help && isOpen
  if (hosts.length === 0 && !mayHelp) return null
  return (
    <Card title="Wie helpt met een plek en met geld">
      <Rows>
        {hosts.map((host) => (
          <Row
            title={[host.shown_name, host.organisation].filter(Boolean).join(', ')}
            meta={offerInWords(host, inside)}
            actions={
              host.mine || part?.is_proposer ? (
                <PostButton
                  kind="quiet"
                  action={initiativeUrl(id, 'helpers', host.id, 'einde')}
                  about={host.shown_name}
                >
                  {host.mine ? 'Ik help niet meer' : 'Toch niet nodig'}
                </PostButton>
              ) : null
            }
          >
            {host.place_id && host.place ? (
              <Link href={`/buurt/plek/${host.place_id}`}>{host.place}</Link>
            ) : null}
          </Row>
        ))}
      </Rows>
      {mayHelp ? (
        <Actions>
          <ActionLink kind="plain" href={initiativeUrl(id, 'helpen')}>
            {helpsIn(initiative) ? 'Pas aan wat je biedt' : 'Ik wil hierbij helpen'}
          </ActionLink>
        </Actions>
      ) : null}
    </Card>
  )
}

const offerInWords = ({ place_words, budget_cents }: Host, inside: boolean): string =>
  [place_words, budget_cents > 0 && (inside ? inEuros(budget_cents) : 'met wat geld')]
    .filter(Boolean)
    .join(' · ')

type HelpPageProps = { viewer: Viewer; initiative: Initiative; help: Help; form?: FormState }

export function HelpPage({ viewer, initiative, help, form }: HelpPageProps) {
  const { id, title } = initiative
  const back = initiativeUrl(id)
  const options = [
    ...help.places.map(({ id: place, name }) => ({ value: `plek:${place}`, label: name })),
    ...help.works.map(({ id: work, organisation }) => ({
      value: `werk:${work}`,
      label: `Voor ${organisation}`,
    })),
  ]
  const state = { values: form?.values ?? startOf(initiative, viewer), problems: form?.problems }
  return (
    <Page title="Hierbij helpen" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle
        title="Hierbij helpen"
        lead={`«${title}». Je helpt met een plek of met geld. Wie meedoet, beslist.`}
        back={back}
      />
      {options.length === 0 ? (
        <Empty title="Helpen kan als je een plek in de buurt beheert, of als je werk bevestigd is.">
          Je kunt wel gewoon meedoen.
        </Empty>
      ) : (
        <Form action={initiativeUrl(id, 'helpen')}>
          <ErrorSummary problems={form?.problems} />
          <TextField
            name="shown_name"
            label="Hoe heet je hier?"
            hint="Iedereen ziet deze naam."
            {...state}
          />
          <Choice name="helps_as" label="Waarvoor help je?" options={options} {...state} />
          <TextField
            name="place_words"
            label="Waar kan het?"
            hint="Bijvoorbeeld: de keuken, op dinsdagmiddag."
            optional
            {...state}
          />
          <TextField
            name="budget"
            label="Hoeveel geld is er, in euro?"
            inputmode="text"
            short
            optional
            {...state}
          />
          <Actions>
            <Button>Bied dit aan</Button>
            <Link href={back}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </Page>
  )
}

function startOf({ hosts }: Initiative, viewer: Viewer): Record<string, string> {
  const mine = hosts.find((host) => host.mine)
  if (!mine) return { shown_name: viewer.name }
  const { shown_name, place_words, budget_cents, place_id, work_id } = mine
  return {
    shown_name,
    place_words,
    budget: budget_cents ? (budget_cents / 100).toFixed(2).replace('.', ',') : '',
    helps_as: place_id ? `plek:${place_id}` : `werk:${work_id}`,
  }
}
