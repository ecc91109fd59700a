import ical from 'ical-generator'
import { pageOf } from '../practice.ts'
import { type Visit, visitUrl } from './visit.ts'

/** For somebody's own calendar: visits are public, so it says what they are. */
export function calendarOf(visits: readonly Visit[], origin: string): string {
  const calendar = ical({
    prodId: { company: 'Wijkverband', product: 'Wijkverband', language: 'NL' },
    name: 'Meekijken bij goede voorbeelden',
  })
  for (const { id, title, host, place, online, slug, starts_at, ends_at } of visits) {
    calendar.createEvent({
      id: `${id}@bezoek.wijkverband`,
      start: new Date(starts_at),
      end: new Date(ends_at),
      summary: `Meekijken: ${title}`,
      description: `Bij ${host}. Meer over dit voorbeeld: ${origin}${pageOf(slug)}`,
      location: online ? 'Online' : place,
      url: `${origin}${visitUrl(id)}`,
    })
  }
  return calendar.toString()
}
