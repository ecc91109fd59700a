import { PostButton } from '#src/ui/form.tsx'
import { Actions, Card, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import { lifeAreaWords } from '../goals/words.ts'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { areaOf, type Coherence, goalOf, type Help } from './coherence.ts'
import type { Finding } from './finding.ts'
import { LanesPicture } from './picture.tsx'

const part = 'hulp'
const url = (frame: Frame, ...rest: string[]) => planUrl(frame.plan, 'alle-hulp', ...rest)

type CoherencePageProps = { frame: Frame; seen: Coherence; findings: Finding[]; hidden: number }

export function CoherencePage({ frame, seen, findings, hidden }: CoherencePageProps) {
  const { owner, ownerName } = frame.access
  const nothing = seen.helps.length === 0
  return (
    <PlanPage
      frame={frame}
      part={part}
      title="Alle hulp op een rij"
      lead={
        owner
          ? 'Wie helpt waarbij? Zo zie je wat er is, en wat er nog niet is.'
          : `Wie helpt ${ownerName} waarbij? Je ziet wat met jou gedeeld is.`
      }
      back={planUrl(frame.plan, part)}
    >
      {nothing ? <Nothing frame={frame} /> : null}
      {nothing && seen.goals.length === 0 ? null : <LanesPicture {...seen} />}
      <Findings frame={frame} findings={findings.filter(({ kind }) => kind !== 'specialist')} />
      {nothing ? null : <HelpTable frame={frame} seen={seen} />}
      <div class="not-print">
        <Findings
          frame={frame}
          title="Alleen voor jou"
          findings={findings.filter(({ kind }) => kind === 'specialist')}
        />
      </div>
      {owner ? <Choices frame={frame} specialist={seen.specialist} hidden={hidden} /> : null}
    </PlanPage>
  )
}

const Nothing = ({ frame }: { frame: Frame }) =>
  frame.access.owner ? (
    <Empty
      title="Er staat nog geen hulp."
      action={{ href: planUrl(frame.plan, part, 'nieuw'), label: 'Schrijf hulp op' }}
    >
      Begin met één naam.
    </Empty>
  ) : (
    <Empty title="Er staat nog geen hulp." />
  )

/** More at once is too much for a tired head. */
const most = 5

type FindingsProps = { frame: Frame; findings: Finding[]; title?: string }

function Findings({ frame, findings, title = 'Wat hierbij opvalt' }: FindingsProps) {
  if (findings.length === 0) return null
  const more = findings.length - most
  return (
    <Card title={title}>
      <Rows>
        {findings.slice(0, most).map((finding) => (
          <Row
            title={finding.sentence}
            actions={
              frame.access.owner ? (
                <Answers frame={frame} finding={finding} />
              ) : finding.kind === 'friction' ? (
                <PostButton
                  kind="quiet"
                  action={url(frame, 'botst', finding.other, 'intrekking')}
                  about={finding.sentence}
                >
                  Trek dit terug
                </PostButton>
              ) : null
            }
          />
        ))}
      </Rows>
      {more > 0 ? (
        <p>
          Er {more === 1 ? 'is er' : 'zijn er'} nog {more}. Eén tegelijk is genoeg.
        </p>
      ) : null}
      <p class="hint">
        {frame.access.owner
          ? 'Er hoeft niets. Wat je hier wegdoet, zien anderen ook niet meer.'
          : `${frame.access.ownerName} beslist wat hiermee gebeurt.`}
      </p>
    </Card>
  )
}

function Answers({ frame, finding: { sentence, ...key } }: { frame: Frame; finding: Finding }) {
  return (
    <>
      {(['opgelost', 'verborgen'] as const).map((answer) => (
        <PostButton
          kind="quiet"
          action={url(frame, 'bevindingen', answer)}
          hidden={key}
          about={sentence}
        >
          {answer === 'opgelost' ? 'Dit is opgelost' : 'Laat dit niet zien'}
        </PostButton>
      ))}
    </>
  )
}

function HelpTable({ frame, seen }: { frame: Frame; seen: Coherence }) {
  const maySay = !frame.access.owner
  return (
    <section class="card">
      <table>
        <caption>Alle hulp in een tabel</caption>
        <thead>
          <tr>
            <th scope="col">Wie</th>
            <th scope="col">Waarmee en waarbij</th>
          </tr>
        </thead>
        <tbody>
          {seen.helps.map((help) => (
            <tr>
              <th scope="row" dir="auto">
                {help.helper} <small>{help.formal ? 'hulpverlener' : 'dichtbij'}</small>
              </th>
              <td>
                <div dir="auto">{help.wording}</div>
                <small dir="auto">{whereOf(help, seen)}</small>
                {maySay ? (
                  <div>
                    <Link href={url(frame, help.id, 'botst')} about={`over ${help.helper}`}>
                      Dit botst
                    </Link>
                  </div>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function whereOf(help: Help, { goals }: Coherence): string {
  const area = areaOf(help, goals)
  return goalOf(help, goals)?.wording ?? (area ? lifeAreaWords[area] : 'Nog nergens bij')
}

type ChoicesProps = { frame: Frame; specialist: boolean; hidden: number }

/** Never on paper: what the owner wants to be told is nobody else's. */
function Choices({ frame, specialist, hidden }: ChoicesProps) {
  return (
    <details class="card not-print">
      <summary>Wat wil je hier zien?</summary>
      <p>
        Soms doet een behandelaar iets wat een buur of het wijkteam ook kan. Wil je dat hier zien?
        Alleen jij leest dat. Het is geen advies.
      </p>
      <Actions>
        <PostButton action={url(frame, 'gewone-hulp', specialist ? 'uit' : 'aan')}>
          {specialist ? 'Laat dat niet meer zien' : 'Ja, laat dat zien'}
        </PostButton>
        {hidden > 0 ? (
          <PostButton kind="quiet" action={url(frame, 'bevindingen', 'verborgen', 'einde')}>
            Laat weer zien wat ik wegdeed
          </PostButton>
        ) : null}
      </Actions>
    </details>
  )
}
