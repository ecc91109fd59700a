import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { Card, Facts, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { planUrl } from '../plan.ts'
import type { Plan } from '../queries.ts'
import { fields, licence } from './record.ts'

type OpenDataPageProps = { viewer: Viewer | null; plan: Plan; origin: string }

export function OpenDataPage({ viewer, plan: { slug, name }, origin }: OpenDataPageProps) {
  const at = planUrl(slug)
  return (
    <Page title="Gebruik deze gegevens" viewer={viewer}>
      <PageTitle
        title="Gebruik deze gegevens"
        lead={`Het plan van regio ${name} mag iedereen gebruiken en verder delen.`}
        back={at}
      />
      <Card title="Waar het staat">
        <Rows>
          <Row title="JSON" href={`${at}.json`} meta={`${origin}${at}.json`} />
          <Row
            title="Voor een rekenblad (CSV)"
            href={`${at}.csv`}
            meta={`${origin}${at}.csv · met puntkomma's, in UTF-8`}
          />
        </Rows>
      </Card>
      <Card title="Wat erin staat, per actie">
        <Facts facts={Object.entries(fields)} />
        <p>
          In de JSON staat ook wat er met een actie gebeurde (<code>facts</code>): begonnen (
          <code>begun</code>), klaar (<code>done</code>), gestopt met de reden (<code>stopped</code>
          ), weer opgepakt (<code>reopened</code>) en een nieuwe datum (<code>moved</code>).
        </p>
      </Card>
      <Card title="Wat mag?">
        <p>
          Alles, als je erbij zegt dat het van Wijkverband komt (
          <Link href={licence.license_url}>CC BY 4.0</Link>). Er staat niets in over mensen die hulp
          zoeken.
        </p>
      </Card>
    </Page>
  )
}
