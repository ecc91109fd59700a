import { type Context, Hono } from 'hono'
import { searchGeography } from '#src/geography/queries.ts'
import { mayTry } from '#src/people/limits.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, type Problems, readForm, type Values } from '#src/platform/forms.ts'
import type { Env } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import {
  AlongPage,
  MediationPage,
  ProfessionalPage,
  QuarrelPage,
  SelfPage,
  SpokenPage,
  WorkPage,
} from './ask-views.tsx'
import { DangerPage } from './danger-page.tsx'
import { readCrisisLines, readWhereabouts, sendWorry } from './queries.ts'
import { NoTeamPage, SentPage, TellPage, WherePage } from './tell-views.tsx'
import {
  home,
  type Step,
  stepAfter,
  stepBefore,
  stepIn,
  stepOf,
  steps,
  sureOf,
  type WorryInput,
  worryForm,
  worryHints,
} from './worry.ts'

/** For everybody, signed in or not: who writes is not kept, unless they say it. */
export const worries = new Hono<Env>()

worries.get(home, async (c) => {
  const lines = await asPerson(c.get('db'), null, readCrisisLines)
  return c.render(<DangerPage viewer={c.get('viewer')} lines={lines} />)
})

worries.get(`${home}/ruzie`, (c) => c.render(<QuarrelPage viewer={c.get('viewer')} />))
worries.get(`${home}/buurtbemiddeling`, (c) => c.render(<MediationPage viewer={c.get('viewer')} />))
worries.get(`${home}/gesproken`, (c) => c.render(<SpokenPage viewer={c.get('viewer')} />))
worries.get(`${home}/zelf`, (c) => c.render(<SelfPage viewer={c.get('viewer')} />))
worries.get(`${home}/samen`, (c) => c.render(<AlongPage viewer={c.get('viewer')} />))
worries.get(`${home}/werk`, (c) =>
  c.render(<WorkPage viewer={c.get('viewer')} along={isAlong(c)} />),
)

worries.get(`${home}/beroep`, (c) => c.render(<ProfessionalPage viewer={c.get('viewer')} />))

worries.get(`${home}/waar`, async (c) => {
  const asked = c.req.query('q') ?? ''
  const places = await asPerson(c.get('db'), null, (tx) => searchGeography(tx, asked))
  return c.render(<WherePage viewer={c.get('viewer')} along={isAlong(c)} {...{ asked, places }} />)
})

worries.get(`${home}/vertel`, (c) => {
  const values = { gebied: c.req.query('gebied') ?? '', comes_along: isAlong(c) ? 'ja' : '' }
  return showStep(c, steps[0], { form: { values } })
})

worries.post(`${home}/vertel`, async (c) => {
  const form = await readForm(c, worryForm)
  const { values } = form
  const asked = stepIn(values.step)
  if (values.naar) return showStep(c, stepBefore(asked), { form: { values } })
  const wrong = wrongUpTo(asked, form)
  if (wrong) {
    const { step, problems = {}, hints } = wrong
    return showStep(c, step, { form: { values, problems }, hints, status: 422 })
  }
  const next = stepAfter(asked)
  return next || form.problems
    ? showStep(c, next ?? asked, { form: { values } })
    : send(c, values, form.input)
})

worries.get(`${home}/verstuurd`, (c) => c.render(<SentPage viewer={c.get('viewer')} />))

const isAlong = (c: Context<Env>): boolean => c.req.query('samen') !== undefined

/** @throws NotFound when there is no such area */
const whereabouts = (c: Context<Env>, code = '') =>
  asPerson(c.get('db'), null, (tx) => readWhereabouts(tx, code)).then(found)

async function send(c: Context<Env>, values: Values, worry: WorryInput) {
  const where = await whereabouts(c, values.gebied)
  const { team } = where
  if (!team) return c.render(<NoTeamPage viewer={c.get('viewer')} along={false} where={where} />)
  if (!(await mayTry(c, 'worry-from-place'))) {
    const problems = {
      _often: 'Er is net al vaak iets verstuurd. Probeer het over een uur nog eens.',
    }
    return showStep(c, 'sender', { form: { values, problems }, status: 429 })
  }
  await asPerson(c.get('db'), null, (tx) => sendWorry(tx, { ...where, team }, worry))
  return c.redirect(`${home}/verstuurd`, 303)
}

type Wrong = { step: Step; problems?: Problems; hints?: string[] }

/** What is wrong with the answers so far; what comes later was not asked yet. */
function wrongUpTo(asked: Step, { values, problems = {} }: FormState): Wrong | undefined {
  const answered = steps.slice(0, steps.indexOf(asked) + 1)
  const hints = worryHints(values)
  for (const step of answered) {
    const ofStep = Object.entries(problems).filter(([field]) => stepOf(field) === step)
    if (ofStep.length > 0) return { step, problems: Object.fromEntries(ofStep) }
    const found = values[sureOf(step)] ? [] : (hints[step] ?? [])
    if (found.length > 0) return { step, hints: found }
  }
}

/** @throws NotFound when there is no such area */
async function showStep(c: Context<Env>, step: Step, { form, hints, status = 200 }: Shown) {
  const viewer = c.get('viewer')
  const where = await whereabouts(c, form.values.gebied)
  const along = Boolean(form.values.comes_along)
  const { team } = where
  if (!team) return c.render(<NoTeamPage viewer={viewer} along={along} where={where} />)
  c.status(status)
  return c.render(<TellPage viewer={viewer} {...{ step, where, team, form, hints }} />)
}
type Shown = { form: FormState; hints?: string[] | undefined; status?: 200 | 422 | 429 }
