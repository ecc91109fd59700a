import type { OutsideCode, PaperCopy, Takeable } from '#src/consent/outside/outside.ts'
import { dateInWords, momentInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Badge, Card, Link, Notice, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { partLabels } from '../sharing/words.ts'
import { formWords, standWords } from './words.ts'

type TakingAlongPageProps = {
  frame: Frame
  pause: { paused_at: string } | null
  codes: OutsideCode[]
  copies: PaperCopy[]
}

export function TakingAlongPage({ frame, pause, codes, copies }: TakingAlongPageProps) {
  const at = planUrl(frame.plan, 'meenemen')
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title="Meenemen"
      lead="Laat een stuk van je plan lezen aan iemand buiten je groep. Jij kiest welk stuk, en aan wie."
    >
      {pause ? (
        <Notice kind="warm">
          Alles is dicht, ook je codes.{' '}
          <Link href={planUrl(frame.plan, 'wie-ziet-wat')}>Kijk wie wat ziet</Link>
        </Notice>
      ) : null}
      <Card title="Met een code" href={`${at}/code`}>
        <p>
          Iemand typt je code en leest een uur mee, op één apparaat. Een account is niet nodig. Jij
          ziet terug dat er gelezen is.
        </p>
      </Card>
      <Card title="Op papier" href={`${at}/papier`}>
        <p>Om af te geven, of om bij de hand te hebben. Grote letters kan ook.</p>
      </Card>
      {codes.length > 0 ? (
        <Card title="Je codes">
          <Rows>
            {codes.map((code) => (
              <CodeRow at={at} code={code} />
            ))}
          </Rows>
        </Card>
      ) : null}
      {copies.length > 0 ? (
        <Card title="Wie heeft een papieren versie">
          <Rows>
            {copies.map((copy) => (
              <CopyRow at={at} copy={copy} />
            ))}
          </Rows>
          <p>Wat op papier staat, kun je niet terughalen. Je kunt het wel terugvragen.</p>
        </Card>
      ) : null}
    </PlanPage>
  )
}

function CodeRow({ at, code: { id, for_whom, parts, made_at, stand, until } }: CodeRowProps) {
  const open = stand === 'waiting' || stand === 'reading'
  const ends = open ? `, tot ${momentInWords(until)}` : ''
  return (
    <Row
      title={for_whom}
      meta={`${labelsOf(parts)}. Gemaakt ${dateInWords(made_at)}${ends}.`}
      actions={<Badge kind={stand === 'reading' ? 'warm' : undefined}>{standWords[stand]}</Badge>}
    >
      {open ? (
        <PostButton action={`${at}/codes/${id}/intrekking`} about={`de code voor ${for_whom}`}>
          Trek in
        </PostButton>
      ) : null}
    </Row>
  )
}
type CodeRowProps = { at: string; code: OutsideCode }

const labelsOf = (parts: Takeable[]) => parts.map((part) => partLabels[part]).join(', ')

function CopyRow({ at, copy }: { at: string; copy: PaperCopy }) {
  const form = copy.form === 'sheet' ? '' : `${formWords[copy.form].label}. `
  return (
    <Row
      title={copy.for_whom}
      meta={`${labelsOf(copy.parts)}. ${form}Gemaakt ${dateInWords(copy.made_at)}.`}
      actions={
        <Link href={`${at}/papier/${copy.id}`} about={`voor ${copy.for_whom}`}>
          Print nog eens
        </Link>
      }
    />
  )
}
