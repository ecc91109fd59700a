import { Hono } from 'hono'

/** The way out, named in the layout. */
export const leaveUrl = '/snel-weg'

/** The weather: nobody asks why somebody looks at it. A public institute, without advertisements or a cookie wall. */
const neutralSite = 'https://www.knmi.nl/'

/**
 * *Snel weg*. A link and not a form: the content security policy lets no form end outside the site. With the
 * script the page goes blank and the neutral site takes its place in the history (island.js); without it this
 * redirect at least leaves no address of its own there. The session stays: who leaves in a fright must not also
 * lose the way back in, and no `Clear-Site-Data`, which some browsers take seconds for.
 */
export const leave = new Hono().get(leaveUrl, (c) => {
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  return c.redirect(neutralSite, 303)
})
