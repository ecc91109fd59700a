import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { settle } from '../budget/queries.ts'
import type { HostInput } from '../initiative.ts'
import { openDoorsOf } from './may-help-queries.ts'

/** For what somebody could help. */
export function readHelp(tx: Tx, person: string) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(confirmedWorkOf(person)).as('works'),
      jsonArrayFrom(openDoorsOf(person).orderBy('p.name')).as('places'),
    ])
    .executeTakeFirstOrThrow()
}
export type Help = Awaited<ReturnType<typeof readHelp>>

/** Helps with place and money, or changes what was offered. */
export async function help(
  tx: Tx,
  person: string,
  initiative_id: string,
  { helps_as, budget, ...words }: HostInput,
  { works }: Help,
): Promise<void> {
  const [kind, id = ''] = helps_as.split(':')
  const offer = {
    ...words,
    budget_cents: budget,
    work_id: kind === 'werk' ? id : null,
    place_id: kind === 'plek' ? id : null,
    organisation: works.find((work) => work.id === id)?.organisation ?? '',
  }
  await tx
    .insertInto('neighbourhood.initiative_host')
    .values({ id: newId(), initiative_id, person_id: person, ...offer })
    .onConflict((clash) => clash.columns(['initiative_id', 'person_id']).doUpdateSet(offer))
    .execute()
  await settle(tx, person, initiative_id)
}

export async function stopHelping(tx: Tx, host: string): Promise<void> {
  await tx.deleteFrom('neighbourhood.initiative_host').where('id', '=', host).execute()
}
