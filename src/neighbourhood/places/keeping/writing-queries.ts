import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import type { ExceptionInput, HoursInput } from './hours-form.ts'
import type { Location } from './location.ts'
import type { PlaceInput } from './place-form.ts'
import type { RoomInput } from './room-form.ts'

type NewPlace = { id: string; organisation_id: string | null }

/** The same form sent twice makes one place. Who begins it for nobody they work for keeps it by name. */
export async function beginPlace(
  tx: Tx,
  viewer: Viewer,
  { id, organisation_id }: NewPlace,
  written: ReturnType<typeof columnsOf>,
): Promise<void> {
  await tx
    .insertInto('neighbourhood.place')
    .values({ id, organisation_id, ...written, ...checkedBy(viewer) })
    .onConflict((clash) => clash.doNothing())
    .execute()
  if (organisation_id) return
  await tx
    .insertInto('neighbourhood.place_keeper')
    .values({
      place_id: id,
      person_id: viewer.personId,
      shown_name: viewer.name,
      made_by: viewer.personId,
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export function columnsOf({ area, meant, point, ...texts }: PlaceInput, location: Location) {
  return { ...texts, ...location, lat: point?.lat ?? null, lon: point?.lon ?? null }
}

/** Whoever writes something about a place has looked at it. */
const checkedBy = ({ personId, name }: Viewer) => ({
  checked_at: sql<string>`now()`,
  checked_by: name.trim().split(/\s+/)[0] ?? '',
  checked_by_id: personId,
})

export const rewritePlace = (
  tx: Tx,
  viewer: Viewer,
  place: string,
  written: ReturnType<typeof columnsOf>,
) => update(tx, place, { ...written, ...checkedBy(viewer) })

/** Klopt nog. */
export const confirmPlace = (tx: Tx, viewer: Viewer, place: string) =>
  update(tx, place, checkedBy(viewer))

export const setRoom = (tx: Tx, place: string, room: RoomInput) => update(tx, place, room)

export const closePlace = (tx: Tx, place: string) => update(tx, place, { closed_at: sql`now()` })

export const reopenPlace = (tx: Tx, place: string) => update(tx, place, { closed_at: null })

function update(tx: Tx, place: string, set: object): Promise<unknown> {
  return tx.updateTable('neighbourhood.place').set(set).where('id', '=', place).execute()
}

export async function rewriteHours(
  tx: Tx,
  viewer: Viewer,
  place_id: string,
  { hours, on_holidays }: HoursInput,
): Promise<void> {
  await tx.deleteFrom('neighbourhood.place_hours').where('place_id', '=', place_id).execute()
  if (hours.length > 0) {
    await tx
      .insertInto('neighbourhood.place_hours')
      .values(hours.map((one) => ({ ...one, id: newId(), place_id })))
      .execute()
  }
  await update(tx, place_id, { on_holidays, ...checkedBy(viewer) })
}

/** One a day: a later word takes the place of an earlier one. */
export async function addException(tx: Tx, place_id: string, one: ExceptionInput): Promise<void> {
  await dropException(tx, place_id, one.day)
  await tx
    .insertInto('neighbourhood.place_exception')
    .values({ ...one, place_id })
    .execute()
}

export async function dropException(tx: Tx, place: string, day: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.place_exception')
    .where('place_id', '=', place)
    // as text: a day that does not exist has no exception
    .where(sql<string>`day::text`, '=', day)
    .execute()
}
