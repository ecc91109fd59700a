import type { PlaceKind } from '#src/neighbourhood/places/kind.ts'
import type { OrganisationKind } from '#src/people/organisations/organisation.ts'
import { regionUrl } from '../region.ts'

export const activeUrl = (region: string): string => `${regionUrl(region)}/wie-is-hier-actief`
export const introductionUrl = (region: string, organisation: string): string =>
  `${activeUrl(region)}/${organisation}/kennismaken`

export type Location = { id: string; name: string; kind: PlaceKind }
export type ActiveOrganisation = {
  id: string
  name: string
  kind: OrganisationKind
  locations: Location[]
}

/** In the order in which the kinds came first. */
export function byKind<T extends { kind: string }>(all: readonly T[]) {
  const kindOf = ({ kind }: T): T['kind'] => kind
  return [...Map.groupBy(all, kindOf)].map(([kind, some]) => ({ kind, some }))
}
