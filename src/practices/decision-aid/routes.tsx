import { type Context, Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { aidUrl, answersIn, outcomeUrl, stepIn } from './answers.ts'
import { OutcomePage, OutcomeSheet } from './outcome-views.tsx'
import { readAid } from './queries.ts'
import { changes, rank } from './rank.ts'
import { QuestionPage } from './views.tsx'

/** For everybody. All that was answered stands in the address: nothing is kept. */
export const decisionAid = new Hono<Env>()

decisionAid.get(aidUrl, (c) => {
  const [answers, step] = [answersIn(c.req.query()), stepIn(c.req.query('vraag'))]
  return c.render(<QuestionPage viewer={c.get('viewer')} {...{ answers, step }} />)
})

decisionAid.get(outcomeUrl, async (c) =>
  c.render(<OutcomePage viewer={c.get('viewer')} {...(await outcomeOf(c))} />),
)

decisionAid.get(`${outcomeUrl}/print`, async (c) =>
  c.render(
    <OutcomeSheet {...(await outcomeOf(c))} address={`${c.get('config').origin}${c.req.path}`} />,
  ),
)

async function outcomeOf(c: Context<Env>) {
  const answers = answersIn(c.req.query())
  const { library, weights, editor } = await asPerson(c.get('db'), c.get('viewer'), readAid)
  return {
    answers,
    editor,
    outcome: rank(answers, library, weights),
    others: changes(answers, library, weights),
    size: library.length,
  }
}
