import type { Viewer } from '#src/platform/viewer.ts'
import { Page, PrintPage } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions, Card, Empty, Facts, Link, PageTitle } from '#src/ui/parts.tsx'
import { deskUrl } from '../as-editor.ts'
import { home, pageOf } from '../practice.ts'
import { levelWords } from '../words.ts'
import { type Answers, addressOf, aidUrl, outcomeUrl, stepUrl, without } from './answers.ts'
import { optionOf, questionNames, questionOf } from './question.ts'
import type { Change, Outcome, Ranked } from './rank.ts'
import { quoted, reasonsFor } from './reasons.ts'
import { questionUrl } from './views.tsx'

type OutcomeProps = { answers: Answers; outcome: Outcome; others: Change[]; size: number }

export function OutcomePage(props: OutcomeProps & { viewer: Viewer | null; editor: boolean }) {
  const { viewer, editor, answers, outcome, others } = props
  const chosen = new URLSearchParams(
    outcome.handful.map(({ slug }): [string, string] => ['voorbeeld', slug]),
  )
  return (
    <Page title="Dit past bij jullie" viewer={viewer}>
      <PageTitle
        title="Dit past bij jullie"
        lead={leadOf(props)}
        back={stepUrl(questionNames.length - 1, answers)}
      />
      <Given answers={answers} />
      {outcome.handful.length === 0 ? <Nothing {...props} /> : null}
      {outcome.handful.map((one, i) => (
        <Card title={`${i + 1}. ${one.title}`} href={pageOf(one.slug)}>
          <Why ranked={one} answers={answers} />
        </Card>
      ))}
      <FellOff outcome={outcome} answers={answers} />
      <Others answers={answers} others={others} />
      {outcome.handful.length > 0 ? (
        <Actions>
          <ActionLink href={addressOf(`${outcomeUrl}/print`, answers)}>
            Print deze uitkomst
          </ActionLink>
          <ActionLink kind="plain" href={`${home}/poster?${chosen}`}>
            Maak een poster
          </ActionLink>
        </Actions>
      ) : null}
      <p class="row-meta">
        Wil je dit delen? Stuur het adres van deze bladzijde. Dezelfde antwoorden geven altijd deze
        uitkomst. We bewaren niets.
      </p>
      <How />
      {editor ? (
        <p>
          <Link href={addressOf(`${deskUrl}/keuzehulp/geval`, answers)}>
            Maak van deze antwoorden een proef
          </Link>
        </p>
      ) : null}
    </Page>
  )
}

export const OutcomeSheet = (props: OutcomeProps & { address: string }) => (
  <PrintPage title="Dit past bij jullie" forOthers>
    <div class="not-print">
      <Actions>
        <ActionLink kind="plain" href={addressOf(outcomeUrl, props.answers)}>
          Terug
        </ActionLink>
      </Actions>
      <p>Print deze bladzijde met het printmenu van je browser.</p>
    </div>
    <h1>Goede voorbeelden die passen</h1>
    <Facts facts={given(props.answers).map(({ title, label }) => [title, label])} />
    <ol>
      {props.outcome.handful.map((one) => (
        <li>
          <strong>{one.title}</strong> {one.place ? `(${one.place})` : ''}
          <Why ranked={one} answers={props.answers} />
        </li>
      ))}
    </ol>
    {props.outcome.handful.length === 0 ? <p>{leadOf(props)}</p> : null}
    <p class="row-meta">{addressOf(props.address.replace(/\/print$/, ''), props.answers)}</p>
  </PrintPage>
)

function leadOf({ answers, outcome, size }: OutcomeProps): string {
  if (size === 0) return 'Er staan nog geen voorbeelden in de bibliotheek.'
  if (outcome.handful.length === 0) return 'Geen voorbeeld past bij deze antwoorden.'
  if (Object.keys(answers).length === 0) {
    return 'Je sloeg alles over. Dit zijn de voorbeelden die het best zijn onderzocht.'
  }
  return 'Wat het beste past staat bovenaan.'
}

const given = (answers: Answers) =>
  questionNames.flatMap((name) => {
    const label = optionOf(name, answers[name] ?? '')?.label
    return label ? [{ name, title: questionOf(name).title, label }] : []
  })

function Given({ answers }: { answers: Answers }) {
  if (Object.keys(answers).length === 0) return null
  return (
    <details class="card">
      <summary>Dit zei je</summary>
      <Facts
        facts={given(answers).map(({ name, title, label }) => [
          title,
          <>
            {label}{' '}
            <Link href={questionUrl(answers, name)} about={title}>
              Wijzig
            </Link>
          </>,
        ])}
      />
    </details>
  )
}

function Why({ ranked, answers }: { ranked: Ranked; answers: Answers }) {
  const { because, mind } = reasonsFor(ranked, answers)
  return (
    <>
      <p class="row-meta">{levelWords[ranked.level].label}</p>
      {because.length > 0 ? <p>Past, omdat {inWords(because)}.</p> : null}
      {mind.length > 0 ? <p>Let op: {inWords(mind)}.</p> : null}
    </>
  )
}

/** Why nothing is left, and what to loosen. */
function Nothing({ answers, outcome: { looser }, size }: OutcomeProps) {
  if (size === 0) return <Empty title="Kom later terug, of breng zelf een voorbeeld in." />
  return (
    <Empty title="Laat een antwoord weg, dan blijft er meer over.">
      {looser.length === 0 ? <Link href={aidUrl}>Begin opnieuw</Link> : null}
      {looser.map(({ name, number }, i) => (
        <>
          {i > 0 ? ' · ' : ''}
          <Link href={addressOf(outcomeUrl, without(answers, name))}>
            Zonder {quoted(name, answers[name])}:{' '}
            {number === 1 ? '1 voorbeeld' : `${number} voorbeelden`}
          </Link>
        </>
      ))}
    </Empty>
  )
}

function FellOff({
  outcome: { fellOff, handful },
  answers,
}: Pick<OutcomeProps, 'outcome' | 'answers'>) {
  if (handful.length === 0) return null
  return fellOff.map(({ name, number }) => (
    <p>
      {number === 1 ? 'Er viel 1 voorbeeld af' : `Er vielen ${number} voorbeelden af`} door{' '}
      {quoted(name, answers[name])}.{' '}
      <Link href={addressOf(outcomeUrl, without(answers, name))}>Kijk zonder dat antwoord</Link>
    </p>
  ))
}

/** Which one other answer would bring something else to the top. */
function Others({ answers, others }: { answers: Answers; others: Change[] }) {
  if (others.length === 0) return null
  return (
    <details class="card">
      <summary>Wat verandert de uitkomst?</summary>
      <ul>
        {others.map(({ name, value, top }) => (
          <li>
            Kies je bij ‘{questionOf(name).title}’{' '}
            <Link href={addressOf(outcomeUrl, { ...answers, [name]: value })}>
              {quoted(name, value)}
            </Link>
            , dan komt {top.title} bovenaan.
          </li>
        ))}
      </ul>
    </details>
  )
}

const How = () => (
  <details class="card">
    <summary>Zo komt deze uitkomst tot stand</summary>
    <p>
      Bij elk voorbeeld staat voor wie het is, waar het bij helpt en wie betaalt. We tellen op wat
      past bij jouw antwoorden. Wat niet past, gaat eraf. De ene vraag telt zwaarder dan de andere;
      de redactie kiest dat en probeert het uit. Staan er twee gelijk? Dan komt eerst wat het best
      is onderzocht, en dan wat het meest hiervoor bedoeld is. Er rekent geen computer die zelf
      leert.
    </p>
  </details>
)
