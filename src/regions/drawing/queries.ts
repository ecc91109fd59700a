import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { type RegionInput, slugOf } from './drawing.ts'

/** The divisions a region can be drawn in. @returns undefined for who may not draw */
export async function readDrawable(tx: Tx) {
  const divisions = await tx
    .selectFrom('regions.division')
    .where(sql<boolean>`people.administers_platform()`)
    .select(['code', 'name'])
    .orderBy('name')
    .execute()
  return divisions.length > 0 ? divisions : undefined
}

/** The same form sent twice draws one. @returns its address, or null when another region has it */
export async function drawRegion(
  tx: Tx,
  { id, division_code, name, about, valid_from, valid_until }: RegionInput,
  codes: readonly string[],
): Promise<string | null> {
  const short = slugOf(name)
  const taken = await tx
    .selectFrom('regions.region')
    .where('slug', '=', short)
    .where('id', '<>', id)
    .select('id')
    .executeTakeFirst()
  // «nieuw» is the address of this form
  const slug = taken || short === 'nieuw' ? `${division_code}-${short}` : short
  await tx
    .insertInto('regions.region')
    .values({ id, division_code, name, about, slug })
    .onConflict((clash) => clash.doNothing())
    .execute()
  const drawn = await tx
    .selectFrom('regions.region')
    .where('id', '=', id)
    .select('slug')
    .executeTakeFirst()
  if (!drawn) return null
  await tx
    .insertInto('regions.region_municipality')
    .values(
      codes.map((code) => ({ region_id: id, municipality_code: code, valid_from, valid_until })),
    )
    .onConflict((clash) => clash.doNothing())
    .execute()
  return drawn.slug
}
