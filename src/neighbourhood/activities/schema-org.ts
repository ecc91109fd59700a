import { type Activity, activityUrl } from './activity.ts'

/** The coming days of an activity as schema.org says it. */
export const schemaOfActivity = (activity: Activity): object => ({
  '@graph': activity.ended_at ? [] : activity.days.map((day) => eventOn(activity, day)),
})

function eventOn(activity: Activity, { starts_at, ends_at }: Activity['days'][number]) {
  const { title, about, cost, meeting_point, place } = activity
  return {
    '@type': 'Event',
    name: title,
    url: activityUrl(activity.id),
    startDate: new Date(starts_at).toISOString(),
    endDate: new Date(ends_at).toISOString(),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: cost === '',
    ...(about && { description: about }),
    location: {
      '@type': 'Place',
      name: meeting_point || place?.name || '',
      ...(place?.address && { address: place.address }),
    },
  }
}
