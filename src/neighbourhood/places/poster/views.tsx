import { dateOnPaper, timeInWords } from '#src/ui/dates.ts'
import { PrintPage } from '#src/ui/layout.tsx'
import { BackLink, Facts, Link } from '#src/ui/parts.tsx'
import { type DayHours, dayAfter, weekdayOf, weekFrom } from '../hours/hours.ts'
import { dayInWords } from '../hours/words.ts'
import { placeUrl } from '../place.ts'
import type { PlacePage } from '../queries.ts'

type PosterProps = { place: PlacePage; today: string; next: boolean }

// on a Sunday somebody prints for the week that begins
const mondayOf = (day: string): string => dayAfter(day, 1 - weekdayOf(day))

/** For on the door: this week, or the next, in letters to be read from the street. */
export function PosterPage({ place, today, next }: PosterProps) {
  const at = placeUrl(place.id, 'poster')
  const monday = mondayOf(dayAfter(today, next ? 8 : 1))
  return (
    <PrintPage title={place.name} large forOthers>
      <div class="not-print">
        <BackLink href={placeUrl(place.id)} />
        <p>Print deze bladzijde met het menu van je browser.</p>
        <p>
          {next ? (
            <Link href={at}>De poster van deze week</Link>
          ) : (
            <Link href={`${at}?week=volgende`}>De poster van volgende week</Link>
          )}
        </p>
      </div>
      <h1>
        <bdi>{place.name}</bdi>
      </h1>
      <p>
        Kom binnen. {place.no_indication ? 'Je hebt geen indicatie nodig. ' : ''}
        {place.is_free ? 'Het is gratis.' : place.cost}
      </p>
      {place.welcomed_by ? (
        <p>
          Vraag naar <bdi>{place.welcomed_by}</bdi>.
        </p>
      ) : null}
      <h2>Open</h2>
      <Facts
        facts={weekFrom(place, monday).map((day) => [dateOnPaper(day.day), dayInWords(day)])}
      />
      <ToDo activities={place.activities} week={weekFrom(place, monday)} />
      {place.phone ? <p>Bel: {place.phone}</p> : null}
    </PrintPage>
  )
}

type ToDoProps = Pick<PlacePage, 'activities'> & { week: DayHours[] }

function ToDo({ activities, week }: ToDoProps) {
  const days = new Set(week.map(({ day }) => day))
  const there = activities.filter(({ day }) => days.has(day))
  if (there.length === 0) return null
  return (
    <>
      <h2>Te doen</h2>
      <Facts
        facts={there.map(({ title, starts_at }) => [
          `${dateOnPaper(starts_at)}, ${timeInWords(starts_at)}`,
          title,
        ])}
      />
    </>
  )
}
