import * as v from 'valibot'
import type { PlaceKind } from '#src/neighbourhood/places/kind.ts'
import { isId } from '#src/platform/ids.ts'
import { kindOfTerm, taxonomy } from './taxonomy.ts'

const count = (most: number) =>
  v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/), v.transform(Number), v.maxValue(most))
const truth = v.pipe(
  v.optional(v.picklist(['true', 'false', '1', '0', '']), 'false'),
  v.transform((text) => ['true', '1'].includes(text)),
)
const id = v.optional(v.pipe(v.string(), v.toLowerCase(), v.check(isId)))

/** What may be asked of a list, as openapi.json of HSDS 3.0 names it, and `after`: from where the page before ended. */
export const asked = v.object({
  search: v.optional(v.pipe(v.string(), v.maxLength(200), v.excludes('\0')), ''),
  page: v.optional(count(100_000), '1'),
  per_page: v.optional(count(500), '50'),
  after: id,
  format: v.optional(v.picklist(['json', 'ndjson']), 'json'),
  taxonomy_term_id: id,
  taxonomy_id: id,
  organization_id: id,
  modified_after: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text))),
      v.transform((text) => new Date(text).toISOString()),
    ),
  ),
  postcode: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{3}(\s?[A-Za-z]{2})?$/))),
  minimal: truth,
  full: truth,
  full_service: truth,
  top_only: truth,
  parent_id: id,
})
export type Asked = v.InferOutput<typeof asked>

/** Which places are in the list. */
export type Filter = {
  search: string
  /** null: of no kind there is. */
  kind: PlaceKind | null | undefined
  organization: string | undefined
  modified_after: string | undefined
  postcode: string | undefined
}

export function filterOf(query: Asked): Filter {
  const term = query.taxonomy_term_id && (kindOfTerm(query.taxonomy_term_id) ?? null)
  const elsewhere = query.taxonomy_id && query.taxonomy_id !== taxonomy.id
  return {
    search: query.search,
    kind: elsewhere ? null : term || (term === null ? null : undefined),
    organization: query.organization_id,
    modified_after: query.modified_after,
    postcode: query.postcode?.slice(0, 4),
  }
}
