import { sql } from 'kysely'
import { readHours } from '#src/neighbourhood/places/hours/typed-hours.ts'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'
import { type DemoPlace, places } from './place-list.ts'

/** A welfare organisation that runs an inloop, and Rachida who works there. */
const welfare = demoId('organisation welzijn')

const reports = [
  {
    id: demoId('report inloop'),
    place_id: demoId('place inloop'),
    wording: 'De bel bij de zijdeur doet het niet. Ik stond tien minuten te wachten.',
  },
  {
    id: demoId('report herstelacademie'),
    place_id: demoId('place herstelacademie'),
    wording: 'Op vrijdag stond ik voor een dichte deur.',
  },
]

export async function addDemoPlaces(tx: Tx): Promise<void> {
  await addWelfare(tx)
  await tx.insertInto('neighbourhood.place').values(places.map(rowOf)).execute()
  await tx.insertInto('neighbourhood.place_hours').values(places.flatMap(hoursOf)).execute()
  await tx
    .insertInto('neighbourhood.place_exception')
    .values({
      place_id: demoId('place inloop'),
      day: sql<string>`(now() at time zone 'Europe/Amsterdam')::date + 9`,
      why: 'we zijn een dag met elkaar weg',
    })
    .execute()
  await tx
    .insertInto('neighbourhood.place_keeper')
    .values({
      place_id: demoId('place koffie'),
      person_id: demoId('rachida'),
      shown_name: 'Rachida',
      made_by: demoId('rachida'),
    })
    .execute()
  await tx.insertInto('neighbourhood.place_report').values(reports).execute()
}

async function addWelfare(tx: Tx): Promise<void> {
  await tx
    .insertInto('people.organisation')
    .values({ id: welfare, name: 'Welzijn De Wijert (verzonnen)', kind: 'social-work' })
    .execute()
  await tx
    .insertInto('people.work')
    .values({
      id: demoId('work of rachida'),
      person_id: demoId('rachida'),
      organisation_id: welfare,
      shown_name: 'Rachida',
      function: 'Gastvrouw',
    })
    .execute()
  await tx
    .insertInto('people.work_confirmation')
    .values({ work_id: demoId('work of rachida'), confirmed_by: demoId('ineke') })
    .execute()
}

const area = { north: 'BU00140605', south: 'BU00140606', helpman: 'BU00140604' }

function rowOf(place: DemoPlace) {
  const { key, run, at, where, days = 12, full, hours, ...texts } = place
  const [lat, lon] = at
  return {
    ...texts,
    id: demoId(`place ${key}`),
    organisation_id: run ?? null,
    address: texts.address,
    postcode: where === 'helpman' ? '9722' : '9721',
    area_code: area[where],
    municipality_code: 'GM0014',
    lat,
    lon,
    access: texts.access ?? '',
    languages: texts.languages ?? ['Nederlands'],
    is_free: !texts.cost,
    cost: texts.cost ?? '',
    no_indication: texts.no_indication ?? true,
    is_safe_harbour: texts.is_safe_harbour ?? false,
    is_bridge: texts.is_bridge ?? false,
    on_holidays: texts.on_holidays ?? false,
    room: texts.room ?? 'usually',
    full_until: full ? sql<string>`current_date + ${full}::int` : null,
    phone: texts.phone ?? '',
    mail: texts.mail ?? '',
    web: texts.web ?? '',
    checked_at: sql<string>`now() - make_interval(days => ${days}::int)`,
    checked_by: texts.welcomed_by,
    begun_at: sql<string>`now() - interval '400 days'`,
  }
}

const hoursOf = ({ key, hours }: DemoPlace) =>
  hours.flatMap((typed, day) =>
    (readHours(typed).spans ?? []).map((span, i) => ({
      ...span,
      place_id: demoId(`place ${key}`),
      id: demoId(`hours ${key} ${day} ${i}`),
      weekday: day + 1,
    })),
  )
