import { type Context, Hono } from 'hono'
import { nameHints } from '#src/neighbourhood/questions/names.ts'
import { countTry } from '#src/people/limits.ts'
import { Forbidden, found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { type Env, param, viewerOf } from '#src/platform/request.ts'
import { circleUrl } from '../circle.ts'
import { noteGoodTurn } from '../good-turns/queries.ts'
import { inCircle } from '../in-circle.ts'
import { kindWords } from '../talents/words.ts'
import { addressees, askForm, mayHelp, sendOnForm } from './ask.ts'
import { NewAskPage } from './ask-views.tsx'
import { AskPage, EraseAskPage } from './one-views.tsx'
import { type AskPageRead, readAsk, readAsks } from './queries.ts'
import { AsksPage } from './views.tsx'
import * as writing from './writing-queries.ts'

/** What neighbours ask of each other: of all, of one, or of the coach alone. */
export const asks = new Hono<Env>()

const at = '/cirkels/:circle/vragen'

asks.get(at, async (c) => {
  const { page, frame } = await inCircle(c, 'all in it', readAsks)
  return c.render(<AsksPage frame={frame} {...page} />)
})

asks.get(`${at}/nieuw`, (c) => showNew(c))

asks.post(at, async (c) => {
  const { page, frame } = await inCircle(c, 'neighbours', readAsks)
  const me = frame.access.member ?? ''
  const form = await readForm(c, askForm(addressees(page.members, me)))
  if (form.problems) return showNew(c, form)
  const known = page.members.flatMap(({ shown_name }) => shown_name.split(' '))
  const hints = nameHints(form.input.wording).filter((piece) => !known.includes(piece))
  if (hints.length > 0 && !form.input.nameless) return showNew(c, form, hints)
  await countTry(c, 'circle-ask', viewerOf(c).personId)
  await inCircle(c, 'neighbours', (tx, circle) => writing.ask(tx, circle, me, form.input))
  return c.redirect(circleUrl(frame.circle, 'vragen', form.input.id), 303)
})

asks.get(`${at}/:ask`, (c) => showAsk(c))

asks.post(`${at}/:ask/hulp`, async (c) => {
  await onAsk(c, 'another', (tx, circle, ask, me) => writing.help(tx, circle, ask, me))
  return back(c)
})

asks.post(`${at}/:ask/hulp/intrekking`, async (c) => {
  await onAsk(c, 'another', (tx, circle, ask, me) => writing.takeBackHelp(tx, circle, ask, me))
  return back(c)
})

/** One of who said yes, chosen by the asker. */
asks.post(`${at}/:ask/hulp/:member`, async (c) => {
  await onAsk(c, 'own', (tx, circle, ask, _, helps) =>
    writing.chooseHelper(tx, circle, ask, found(helps.find((one) => one === param(c, 'member')))),
  )
  return back(c)
})

asks.post(`${at}/:ask/aan`, async (c) => {
  const { members } = await ownAsk(c)
  const { member } = (await inCircle(c, 'neighbours', async () => {})).frame.access
  const form = await readForm(c, sendOnForm(addressees(members, member)))
  if (form.problems) return showAsk(c, form)
  await onAsk(c, 'own', (tx, circle, ask) => writing.sendOn(tx, circle, ask.id, form.input.to))
  return back(c)
})

asks.post(`${at}/:ask/:stand{klaar|open}`, async (c) => {
  const solved = param(c, 'stand') === 'klaar'
  await onAsk(c, 'own', (tx, circle, ask) => writing.solve(tx, circle, ask.id, solved))
  return back(c)
})

asks.get(`${at}/:ask/wissen`, async (c) => {
  const { frame } = await ownAsk(c)
  return c.render(<EraseAskPage frame={frame} ask={param(c, 'ask')} />)
})

asks.post(`${at}/:ask/wissen`, async (c) => {
  await onAsk(c, 'own', (tx, circle, ask) => writing.eraseAsk(tx, circle, ask.id))
  return c.redirect(circleUrl(param(c, 'circle'), 'vragen'), 303)
})

/** Who helped keeps it on the list that nobody else sees: what it was, not for whom. */
asks.post(`${at}/:ask/op-mijn-lijst`, async (c) => {
  await onAsk(c, 'helped', (tx, _, { id, kind }) =>
    noteGoodTurn(tx, viewerOf(c).personId, { id, wording: kindWords[kind].likes }),
  )
  return back(c)
})

const back = (c: Context<Env>) =>
  c.redirect(circleUrl(param(c, 'circle'), 'vragen', param(c, 'ask')), 303)

async function readOne(c: Context<Env>) {
  const { page, frame } = await inCircle(c, 'all in it', (tx, circle) =>
    readAsk(tx, circle, param(c, 'ask')),
  )
  return { page: { ...page, ask: found(page.ask) } satisfies AskPageRead, frame }
}

/** @throws Forbidden for who was asked */
async function ownAsk(c: Context<Env>) {
  const { page, frame } = await readOne(c)
  if (page.ask.asked_by !== frame.access.member) throw new Forbidden()
  return { ...page, frame }
}

type Work = Parameters<typeof inCircle>[2]
type OnAsk = (
  ...given: [Parameters<Work>[0], string, AskPageRead['ask'], me: string, helps: string[]]
) => Promise<void>

/**
 * A change to an ask by its asker, by another who reads it, or by who said yes to it.
 * @throws Forbidden for anyone else who may read it
 */
async function onAsk(c: Context<Env>, by: 'own' | 'another' | 'helped', work: OnAsk) {
  const { page, frame } = await readOne(c)
  const { ask, helps } = page
  const me = frame.access.member ?? ''
  const may = {
    own: ask.asked_by === me,
    another: mayHelp(ask, frame.access),
    helped: ask.asked_by !== me && helps.includes(me),
  }
  if (!may[by]) throw new Forbidden()
  await inCircle(c, 'all in it', (tx, circle) => work(tx, circle, ask, me, helps))
}

async function showNew(c: Context<Env>, form?: FormState, hints: string[] = []) {
  const { page, frame } = await inCircle(c, 'neighbours', readAsks)
  c.status(form ? 422 : 200)
  const id = form?.values.id || newId()
  return c.render(<NewAskPage {...{ frame, id, form, hints }} {...page} />)
}

async function showAsk(c: Context<Env>, form?: FormState) {
  const { page, frame } = await readOne(c)
  c.status(form ? 422 : 200)
  return c.render(<AskPage frame={frame} form={form} {...page} />)
}
