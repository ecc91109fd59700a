import type { PracticeRecord } from './practice.ts'
import { certaintyWords, dimensionWords, phaseWords } from './words.ts'

export type FieldText = { label: string; text: string }

/** All that an example says, field by field: to read through, and to lay beside another wording. */
export function fieldsOf(record: PracticeRecord): FieldText[] {
  const { requirements, voice } = record
  const fields: [string, string | undefined][] = [
    ['Hoe heet het?', record.title],
    ['Wat is het?', record.description],
    ['Soort', record.kind === 'methode' ? 'een manier van werken' : 'een plek of project'],
    ['Voor wie', record.audiences.join('\n')],
    ['Helpt bij', record.dimensions.map((one) => dimensionWords[one]).join('\n')],
    ['Past als iemand', record.phases.map((one) => phaseWords[one]).join('\n')],
    ['Waar', record.place],
    ['Wat je doet', record.approach],
    ['Wat maakt dat het werkt', record.elements.join('\n')],
    ['Mensen', requirements.people],
    ['Geld', requirements.money],
    ['Partners', requirements.partners],
    ['Regels', requirements.law],
    ['Wie betaalt', record.payers.join('\n')],
    ['Indicatie', record.indication],
    ['Wie doet het', record.organisations.join('\n')],
    [
      'Wat het oplevert',
      record.results
        .map(({ text, certainty }) => `${text} (${certaintyWords[certainty]})`)
        .join('\n'),
    ],
    ['Iemand die het meemaakte', voice ? `${voice.text}\n${voice.who}` : ''],
    ['Tips voor gemeenten', record.tips.join('\n')],
    ['Bron', record.source],
  ]
  return fields.flatMap(([label, text]) => (text ? [{ label, text }] : []))
}

export type Difference = { label: string; was: string; now: string }

/** What one wording says otherwise than an earlier one. */
export function differencesOf(was: PracticeRecord, now: PracticeRecord): Difference[] {
  const [before, after] = [textsOf(was), textsOf(now)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((label) => {
    const pair = { label, was: before.get(label) ?? '', now: after.get(label) ?? '' }
    return pair.was === pair.now ? [] : [pair]
  })
}

const textsOf = (record: PracticeRecord): Map<string, string> =>
  new Map(fieldsOf(record).map(({ label, text }) => [label, text]))
