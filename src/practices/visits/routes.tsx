import { type Context, Hono } from 'hono'
import { mayTry } from '#src/people/limits.ts'
import { found } from '#src/platform/errors.ts'
import { type FormState, readForm } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type Env, param } from '#src/platform/request.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { calendarOf } from './calendar.ts'
import { readCalendar, readVisit, signUp } from './queries.ts'
import { SignedUpPage, SignUpPage } from './sign-up-views.tsx'
import { CalendarPage, VisitPage } from './views.tsx'
import { signUpForm, takesSignUps, ticketUrl, type Visit, visitsUrl, visitUrl } from './visit.ts'

/** Looking along at who does it already: for everybody. */
export const practiceVisits = new Hono<Env>()

practiceVisits.get(visitsUrl, async (c) => {
  const calendar = await asPerson(c.get('db'), c.get('viewer'), readCalendar)
  return c.render(<CalendarPage viewer={c.get('viewer')} {...calendar} />)
})

practiceVisits.get(`${visitsUrl}.ics`, async (c) => {
  const { ahead } = await asPerson(c.get('db'), null, readCalendar)
  return answerCalendar(c, ahead)
})

practiceVisits.get(visitUrl(':visit'), async (c) =>
  c.render(<VisitPage viewer={c.get('viewer')} visit={await visitOf(c)} />),
)

practiceVisits.get(visitUrl(':visit', '/agenda.ics'), async (c) =>
  answerCalendar(c, [await visitOf(c)]),
)

practiceVisits.get(visitUrl(':visit', '/aanmelden'), (c) => showSignUp(c))

practiceVisits.post(visitUrl(':visit', '/aanmelden'), async (c) => {
  const form = await readForm(c, signUpForm)
  const visit = await visitOf(c)
  if (form.problems) return showSignUp(c, form)
  const done = visitUrl(visit.id, '/aangemeld')
  // a program is told the same as a person, and nothing is kept
  if (form.input.website) return c.redirect(done, 303)
  const refused = await refusal(c, visit, form.input.email)
  if (refused) return showSignUp(c, { values: form.values, problems: { _form: refused } })
  const person = c.get('viewer')?.personId ?? null
  const { origin } = c.get('config')
  const key = await signUp(c.get('db'), { ...form.input, visit: visit.id, person, origin })
  return c.redirect(key ? ticketUrl(key) : done, 303)
})

practiceVisits.get(visitUrl(':visit', '/aangemeld'), async (c) =>
  c.render(<SignedUpPage viewer={c.get('viewer')} visit={await visitOf(c)} />),
)

async function refusal(c: Context<Env>, visit: Visit, email: string): Promise<string | undefined> {
  if (!takesSignUps(visit)) return 'Aanmelden kan niet meer.'
  if (!(await mayTry(c, 'visit-sign-up-from-place'))) {
    return 'Hier zijn net veel mensen aangemeld. Probeer het over een uur opnieuw.'
  }
  // a mail goes there, whoever typed it
  if (await mayTry(c, 'mail-to-address', email)) return undefined
  return 'Naar dit adres gingen net al veel mails. Probeer het over een uur opnieuw.'
}

async function visitOf(c: Context<Env>): Promise<Visit> {
  const id = param(c, 'visit')
  const read = asPerson(c.get('db'), c.get('viewer'), (tx) =>
    isId(id) ? readVisit(tx, id) : Promise.resolve(undefined),
  )
  return found(await read)
}

async function showSignUp(c: Context<Env>, form?: FormState) {
  const visit = await visitOf(c)
  c.status(form ? 422 : 200)
  return c.render(<SignUpPage viewer={c.get('viewer')} {...{ visit, form }} />)
}

function answerCalendar(c: Context<Env>, visits: readonly Visit[]) {
  c.header('content-type', 'text/calendar; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="bezoeken.ics"')
  return c.body(calendarOf(visits, c.get('config').origin))
}
