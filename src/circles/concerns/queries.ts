import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { type Member, presentMembers } from '../members/queries.ts'
import {
  type Concern,
  type ConcernInput,
  type ConcernKind,
  type ConcernStep,
  mayBeShown,
  type StepInput,
} from './concern.ts'

/** What the viewer told or handles, and the steps that are for these eyes; the policies choose. */
export function readConcerns(tx: Tx, circle: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('circles.concern as c')
          .where('c.circle_id', '=', circle)
          .select(['c.id', 'c.kind', 'c.told_by', 'c.about', 'c.goes_to', 'c.read_by'])
          .select(['c.wording', 'c.told_at'])
          .orderBy('c.told_at', 'desc'),
      )
        .$castTo<Concern[]>()
        .as('concerns'),
      jsonArrayFrom(
        eb
          .selectFrom('circles.concern_step as s')
          .where('s.circle_id', '=', circle)
          .select(['s.id', 's.concern_id', 's.step', 's.note', 's.seen_by', 's.recorded_at'])
          .orderBy('s.recorded_at'),
      )
        .$castTo<ConcernStep[]>()
        .as('steps'),
      jsonArrayFrom(presentMembers(circle)).$castTo<Member[]>().as('members'),
      // who left is still called by name in what was told
      jsonArrayFrom(
        eb
          .selectFrom('circles.member as m')
          .where('m.circle_id', '=', circle)
          .select(['m.id', 'm.shown_name']),
      ).as('names'),
    ])
    .executeTakeFirstOrThrow()
}

export type ConcernsRead = Awaited<ReturnType<typeof readConcerns>>

/** The same form sent twice tells once. */
export async function tellConcern(
  tx: Tx,
  circle: string,
  {
    kind,
    by,
    input,
    reader,
  }: { kind: ConcernKind; by: string; input: ConcernInput; reader: Member },
): Promise<void> {
  const { about, ...told } = input
  await tx
    .insertInto('circles.concern')
    .values({
      ...told,
      about: sql<string[]>`${about}::uuid[]`,
      ...{ circle_id: circle, kind, told_by: by, goes_to: reader.role },
    })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
}

/**
 * Shown only to whom it may be: whoever else was ticked is left out.
 * @throws NotFound when the viewer does not handle this concern
 */
export async function takeStep(
  tx: Tx,
  circle: string,
  concern: string,
  { seen_by, ...input }: StepInput,
): Promise<void> {
  const { concerns } = await readConcerns(tx, circle)
  const told = found(concerns.find(({ id }) => id === concern))
  const shown = seen_by.filter((chair) => mayBeShown(told).includes(chair))
  const { kind, goes_to, read_by } = told
  await tx
    .insertInto('circles.concern_step')
    .values({
      ...input,
      ...{ circle_id: circle, concern_id: concern, kind, goes_to, read_by },
      about: sql<string[]>`${told.about}::uuid[]`,
      seen_by: sql<string[]>`${shown}::uuid[]`,
    })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
}
