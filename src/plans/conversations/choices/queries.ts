import { expressionBuilder } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { ChoiceInput, Mailing } from '../conversation.ts'

const eb = expressionBuilder<DB>()

/** What the viewer chose about mail, and the owner about waiting. */
export async function readChoices(tx: Tx, plan: string, person: string) {
  const { how, waits } = await tx
    .selectNoFrom([
      eb
        .selectFrom('plans.mail_choice as m')
        .where('m.plan_id', '=', plan)
        .where('m.person_id', '=', person)
        .select('m.how')
        .as('how'),
      eb
        .selectFrom('plans.conversation_choice as w')
        .where('w.plan_id', '=', plan)
        .select('w.wait_till_morning')
        .as('waits'),
    ])
    .executeTakeFirstOrThrow()
  return { how: (how ?? 'daily') as Mailing, wait_till_morning: waits ?? false }
}

export async function chooseMail(
  tx: Tx,
  plan: string,
  person: string,
  how: Mailing,
): Promise<void> {
  await tx
    .insertInto('plans.mail_choice')
    .values({ plan_id: plan, person_id: person, how })
    .onConflict((clash) => clash.columns(['plan_id', 'person_id']).doUpdateSet({ how }))
    .execute()
}

/** For the owner alone. */
export async function chooseWaiting(
  tx: Tx,
  plan: string,
  { wait_till_morning }: ChoiceInput,
): Promise<void> {
  await tx
    .insertInto('plans.conversation_choice')
    .values({ plan_id: plan, wait_till_morning })
    .onConflict((clash) => clash.column('plan_id').doUpdateSet({ wait_till_morning }))
    .execute()
}
