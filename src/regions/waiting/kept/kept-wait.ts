import * as v from 'valibot'
import { choice, choiceOf, day, name, rowId, seenVersion, text, tick } from '#src/platform/forms.ts'
import { hashOf } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { seriesOf, type WaitingRow } from '../import/row.ts'
import { readWeeks } from '../weeks.ts'

export const keptUrl = '/beheer/wachttijden/bijgehouden'

/** Care that the NZa counts, and help of the municipality that it does not. */
export const keptCare = ['BGGZ', 'SGGZ', 'WMO', 'RIBW'] as const
export const circuits = ['Volwassenen', 'Adolescenten', 'Ouderen', 'Verslavingszorg'] as const

const mostWeeks = 260

/** As a provider would say it: «3 weken», «3-4 weken», «geen wachttijd», «niet bekend». */
const wait = v.pipe(
  text({ max: 100 }),
  v.check((typed) => {
    const weeks = readWeeks(typed)
    return weeks === null || (weeks !== undefined && weeks >= 0 && weeks <= mostWeeks)
  }, 'Dit kunnen we niet lezen. Schrijf het als «3 weken», «3-4 weken» of «geen wachttijd».'),
)

export const keptForm = v.object({
  id: rowId,
  version: seenVersion,
  provider: name('Schrijf op wie de hulp geeft.'),
  location: text({ max: 100 }),
  town: text({ max: 100 }),
  municipality: text({ max: 6, missing: 'Kies een gemeente.' }),
  care_type: choiceOf(keptCare, 'Kies wat voor hulp het is.'),
  circuit: choice(circuits),
  main_group: text({ max: 100 }),
  intake: v.pipe(
    wait,
    v.check((typed) => typed !== '', 'Schrijf op hoelang iemand wacht op een eerste gesprek.'),
  ),
  treatment: wait,
  intake_stop: tick,
  measured_on: v.pipe(
    day,
    v.check((chosen) => chosen !== null, 'Kies op welke dag dit gold.'),
    v.check(
      (chosen) => chosen === null || (chosen <= dayOf(new Date()) && chosen >= '2000-01-01'),
      'Kies vandaag, of een dag daarvoor.',
    ),
  ),
})
export type KeptInput = v.InferOutput<typeof keptForm>

export type KeptRow = Omit<WaitingRow, 'is_current' | 'updated_on'> & { key: string; month: string }

/** The same row as a file would give. One a month: a second of that month is a correction of the first. */
export function rowOf(input: KeptInput): KeptRow {
  const { provider, location, town, municipality, care_type, main_group, intake_stop } = input
  const measured_on = input.measured_on ?? dayOf(new Date())
  const month = `${measured_on.slice(0, 7)}-01`
  const intake_weeks = readWeeks(input.intake) ?? null
  const treatment_weeks = readWeeks(input.treatment) ?? null
  const named = {
    ...{ provider_key: provider, name: provider, provider_kind: '', care_type, main_group },
    location_key: [location, town, municipality].join('/'),
    circuit: input.circuit ?? '',
  }
  const series = seriesOf(named)
  return {
    ...named,
    ...{ series, key: hashOf(`kept ${series} ${month}`).slice(0, 22), month, measured_on },
    ...{ provider, location, town, municipality_code: municipality, intake_stop },
    ...{
      intake_weeks,
      treatment_weeks,
      intake_text: input.intake,
      treatment_text: input.treatment,
    },
    total_weeks:
      intake_weeks === null || treatment_weeks === null ? null : intake_weeks + treatment_weeks,
  }
}
