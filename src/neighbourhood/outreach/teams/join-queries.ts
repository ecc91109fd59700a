import { expressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { teamsOf } from '../visits/queries.ts'

const eb = expressionBuilder<DB>()

/** What somebody reads who was asked, before they say yes. */
export function readAsked(tx: Tx, person: string, team: string) {
  return tx
    .selectNoFrom([
      teamsOf(person).as('teams'),
      jsonObjectFrom(
        eb
          .selectFrom('neighbourhood.team_member as m')
          .where('m.team_id', '=', team)
          .where('m.person_id', '=', person)
          .select(['m.id', 'm.is_expert']),
      ).as('member'),
      jsonArrayFrom(confirmedWorkOf(person)).as('works'),
    ])
    .executeTakeFirstOrThrow()
}

type Yes = { team: string; member: { id: string; is_expert: boolean }; shown_name: string }

/** Ja, ik ga mee: from now on everybody reads this name with the team. */
export async function sayYes(
  tx: Tx,
  { team, member, shown_name }: Yes,
  work_id: string | null,
): Promise<void> {
  if (work_id) {
    await tx
      .updateTable('neighbourhood.team_member')
      .set({ work_id })
      .where('id', '=', member.id)
      .execute()
  }
  await tx
    .insertInto('neighbourhood.team_face')
    .values({ member_id: member.id, team_id: team, is_expert: member.is_expert, shown_name })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** For that person's own export. */
export const teamsJoined = (person: string) =>
  eb
    .selectFrom('neighbourhood.team_member as m')
    .innerJoin('neighbourhood.team as t', 't.id', 'm.team_id')
    .leftJoin('neighbourhood.team_face as f', 'f.member_id', 'm.id')
    .where('m.person_id', '=', person)
    .select(['t.name', 'f.shown_name', 'm.is_expert', 'm.asked_at', 'f.joined_at'])
    .orderBy('m.asked_at')
