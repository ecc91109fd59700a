import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

const groningen = 'GM0014'

// Made up, of a form that no subscriber has: a demo must not ring anybody.
const helps = [
  { kind: 'client-support', name: 'Samen Sterk Groningen (voorbeeld)', phone: '050 012 34 00' },
  { kind: 'patient-advocate', name: 'PVP in Groningen (voorbeeld)', phone: '050 012 34 01' },
  { kind: 'family-advocate', name: 'Naast de Naaste (voorbeeld)', phone: '050 012 34 02' },
] as const

export async function addDemoIndependentHelp(tx: Tx): Promise<void> {
  for (const help of helps) {
    await tx
      .insertInto('geography.independent_help')
      .values({
        ...help,
        id: demoId(`independent help ${help.kind}`),
        municipality_code: groningen,
        checked_on: '2026-11-02',
      })
      .execute()
  }
  await tx
    .insertInto('plans.residence')
    .values({ plan_id: noorsPlan, municipality_code: groningen })
    .execute()
}
