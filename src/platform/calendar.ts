import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'

/** All that a calendar ever learns: when, and where to read more. Whoever else sees that calendar learns nothing. */
export type Appointment = {
  /** The same for every version of one appointment. */
  uid: string
  /** Rises with each change. */
  sequence: number
  starts_at: string
  minutes: number
  link: string
  cancelled?: boolean
}

type Letter = { from: string; to: string }

/** The iCalendar file of a mail: asks, asks anew after a change, or cancels. The one attendee is the reader. */
export function calendarLetter(appointment: Appointment, { from, to }: Letter) {
  const { CANCEL, REQUEST } = ICalCalendarMethod
  const method = appointment.cancelled ? CANCEL : REQUEST
  const calendar = emptyCalendar().method(method)
  const event = addTo(calendar, appointment)
  event.organizer({ name: 'Wijkverband', email: from })
  event.createAttendee({
    email: to,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  })
  return { method, filename: 'afspraak.ics', content: calendar.toString() }
}

/** What a calendar that comes to look by itself is given. */
export function calendarFeed(appointments: readonly Appointment[]): string {
  const calendar = emptyCalendar()
    .method(ICalCalendarMethod.PUBLISH)
    .ttl(60 * 60)
  for (const appointment of appointments) addTo(calendar, appointment)
  return calendar.toString()
}

const emptyCalendar = () =>
  ical({ prodId: { company: 'Wijkverband', product: 'Wijkverband', language: 'NL' } })

/** In UTC: each calendar shows its own clock, in summer as in winter. */
function addTo(calendar: ICalCalendar, appointment: Appointment) {
  const start = new Date(appointment.starts_at)
  return calendar.createEvent({
    id: appointment.uid,
    sequence: appointment.sequence,
    start,
    end: new Date(start.getTime() + appointment.minutes * 60_000),
    summary: 'Afspraak',
    url: appointment.link,
    status: appointment.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
}
