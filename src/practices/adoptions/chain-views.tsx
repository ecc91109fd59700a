import { dateInWords } from '#src/ui/dates.ts'
import { ActionLink, Actions, Badge, Card, Link, OwnText } from '#src/ui/parts.tsx'
import { type Adoption, adoptUrl, editorUrl, ownUrl, type Stage, stageWords } from './adoption.ts'
import { type Link as ChainLink, chainOf } from './chain.ts'
import { ChainPicture } from './picture.tsx'

type ChainProps = { slug: string; title: string; adoptions: Adoption[]; editor: boolean }

/** Under an example: who does it too, what they changed, and the way to join them. */
export function Chain({ slug, title, adoptions, editor }: ChainProps) {
  const chain = chainOf(adoptions)
  return (
    <Card title="Wie doen dit ook?">
      {chain.length === 0 ? (
        <p>Nog niemand vertelde hier dat ze dit ook doen. Doen jullie het? Zet het erbij.</p>
      ) : (
        <>
          <ChainPicture title={title} chain={chain} />
          <ul class="rows">
            {chain.map((link) => (
              <Told
                link={link}
                from={link.from === null ? title : nameAt(chain, link.from)}
                editor={editor}
              />
            ))}
          </ul>
        </>
      )}
      <Actions>
        <ActionLink kind="plain" href={adoptUrl(slug)}>
          Wij doen dit ook
        </ActionLink>
      </Actions>
    </Card>
  )
}

const nameAt = (chain: readonly ChainLink[], at: number): string =>
  chain[at]?.adoption.shown_name ?? ''

type ToldProps = { link: ChainLink; from: string; editor: boolean }

function Told({ link: { adoption }, from, editor }: ToldProps) {
  const { id, shown_name, place, since, changes, why, confirmed_at, hidden, mine } = adoption
  const [now] = adoption.stages
  return (
    <li class="row" id={`wij-ook-${id}`}>
      <div class="row-text">
        <span class="row-title" dir="auto">
          {shown_name} {now ? <StageBadge stage={now.stage} /> : null}
        </span>
        <span class="row-meta">
          {place}, sinds {dateInWords(since)}. Overgenomen van {from}. Nagevraagd:{' '}
          {dateInWords(confirmed_at)}.
        </span>
        {hidden ? <p>De redactie verbergt dit voor lezers: {hidden}</p> : null}
        {changes || why || now?.result || now?.lesson ? (
          <details>
            <summary>Wat ze anders doen, en wat het oplevert</summary>
            <Part title="Anders dan het voorbeeld" text={changes} />
            <Part title="Waarom" text={why} />
            <Part title="Wat het oplevert" text={now?.result ?? ''} />
            <Part title="Wat ze leerden" text={now?.lesson ?? ''} />
            <Stages adoption={adoption} />
          </details>
        ) : null}
        {mine ? <Link href={ownUrl(id)}>Houd dit bij</Link> : null}
        {editor ? (
          <Link href={editorUrl(id)} about={shown_name}>
            {hidden ? 'Laat weer zien' : 'Verberg'}
          </Link>
        ) : null}
      </div>
    </li>
  )
}

const Part = ({ title, text }: { title: string; text: string }) =>
  text ? (
    <>
      <h3>{title}</h3>
      <OwnText text={text} />
    </>
  ) : null

export const StageBadge = ({ stage }: { stage: Stage }) => (
  <Badge kind={stage === 'lasting' || stage === 'without-project' ? 'done' : undefined}>
    {stageWords[stage].label}
  </Badge>
)

/** How it went, when it went in more than one step. */
export function Stages({ adoption: { stages } }: { adoption: Adoption }) {
  if (stages.length < 2) return null
  return (
    <ol>
      {stages.toReversed().map(({ stage, since, result, lesson }) => (
        <li>
          {stageWords[stage].label}, sinds {dateInWords(since)}.{' '}
          {[result, lesson].filter(Boolean).join(' ')}
        </li>
      ))}
    </ol>
  )
}
