import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'
import { anouksWork } from '../organisations.ts'

const soup = demoId('initiative soup')
const walk = demoId('initiative walk')
const deWijert = { municipality_code: 'GM0014', area_code: 'BU00140605' }
const daysAgo = (days: number) => sql<string>`now() - make_interval(days => ${days})`

/** Who takes part in what: the first one proposed it. */
const takePart = [
  { initiative_id: soup, person: 'bep', shown_name: 'Bep' },
  { initiative_id: soup, person: 'karim', shown_name: 'Karim' },
  { initiative_id: soup, person: 'noor', shown_name: 'Noor' },
  { initiative_id: walk, person: 'karim', shown_name: 'Karim' },
]
const participantId = ({ initiative_id, person }: (typeof takePart)[number]) =>
  demoId(`${person} takes part in ${initiative_id}`)

/** Something that has a host and a little money, and something that was only just proposed. */
export async function addDemoInitiatives(tx: Tx): Promise<void> {
  await tx
    .insertInto('neighbourhood.initiative')
    .values([
      {
        ...deWijert,
        id: soup,
        title: 'Samen soep koken op donderdag',
        about:
          'Samen soep maken en samen opeten. Je hoeft niet te kunnen koken. Snijden, roeren of alleen meeëten is ook goed.',
        begun_at: daysAgo(12),
      },
      {
        ...deWijert,
        id: walk,
        title: 'Een rondje met de hond, ook zonder hond',
        about: 'Elke zondagochtend een half uur door het Sterrebos. Praten hoeft niet.',
        begun_at: daysAgo(2),
      },
    ])
    .execute()
  await tx
    .insertInto('neighbourhood.initiative_participant')
    .values(
      takePart.map((one, n) => ({
        id: participantId(one),
        initiative_id: one.initiative_id,
        person_id: demoId(one.person),
        is_proposer: takePart.findIndex((other) => other.initiative_id === one.initiative_id) === n,
      })),
    )
    .execute()
  const rows = takePart.map((one) => ({ ...one, participant_id: participantId(one) }))
  await tx
    .insertInto('neighbourhood.initiative_presence')
    .values(rows.map(({ participant_id, initiative_id }) => ({ participant_id, initiative_id })))
    .execute()
  await tx
    .insertInto('neighbourhood.initiative_name')
    .values(rows.map(({ person: _, ...row }) => row))
    .execute()
  await addHosts(tx)
  await addSpending(tx, rows)
}

const addHosts = (tx: Tx) =>
  tx
    .insertInto('neighbourhood.initiative_host')
    .values([
      {
        id: demoId('initiative host rachida'),
        initiative_id: soup,
        person_id: demoId('rachida'),
        shown_name: 'Rachida',
        place_id: demoId('place inloop'),
        place_words: 'De keuken, op donderdagmiddag',
        offered_at: daysAgo(9),
      },
      {
        id: demoId('initiative host anouk'),
        initiative_id: soup,
        person_id: demoId('anouk'),
        shown_name: 'Anouk',
        organisation: 'FACT-team Zuid (verzonnen)',
        work_id: anouksWork,
        budget_cents: 60_00,
        offered_at: daysAgo(8),
      },
    ])
    .execute()

async function addSpending(tx: Tx, rows: { participant_id: string; initiative_id: string }[]) {
  const pan = demoId('initiative spending pan')
  const knives = demoId('initiative spending knives')
  const [bep, karim] = rows.map(({ participant_id }) => participant_id)
  const proposed = { initiative_id: soup, proposed_by: bep as string, proposed_at: daysAgo(6) }
  await tx
    .insertInto('neighbourhood.initiative_spending')
    .values([
      {
        ...proposed,
        id: pan,
        wording: 'Een grote soeppan',
        amount_cents: 35_00,
        agreed_at: daysAgo(5),
      },
      { ...proposed, id: knives, wording: 'Drie scherpe messen', amount_cents: 18_50 },
    ])
    .execute()
  const yes = { initiative_id: soup, says_yes: true }
  await tx
    .insertInto('neighbourhood.initiative_vote')
    .values([
      { ...yes, spending_id: pan, participant_id: bep as string },
      { ...yes, spending_id: pan, participant_id: karim as string },
      { ...yes, spending_id: knives, participant_id: bep as string },
    ])
    .execute()
}
