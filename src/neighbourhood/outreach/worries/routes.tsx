import { type Context, Hono } from 'hono'
import { searchGeography } from '#src/geography/queries.ts'
import { mayTry } from '#src/people/limits.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
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
import { SentPage, TellPage } from './tell-views.tsx'
import { NoTeamPage, WherePage } from './where-views.tsx'
import { home, worryForm, worryHints } from './worry.ts'

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
  return showTell(c, { form: { values } })
})

worries.post(`${home}/vertel`, async (c) => {
  const form = await readForm(c, worryForm)
  if (form.problems) return showTell(c, { form, status: 422 })
  const { values, input } = form
  const hints = worryHints(input)
  if (hints.length > 0) return showTell(c, { form: { values }, hints, status: 422 })
  const { team, ...where } = await whereabouts(c, input.gebied)
  if (!team) return showTell(c, { form })
  if (!(await mayTry(c, 'worry-from-place'))) {
    const problems = {
      _often: 'Er is net al vaak iets verstuurd. Probeer het over een uur nog eens.',
    }
    return showTell(c, { form: { values, problems }, status: 429 })
  }
  await asPerson(c.get('db'), null, (tx) => sendWorry(tx, { ...where, team }, input))
  return c.redirect(`${home}/verstuurd`, 303)
})

worries.get(`${home}/verstuurd`, (c) => c.render(<SentPage viewer={c.get('viewer')} />))

const isAlong = (c: Context<Env>): boolean => c.req.query('samen') !== undefined

/** @throws NotFound when there is no such area */
const whereabouts = (c: Context<Env>, code = '') =>
  asPerson(c.get('db'), null, (tx) => readWhereabouts(tx, code)).then(found)

type Shown = { form: FormState; hints?: string[] | undefined; status?: 200 | 422 | 429 }

/** @throws NotFound when there is no such area */
async function showTell(c: Context<Env>, { form, hints, status = 200 }: Shown) {
  const viewer = c.get('viewer')
  const where = await whereabouts(c, form.values.gebied)
  const along = Boolean(form.values.comes_along)
  const { team } = where
  if (!team) return c.render(<NoTeamPage viewer={viewer} along={along} where={where} />)
  c.status(status)
  const refused = status !== 200
  return c.render(<TellPage viewer={viewer} {...{ where, team, form, hints, refused }} />)
}
