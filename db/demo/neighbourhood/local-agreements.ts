import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'

const agreement_id = demoId('local agreement de wijert')
const wijkteam = demoId('organisation wijkteam')

const day = (fromNow: number) =>
  new Date(Date.now() + fromNow * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

// Made up, of a form that no subscriber has: a demo must not ring anybody.
const lines = [
  {
    question: 'Ik wil gewoon ergens binnenlopen',
    first: 'Elke open deur in de buurt',
    answers: 'wie er die dag gastheer of gastvrouw is',
    phone: '',
    hours: 'Kijk bij In de buurt wie er nu open is',
  },
  {
    question: 'Ik kom niet uit met mijn geld of mijn post',
    first: 'Wijkteam De Wijert (verzonnen)',
    answers: 'de sociaal werker van dienst',
    phone: '050 012 34 10',
    hours: 'maandag tot en met vrijdag van 9.00 tot 17.00',
  },
  {
    question: 'Het gaat niet goed in mijn hoofd',
    first: 'Je eigen huisarts',
    answers: 'de assistente, die een plek bij de praktijkondersteuner voor je zoekt',
    phone: '050 012 34 11',
    hours: 'maandag tot en met vrijdag van 8.00 tot 17.00',
  },
  {
    question: 'Ik maak me zorgen over iemand in mijn straat',
    first: 'Wijkteam De Wijert (verzonnen)',
    answers: 'een buurtbezoeker, samen met een ervaringsdeskundige',
    phone: '050 012 34 12',
    hours: 'elke werkdag van 9.00 tot 20.00',
  },
  {
    question: 'Ik heb al hulp van de ggz en het wordt te veel',
    first: 'FACT-team Zuid (verzonnen)',
    answers: 'de verpleegkundige van dienst',
    phone: '050 012 34 13',
    hours: 'elke werkdag van 8.30 tot 17.00',
  },
]

const upward = `Komt het sociaal werk er niet uit? Dan bellen we dezelfde dag met het FACT-team. Een verpleegkundige denkt mee, eerst zonder naam.
Is er meer nodig? Dan gaan we er samen heen. Wie het eerst hielp, blijft tot er echt iemand anders is.`
const downward = `Gaat het beter? Dan zoeken we samen een open deur of een activiteit, en gaan we de eerste keer mee.
Het FACT-team blijft een half jaar bereikbaar zonder nieuwe verwijzing.`

export async function addDemoLocalAgreements(tx: Tx): Promise<void> {
  await tx
    .insertInto('neighbourhood.local_agreement')
    .values({ id: agreement_id, municipality_code: 'GM0014', area_code: 'BU00140605' })
    .execute()
  await tx
    .insertInto('neighbourhood.local_agreement_party')
    .values(
      [wijkteam, demoId('organisation fact zuid')].map((organisation_id) => ({
        agreement_id,
        organisation_id,
      })),
    )
    .execute()
  await tx
    .insertInto('neighbourhood.local_agreement_version')
    .values([
      { ...of(1), upward: 'Bel elkaar op tijd.', written_at: day(-200) },
      { ...of(2), upward, downward, review_on: day(120), written_at: day(-40) },
    ])
    .execute()
  await tx
    .insertInto('neighbourhood.local_agreement_line')
    .values([
      ...lines.slice(0, 3).map((line, index) => ({ ...at(1, index), ...line })),
      ...lines.map((line, index) => ({ ...at(2, index), ...line })),
    ])
    .execute()
}

const of = (version: number) => ({ agreement_id, version, written_for: wijkteam })
const at = (version: number, index: number) => ({ agreement_id, version, position: index + 1 })
