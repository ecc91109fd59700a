import type { Tx } from '#src/platform/database.ts'

/** Where an organisation guides circles, and where else it could. */
export async function readGuidance(tx: Tx, organisation: string) {
  const municipalities = await tx
    .selectFrom('geography.municipality as m')
    .leftJoin('circles.guidance as g', (join) =>
      join.onRef('g.municipality_code', '=', 'm.code').on('g.organisation_id', '=', organisation),
    )
    .where('m.valid_until', 'is', null)
    .select(['m.code', 'm.shown_name as name', 'm.province'])
    .select((eb) => eb('g.organisation_id', 'is not', null).as('guided'))
    .orderBy('m.shown_name')
    .orderBy('m.code')
    .execute()
  return municipalities
}

export async function sayGuidance(
  tx: Tx,
  { organisation, municipality, by }: { organisation: string; municipality: string; by: string },
): Promise<void> {
  await tx
    .insertInto('circles.guidance')
    .values({ organisation_id: organisation, municipality_code: municipality, said_by: by })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** From now on its workers read no names there; circles that are there go on. */
export async function stopGuidance(
  tx: Tx,
  organisation: string,
  municipality: string,
): Promise<void> {
  await tx
    .deleteFrom('circles.guidance')
    .where('organisation_id', '=', organisation)
    .where('municipality_code', '=', municipality)
    .execute()
}
