import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { publishOffer, takeBackOffer } from '#src/neighbourhood/offers/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { prepared } from '#src/platform/prepared.ts'
import { circleUrl, type Door } from '../circle.ts'
import { doorOf } from '../doors/queries.ts'
import type { Newcomer } from '../joining/joining.ts'
import { waitingNewcomers } from '../joining/queries.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { nextMeeting } from '../meetings/queries.ts'
import { type Member, presentMembers } from '../members/queries.ts'

/** What the page of a circle shows to whoever entered it; of what is not theirs, nothing comes back. */
export const readCircle = prepared((tx: Tx, circle: string) =>
  tx.selectNoFrom((eb) => [
    jsonObjectFrom(doorOf(circle)).$castTo<Door | null>().as('door'),
    jsonObjectFrom(
      eb
        .selectFrom('circles.circle as c')
        .where('c.circle_id', '=', circle)
        .select(['c.agreements', 'c.version']),
    ).as('circle'),
    jsonArrayFrom(presentMembers(circle)).$castTo<Member[]>().as('members'),
    jsonArrayFrom(waitingNewcomers(circle)).$castTo<Newcomer[]>().as('newcomers'),
    jsonObjectFrom(nextMeeting(circle)).$castTo<Meeting | null>().as('meeting'),
  ]),
)

/** @returns false when somebody changed them since `version` was read */
export async function writeAgreements(
  tx: Tx,
  circle: string,
  { agreements, version }: { agreements: string; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('circles.circle')
    .where('circle_id', '=', circle)
    .where('version', '=', version)
    .set({ agreements, version: version + 1 })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** An open chair stands among what the neighbourhood has room for, by the word of the coach; a full circle does not. */
export async function setRoom(
  tx: Tx,
  circle: string,
  { person, has_room }: { person: string; has_room: boolean },
): Promise<void> {
  const door = await tx
    .selectFrom('circles.door')
    .where('circle_id', '=', circle)
    .select(['name', 'about', 'area_code', 'municipality_code', 'organisation_id', 'offer_id'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { name, offer_id, ...where } = door
  if (offer_id) await takeBackOffer(tx, offer_id)
  const id = has_room ? newId() : null
  await tx
    .updateTable('circles.door')
    .where('circle_id', '=', circle)
    .set({ has_room, offer_id: id })
    .execute()
  if (!id) return
  const title = `Een vrije stoel in Buurtcirkel ${name}`
  const link = circleUrl(circle)
  await publishOffer(tx, person, { ...where, id, kind: 'circle', title, link, until: null })
}
