import type { Tx } from '#src/platform/database.ts'
import { addUp } from '#src/regions/waiting/figure-queries.ts'
import { type KeptInput, rowOf } from '#src/regions/waiting/kept/kept-wait.ts'
import { dayOf } from '#src/ui/dates.ts'
import { demoId } from '../ids.ts'

const months = 12

type Told = Pick<KeptInput, 'provider' | 'location' | 'care_type'> &
  Partial<KeptInput> & {
    /** What it said a year ago, and from when on it said something else; the last holds today. */
    said: readonly [intake: string, treatment: string][]
  }

const adults = { circuit: 'Volwassenen' } as const

/** Fictional providers: some keep people waiting longer than was agreed, some get better, some worse. */
const told: Told[] = [
  {
    ...{ ...adults, provider: 'Noorderbaken (verzonnen)', location: 'Paterswoldseweg' },
    care_type: 'SGGZ',
    said: [
      ['6 weken', '9 weken'],
      ['7-9 weken', '10 weken'],
      ['9 weken', '12 weken'],
    ],
  },
  {
    ...{ ...adults, provider: 'Noorderbaken (verzonnen)', location: 'Laan Corpus den Hoorn' },
    ...{ care_type: 'SGGZ', main_group: 'Persoonlijkheidsstoornissen' },
    said: [
      ['12 weken', '14-16 weken'],
      ['14 weken', '16 weken'],
    ],
  },
  {
    ...{ ...adults, provider: 'Angstpoli De Wijert (verzonnen)', location: 'Vondellaan' },
    ...{ care_type: 'SGGZ', main_group: 'Angststoornissen' },
    said: [
      ['8 weken', '8 weken'],
      ['6 weken', '7 weken'],
      ['3-4 weken', '6 weken'],
    ],
  },
  {
    ...{ ...adults, provider: 'Praktijk De Linde (verzonnen)', location: 'Helpman' },
    care_type: 'BGGZ',
    said: [
      ['3 weken', '2 weken'],
      ['< 2 weken', '1 week'],
    ],
  },
  {
    ...{ ...adults, provider: 'Praktijk Stadspark (verzonnen)', location: 'Stadspark' },
    care_type: 'BGGZ',
    said: [
      ['5 weken', '3 weken'],
      ['6 weken', '4 weken'],
    ],
  },
  {
    ...{ provider: 'Jong Noord (verzonnen)', location: 'Corpus den Hoorn' },
    ...{ care_type: 'SGGZ', circuit: 'Adolescenten' },
    said: [
      ['10 weken', '8 weken'],
      ['11-13 weken', '9 weken'],
    ],
  },
  {
    ...{ ...adults, provider: 'Brinkpraktijk (verzonnen)', location: 'Brink', town: 'Assen' },
    ...{ care_type: 'BGGZ', municipality: 'GM0106' },
    said: [
      ['5 weken', '4 weken'],
      ['3 weken', '4 weken'],
    ],
  },
  {
    ...{ provider: 'Naast Je (verzonnen)', location: 'De Wijert', care_type: 'WMO' },
    said: [
      ['2 weken', '2 weken'],
      ['4-5 weken', '3 weken'],
    ],
  },
  {
    ...{ provider: 'Woonsteun Stad (verzonnen)', location: 'Helpman', care_type: 'RIBW' },
    intake_stop: true,
    said: [
      ['20 weken', ''],
      ['26 weken', ''],
    ],
  },
]

/** One measurement a month, the last one of today. */
export async function addDemoKeptWaits(tx: Tx): Promise<void> {
  const rows = told.flatMap((one) =>
    Array.from({ length: months }, (_, ago) => ({
      ...keptRow(one, ago),
      id: demoId(`wait ${one.provider} ${one.location} ${ago}`),
      kept_by: demoId('wouter'),
    })),
  )
  await tx.insertInto('regions.waiting_time').values(rows).execute()
  await addUp(tx, [...new Set(rows.map(({ month }) => month))])
}

function keptRow({ said, ...wait }: Told, ago: number) {
  const stage = Math.floor(((months - 1 - ago) * said.length) / months)
  const [intake, treatment] = said[stage] ?? ['', '']
  return rowOf({
    ...{ id: '', version: 0, circuit: null, main_group: '', intake_stop: false },
    ...{ town: 'Groningen', municipality: 'GM0014', intake, treatment },
    ...{ measured_on: ago === 0 ? dayOf(new Date()) : firstOf(ago) },
    ...wait,
  })
}

const firstOf = (monthsAgo: number): string => {
  const [year = 0, month = 0] = dayOf(new Date()).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - monthsAgo, 1)).toISOString().slice(0, 10)
}
