import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { daysFromNow } from './moments.ts'
import { noorsPlan } from './plan.ts'

const proposals = [
  { part: 'goals', by: 'karim', wording: 'Misschien een keer samen eten per week, bij mij thuis?' },
  {
    part: 'support',
    by: 'anouk',
    wording: 'Het wijkteam kan meekijken met de post. Dat is elke dinsdag in het buurthuis.',
  },
]

/** What members would add; Noor has not decided yet. */
export async function addDemoProposals(tx: Tx): Promise<void> {
  for (const { part, by, wording } of proposals) {
    await tx
      .insertInto('plans.proposal')
      .values({
        plan_id: noorsPlan,
        id: demoId(`proposal ${by}`),
        part,
        wording,
        proposed_by: demoId(`member ${by}`),
        recorded_by: demoId(by),
        proposed_at: daysFromNow(-2),
      })
      .execute()
  }
}
