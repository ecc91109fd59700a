import type { Appointment } from '#src/platform/calendar.ts'
import type { Mail } from '#src/platform/outbox.ts'
import { planUrl } from '../../plan.ts'
import type { Meeting } from '../meeting.ts'

type Planned = Pick<Meeting, 'id' | 'minutes' | 'sequence' | 'cancelled_at'> & { starts_at: string }

/** What of a meeting goes into somebody's calendar. */
export const appointmentOf = (plan: string, meeting: Planned, origin: string): Appointment => ({
  uid: `${meeting.id}@${new URL(origin).hostname}`,
  sequence: meeting.sequence,
  starts_at: new Date(meeting.starts_at).toISOString(),
  minutes: meeting.minutes,
  link: `${origin}${planUrl(plan, 'bijeenkomst', meeting.id)}`,
  ...(meeting.cancelled_at && { cancelled: true }),
})

/** By this the worker asks again, at sending, whether the mail may go. */
export type About = { plan: string; meeting: string; member: string; sequence: number }

export const aboutText = ({ plan, meeting, member, sequence }: About): string =>
  [plan, meeting, member, sequence].join('/')

export function aboutFrom(text: string): About {
  const [plan = '', meeting = '', member = '', sequence = '0'] = text.split('/')
  return { plan, meeting, member, sequence: Number(sequence) }
}

type Words = Pick<Mail, 'subject' | 'body'>

/** Names nobody, and does not say what it is about. */
export function meetingMail({ link, cancelled }: Appointment): Words {
  const line = cancelled
    ? 'Een afspraak gaat niet door. Open het bestand bij deze mail, dan verdwijnt hij uit je agenda.'
    : 'Er staat een afspraak voor je klaar. Open het bestand bij deze mail, dan komt hij in je agenda.'
  return {
    subject: cancelled ? 'Afspraak gaat niet door' : 'Afspraak',
    body: `Hallo,

${line}
${cancelled ? '' : `\nLees er meer over in Wijkverband:\n\n${link}\n`}`,
  }
}

export const reminder: Words = {
  subject: 'Je hebt binnenkort een afspraak',
  body: `Hallo,

Binnenkort heb je een afspraak. Log in bij Wijkverband om te lezen waar en wanneer.
`,
}
