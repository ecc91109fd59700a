import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dateOnPaper, dayOf } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Link,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { dialled } from '#src/ui/phone.ts'
import { agreementUrl, isDue, keepingUrl, type Line, type LocalAgreement } from './agreement.ts'

type AgreementPageProps = { viewer: Viewer | null; agreement: LocalAgreement }

/** For whoever looks for help, and for whoever is called: the same words. */
export function AgreementPage({ viewer, agreement }: AgreementPageProps) {
  const { code, name, municipality, parties, lines, upward, downward, writes } = agreement
  const where = name === municipality ? name : `${name} (${municipality})`
  const title = `Wijkafspraken in ${name}`
  return (
    <Page title={title} viewer={viewer} current="neighbourhood">
      <PageTitle
        title={title}
        lead="Met welke vraag kun je waar als eerste terecht? Dit spraken ze met elkaar af."
        back={`/buurt?waar=${encodeURIComponent(name)}&code=${code}`}
      />
      <Standing agreement={agreement} />
      {lines.length === 0 ? <Empty title={`Er is nog niets afgesproken voor ${where}.`} /> : null}
      {lines.map((line) => (
        <LineCard line={line} />
      ))}
      <Course title="Als er meer hulp nodig is" text={upward} />
      <Course title="Als het met minder hulp kan" text={downward} />
      {parties.length > 0 ? (
        <p>Dit spraken af: {inWords(parties.map((party) => party.name))}.</p>
      ) : null}
      <Earlier agreement={agreement} />
      {writes ? (
        <Actions>
          <ActionLink kind="plain" href={`${keepingUrl}/${code}`}>
            Pas dit aan
          </ActionLink>
        </Actions>
      ) : null}
    </Page>
  )
}

/** Since when it counts, and whether it is still what they meant. */
function Standing({ agreement }: { agreement: LocalAgreement }) {
  const { code, version, versions, written_at, written_for, review_on } = agreement
  if (!written_at) return null
  if (version < (versions[0]?.version ?? 0)) {
    return (
      <Notice kind="warm">
        Zo was het vanaf {dateInWords(written_at)}.{' '}
        <Link href={agreementUrl(code)}>Kijk hoe het nu is</Link>
      </Notice>
    )
  }
  if (review_on && isDue(agreement, dayOf(new Date()))) {
    return (
      <Notice kind="warm">
        Deze afspraken zouden op {dateInWords(review_on)} opnieuw bekeken worden. Dat staat nog
        open. Vraag even na of het nog klopt.
      </Notice>
    )
  }
  return (
    <p class="row-meta">
      {[
        `Zo is het sinds ${dateInWords(written_at)}`,
        written_for && `opgeschreven namens ${written_for}`,
        review_on && `wordt opnieuw bekeken op ${dateOnPaper(review_on)}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

const LineCard = ({ line: { question, first, answers, phone, hours } }: { line: Line }) => (
  <Card title={question}>
    <p>
      Als eerste: <strong>{first}</strong>
    </p>
    {answers ? <p>Je krijgt aan de lijn: {answers}</p> : null}
    {phone ? (
      <p class="phone">
        <Link href={dialled(phone)} about={question}>
          {phone}
        </Link>
      </p>
    ) : null}
    {hours ? <p class="row-meta">{hours}</p> : null}
  </Card>
)

function Course({ title, text }: { title: string; text: string }) {
  if (!text) return null
  return (
    <Card title={title}>
      <OwnText text={text} />
    </Card>
  )
}

/** What was agreed on before stays to be read. */
function Earlier({ agreement: { code, versions } }: { agreement: LocalAgreement }) {
  if (versions.length < 2) return null
  return (
    <details>
      <summary>Hoe het eerder was</summary>
      <Rows>
        {versions.slice(1).map(({ version, written_at, written_for }) => (
          <Row
            title={`Vanaf ${dateInWords(written_at)}`}
            href={`${agreementUrl(code)}?versie=${version}`}
            meta={written_for}
          />
        ))}
      </Rows>
    </details>
  )
}
