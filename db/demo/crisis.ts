import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

const sections = {
  'i-notice':
    'Ik slaap minder dan vier uur. Ik neem de telefoon niet op. Ik denk dat mensen over mij praten.',
  'others-notice': 'De gordijnen blijven dicht. Ik praat snel. Ik kom niet meer naar het koor.',
  helps:
    'Kom langs met één persoon. Zet thee. Zeg: «Ik blijf even.» Vraag of ik gegeten heb. Doe samen de lampen aan.',
  'does-not-help': 'Met veel mensen tegelijk komen. Hard praten. Zeggen dat het wel meevalt.',
  'goes-on': 'Pluis heeft elke dag eten nodig. Bep heeft een sleutel. De huur gaat vanzelf.',
  treatment: 'Eerst Anouk bellen. Moet ik ergens slapen? Dan het liefst in het logeerhuis.',
} as const

// Made up, of a form that no subscriber has: a demo must not ring anybody.
const contacts = [
  { key: 'karim', name: 'Karim', phone: '06 00 12 34 56', note: "Ook 's nachts." },
  {
    key: 'anouk',
    name: 'Anouk (FACT-team)',
    phone: '050 123 45 67',
    note: 'Op werkdagen van 9 tot 5.',
  },
  {
    key: 'bep',
    name: 'Bep',
    phone: '050 012 34 56',
    note: 'Woont hiernaast en heeft een sleutel.',
  },
] as const

export async function addDemoCrisis(tx: Tx): Promise<void> {
  const plan = { plan_id: noorsPlan, recorded_by: demoId('noor') }
  for (const [kind, wording] of Object.entries(sections)) {
    await tx
      .insertInto('plans.crisis_section')
      .values({ ...plan, id: demoId(`crisis ${kind}`), kind, wording })
      .execute()
  }
  for (const [turn, { key, ...contact }] of contacts.entries()) {
    await tx
      .insertInto('plans.crisis_contact')
      .values({
        ...plan,
        id: demoId(`crisis contact ${key}`),
        recorded_at: sql`now() + ${turn} * interval '1 millisecond'`,
        ...contact,
      })
      .execute()
  }
}
