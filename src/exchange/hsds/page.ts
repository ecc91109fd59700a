import type { Asked } from './asked.ts'

type Found<T> = { total: number; contents: T[] }

/** A page as HSDS 3.0 wraps it. */
export function pageOf<T>({ total, contents }: Found<T>, { page, per_page }: Asked) {
  const total_pages = Math.ceil(total / per_page)
  return {
    total_items: total,
    total_pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= total_pages,
    empty: contents.length === 0,
    contents,
  }
}

/** A page of a list that is in memory. */
export function pageIn<T>(all: readonly T[], query: Asked) {
  const start = (query.page - 1) * query.per_page
  return pageOf({ total: all.length, contents: all.slice(start, start + query.per_page) }, query)
}
