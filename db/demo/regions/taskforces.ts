import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'
import { groningenOf } from './road-map.ts'

const epa = demoId('taskforce epa')
const waits = demoId('taskforce waiting times')
const first = demoId('taskforce meeting first')
const last = demoId('taskforce meeting last')
const next = demoId('taskforce meeting next')
const leader = demoId('marit')

const daysAgo = (days: number) => sql<string>`now() - make_interval(days => ${days}::int)`
const dayFromNow = (days: number) =>
  sql<string>`(now() at time zone 'Europe/Amsterdam')::date + ${days}::int`
const at = (days: number, time: string) =>
  sql<string>`((now() at time zone 'Europe/Amsterdam')::date + ${days}::int + ${time}::time) at time zone 'Europe/Amsterdam'`

type Seat = [kind: string, organisation: string, name?: string, role?: string]

const atEpa: Seat[] = [
  ['independent', '', 'Tjalling Hoekstra', 'chair'],
  ['municipality', 'Gemeente (verzonnen zetel)', 'Marit Dijkstra', 'leader'],
  ['mental-health', 'Ggz Noorderlicht (verzonnen)', 'Ilse Wiersma'],
  ['sheltered-housing', 'RIBW De Brug (verzonnen)', 'Kees Oosting'],
  ['addiction-care', 'Verslavingszorg Het Roer (verzonnen)'],
  ['experience', 'Herstelacademie (verzonnen)', 'Yara'],
  ['housing-association', 'Woningcorporatie Thuis (verzonnen)', 'Bert Huizing'],
  ['social-work', 'Welzijn De Wijert (verzonnen)'],
]
const atWaits: Seat[] = [
  ['health-insurer', 'Zorgverzekeraar Noord (verzonnen)', 'Sietske Veld', 'coordinator'],
  ['mental-health', 'Ggz Noorderlicht (verzonnen)'],
  ['general-practice', 'Huisartsen Zuid (verzonnen)', 'Fenna Veenstra'],
  ['municipality', 'Gemeente (verzonnen zetel)'],
]

/** Two tables in Groningen, both with an empty chair, and who keeps them. */
export async function addDemoTaskforces(tx: Tx): Promise<void> {
  const region_id = await groningenOf(tx)
  await tx
    .insertInto('regions.appointment')
    .values({
      ...{ id: demoId('appointment marit'), region_id, person_id: leader, role: 'leader' },
      ...{ shown_name: 'Marit Dijkstra', appointed_by: leader },
    })
    .execute()
  await addTables(tx, region_id)
  await addMeetings(tx)
}

async function addTables(tx: Tx, region_id: string) {
  await tx
    .insertInto('regions.taskforce')
    .values([
      {
        ...{ id: epa, region_id, kind: 'epa', begun_on: dayFromNow(-540) },
        about:
          'Wij willen dat iedereen in de regio mee kan doen in de eigen buurt. Ook als het even niet goed gaat.',
        consultation:
          'Eén keer in de twee weken in elke wijk: ggz, wijkteam en een ervaringsdeskundige. De inwoner zit er zelf bij, of kiest wie dat namens hem of haar doet. Zonder toestemming praten we niet over iemand.',
      },
      {
        ...{ id: waits, region_id, kind: 'waiting-times', begun_on: dayFromNow(-300) },
        about: 'Wij kijken elke maand waar mensen te lang wachten en wie daar iets aan doet.',
        consultation: '',
      },
    ])
    .execute()
  await tx
    .insertInto('regions.seat')
    .values([
      ...atEpa.map((seat, n) => seatRow(epa, seat, n)),
      ...atWaits.map((seat, n) => seatRow(waits, seat, n)),
    ])
    .execute()
  await tx
    .insertInto('regions.vision')
    .values([
      {
        ...{ taskforce_id: epa, version: 1, is_public: true, made_at: daysAgo(500) },
        wording: 'Mensen met een ernstige psychische aandoening krijgen passende zorg.',
      },
      {
        ...{ taskforce_id: epa, version: 2, is_public: true, made_at: daysAgo(120) },
        wording:
          'Over twee jaar kent iedereen die het zwaar heeft iemand in de buurt bij wie je zo naar binnen loopt.\nHulp komt in de wijk, zonder dat je je verhaal steeds opnieuw doet.\nWie wacht op de ggz, staat er niet alleen voor.',
      },
    ])
    .execute()
}

function seatRow(
  taskforce_id: string,
  [kind, organisation, shown_name = '', role = 'partner']: Seat,
  n: number,
) {
  return {
    ...{
      id: demoId(`seat ${taskforce_id} ${n}`),
      taskforce_id,
      kind,
      organisation,
      shown_name,
      role,
    },
    person_id: shown_name.startsWith('Marit')
      ? leader
      : shown_name === 'Yara'
        ? demoId('yara')
        : null,
    taken_at: sql<string>`now() - make_interval(days => 400, mins => ${-n}::int)`,
  }
}

async function addMeetings(tx: Tx) {
  const place = 'Wijkcentrum in De Wijert'
  await tx
    .insertInto('regions.taskforce_meeting')
    .values([
      { id: first, taskforce_id: epa, starts_at: at(-90, '14:00'), place, is_public: true },
      { id: last, taskforce_id: epa, starts_at: at(-20, '14:00'), place, is_public: true },
      { id: next, taskforce_id: epa, starts_at: at(22, '14:00'), place, is_public: true },
    ])
    .execute()
  const seat = (n: number) => demoId(`seat ${epa} ${n}`)
  const of = {
    taskforce_id: epa,
    is_public: true,
    who: '',
    seat_id: null,
    due_on: null,
    done_at: null,
  }
  await tx
    .insertInto('regions.meeting_point')
    .values([
      {
        ...of,
        id: demoId('point start'),
        meeting_id: first,
        kind: 'decision',
        wording: 'We beginnen in één wijk: De Wijert.',
      },
      {
        ...{
          ...of,
          id: demoId('point train'),
          meeting_id: first,
          kind: 'action',
          seat_id: seat(5),
        },
        ...{ due_on: dayFromNow(-30), done_at: daysAgo(25) },
        wording: 'Ervaringsdeskundigen vragen wat zij missen in de wijk.',
      },
      {
        ...of,
        id: demoId('point client'),
        meeting_id: last,
        kind: 'decision',
        wording: 'Er komt een betaalde zetel voor een cliëntenorganisatie.',
      },
      {
        ...{ ...of, id: demoId('point ask'), meeting_id: last, kind: 'action', seat_id: seat(1) },
        ...{
          due_on: dayFromNow(-3),
          wording: 'Een cliëntenorganisatie vragen aan tafel te komen.',
        },
      },
      {
        ...{
          ...of,
          id: demoId('point money'),
          meeting_id: last,
          kind: 'action',
          who: 'Gemeente en zorgverzekeraar',
        },
        ...{
          due_on: dayFromNow(40),
          wording: 'Afspreken wie de inloop in het weekend betaalt.',
          is_public: false,
        },
      },
      {
        ...of,
        id: demoId('point family'),
        meeting_id: next,
        kind: 'agenda',
        wording: 'Hoe zitten naasten aan tafel?',
      },
      {
        ...of,
        id: demoId('point waits'),
        meeting_id: next,
        kind: 'agenda',
        wording: 'Wat kunnen mensen doen terwijl ze wachten?',
      },
    ])
    .execute()
}
