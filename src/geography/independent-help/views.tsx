import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { dialled } from '#src/ui/phone.ts'
import { type Help, helpKinds, helpUrl } from './help.ts'
import { helpWords } from './words.ts'

type WithCode = Help & { municipality_code: string | null }

export function HelpListPage({ viewer, helps }: { viewer: Viewer; helps: WithCode[] }) {
  return (
    <Page title="Onafhankelijke hulp" viewer={viewer}>
      <PageTitle
        title="Onafhankelijke hulp"
        lead="Dit lezen mensen onder hun plan. Zet er alleen op wat je hebt nagekeken."
        back="/ik"
      />
      {helps.length === 0 ? (
        <Empty title="Er staat nog niets. Mensen lezen nu dat ze het hun gemeente kunnen vragen." />
      ) : (
        <Card>
          <Rows>
            {helps.map(({ id, name, kind, municipality, checked_on }) => (
              <Row
                title={name}
                href={`${helpUrl}/${id}`}
                meta={[
                  helpWords[kind].label,
                  municipality ?? 'overal',
                  `nagekeken ${dateInWords(checked_on)}`,
                ].join(' · ')}
              />
            ))}
          </Rows>
        </Card>
      )}
      <Actions>
        <ActionLink href={`${helpUrl}/nieuw`}>Zet iets erbij</ActionLink>
      </Actions>
    </Page>
  )
}

type HelpFormPageProps = {
  viewer: Viewer
  help: WithCode | undefined
  municipalities: { code: string; shown_name: string }[]
  form?: FormState | undefined
}

export function HelpFormPage({ viewer, help, municipalities, form }: HelpFormPageProps) {
  const { values = valuesOf(help), problems } = form ?? {}
  const state = { values, problems }
  return (
    <Page title="Onafhankelijke hulp" viewer={viewer} refused={Boolean(problems)}>
      <PageTitle title={help ? 'Pas deze hulp aan' : 'Zet hulp erbij'} back={helpUrl} />
      <Form action={helpUrl} hidden={{ id: help?.id ?? values.id ?? newId() }}>
        <ErrorSummary problems={problems} />
        <Choice
          name="kind"
          label="Wat is het?"
          options={helpKinds.map((value) => ({ value, ...helpWords[value] }))}
          {...state}
        />
        <Select
          name="municipality_code"
          label="Voor welke gemeente?"
          empty="Overal in Nederland"
          options={municipalities.map(({ code, shown_name }) => ({
            value: code,
            label: shown_name,
          }))}
          {...state}
        />
        <TextField name="name" label="Hoe heet het?" {...state} />
        <TextField name="phone" label="Telefoonnummer" type="tel" optional {...state} />
        <TextField name="web" label="Website" type="url" optional {...state} />
        <DateField
          name="checked_on"
          label="Op welke dag keek je dit na?"
          max={dayOf(new Date())}
          {...state}
        />
        <Button>Bewaar</Button>
      </Form>
      {help ? (
        <Actions>
          <PostButton kind="quiet" action={`${helpUrl}/${help.id}/weg`} about={help.name}>
            Haal weg
          </PostButton>
        </Actions>
      ) : null}
    </Page>
  )
}

const valuesOf = (help: WithCode | undefined): Values =>
  help
    ? { ...help, municipality_code: help.municipality_code ?? '', municipality: '' }
    : { checked_on: dayOf(new Date()) }

/** One way to reach help, as somebody looking for it reads it. */
export const HelpRow = ({ help: { name, phone, web, municipality, checked_on } }: HelpRowProps) => (
  <Row
    title={name}
    meta={[municipality, `nagekeken ${dateInWords(checked_on)}`].filter(Boolean).join(' · ')}
  >
    {phone ? (
      <p class="phone">
        <Link href={dialled(phone)} about={name}>
          {phone}
        </Link>
      </p>
    ) : null}
    {web ? (
      <p>
        <Link href={web}>{web.replace(/^https:\/\//, '')}</Link>
      </p>
    ) : null}
  </Row>
)
type HelpRowProps = { help: Help }
