import type { Viewer } from '#src/platform/viewer.ts'
import { dateOnPaper } from '#src/ui/dates.ts'
import { Button, Form, PostButton, Select } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, Facts, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { agreementUrl, keepingUrl, type LocalAgreement, mostLines } from './agreement.ts'

type Organisation = { id: string; name: string }

type KeepingPageProps = {
  viewer: Viewer
  agreement: LocalAgreement
  /** To choose parties from; empty for who does not run the platform. */
  organisations: Organisation[]
}

export function KeepingPage({ viewer, agreement, organisations }: KeepingPageProps) {
  const { code, name, lines, upward, downward, review_on } = agreement
  const at = `${keepingUrl}/${code}`
  return (
    <Page title={`Wijkafspraken in ${name}`} viewer={viewer}>
      <PageTitle
        title={`Wijkafspraken in ${name}`}
        lead="Iedereen kan dit lezen. Schrijf functies op, geen namen van mensen."
        back={keepingUrl}
      />
      {lines.length === 0 ? (
        <Empty title="Er staat nog geen vraag. Begin met de vraag die jullie het vaakst krijgen." />
      ) : (
        <Card title="Wie is als eerste aan de beurt?">
          <Rows>
            {lines.map(({ question, first }, index) => (
              <Row title={question} href={`${at}/vragen/${index + 1}`} meta={first} />
            ))}
          </Rows>
        </Card>
      )}
      <Actions>
        {lines.length < mostLines ? (
          <ActionLink href={`${at}/vragen/${lines.length + 1}`}>Zet een vraag erbij</ActionLink>
        ) : null}
        <ActionLink kind="plain" href={agreementUrl(code)}>
          Lees het zoals iedereen
        </ActionLink>
      </Actions>
      <Card title="Meer of minder hulp">
        <Facts
          facts={[
            ['Als er meer nodig is', upward],
            ['Als het met minder kan', downward],
            ['Opnieuw bekijken op', review_on ? dateOnPaper(review_on) : ''],
          ]}
        />
        <ActionLink kind="plain" href={`${at}/op-en-af`}>
          Pas dit aan
        </ActionLink>
      </Card>
      <Parties {...{ agreement, organisations }} />
    </Page>
  )
}

function Parties({ agreement, organisations }: Omit<KeepingPageProps, 'viewer'>) {
  const { code, parties } = agreement
  const at = `${keepingUrl}/${code}/organisaties`
  const others = organisations.filter(({ id }) => parties.every((party) => party.id !== id))
  const runs = organisations.length > 0
  return (
    <Card title="Wie spraken dit af?">
      {parties.length === 0 ? <p>Er is nog geen organisatie die meedoet.</p> : null}
      <Rows>
        {parties.map(({ id, name }) => (
          <Row
            title={name}
            meta="Wie deze organisatie regelt, kan dit aanpassen"
            actions={
              runs ? (
                <PostButton kind="quiet" action={`${at}/${id}/weg`} about={name}>
                  Haal weg
                </PostButton>
              ) : null
            }
          />
        ))}
      </Rows>
      {others.length > 0 ? (
        <Form action={at}>
          <Select
            name="organisation_id"
            label="Welke organisatie doet ook mee?"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button kind="plain">Zet erbij</Button>
        </Form>
      ) : null}
    </Card>
  )
}
