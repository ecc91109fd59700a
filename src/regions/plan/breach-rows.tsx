import { Link, Row, Rows } from '#src/ui/parts.tsx'
import type { Breach } from '../waiting/breach-queries.ts'
import { type Action, actionUrl, answersTo, planUrl } from './plan.ts'
import { placeInWords, waitInWords } from './words.ts'

type BreachRowsProps = {
  slug: string
  /** The viewer keeps this region right. */
  edits: boolean
  breaches: readonly Breach[]
  actions: readonly Pick<Action, 'id' | 'wording' | 'breach'>[]
}

/** Waits over their norm, each with what is done about it. Also on the page of the region. */
export function BreachRows({ slug, edits, breaches, actions }: BreachRowsProps) {
  return (
    <Rows>
      {breaches.map((breach) => (
        <Row title={placeInWords(breach)} meta={waitInWords(breach)}>
          <Answers {...{ slug, edits, breach }} actions={answersTo(breach, actions)} />
        </Row>
      ))}
    </Rows>
  )
}

type AnswersProps = Pick<BreachRowsProps, 'slug' | 'edits' | 'actions'> & { breach: Breach }

/** What is done about one wait, and for who keeps the region the way to do something. */
export function Answers({ slug, edits, breach, actions }: AnswersProps) {
  const query = new URLSearchParams({ overschrijding: breach.key })
  return (
    <>
      {actions.map(({ id, wording }) => (
        <p>
          Wat eraan gebeurt: <Link href={actionUrl(slug, id)}>{wording}</Link>
        </p>
      ))}
      {edits && actions.length === 0 ? (
        <p>
          <Link href={`${planUrl(slug, 'acties', 'nieuw')}?${query}`} about={placeInWords(breach)}>
            Zet er een actie tegenover
          </Link>
        </p>
      ) : null}
    </>
  )
}
