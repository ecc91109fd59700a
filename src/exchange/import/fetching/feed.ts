import { type Budget, FetchRefused, fetchJson, urlOf } from './fetch.ts'

const mostPages = 500

/**
 * The services of an HSDS feed, or whatever list stands at that very address.
 * @throws FetchRefused
 */
export async function fetchFeed(address: string, budget: Budget): Promise<unknown> {
  const found = await fetchJson(address, budget)
  if (!isRoot(found)) return isPage(found) ? restOf(urlOf(address), found, budget) : found
  const services = urlOf(`${address.replace(/\/*$/, '')}/services`)
  services.searchParams.set('full', 'true')
  const first = await fetchJson(services.href, budget)
  if (!isPage(first)) throw new FetchRefused('broken')
  return restOf(services, first, budget)
}

type Page = { contents: unknown[]; last_page?: unknown }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isRoot = (value: unknown) => isObject(value) && 'version' in value && !('id' in value)
const isPage = (value: unknown): value is Page => isObject(value) && Array.isArray(value.contents)

/** All pages, in full. A feed that gives a page again, whatever it says of itself, is at its end. */
async function restOf(address: URL, first: Page, budget: Budget): Promise<unknown[]> {
  const seen = new Set<string>()
  const all: unknown[] = []
  let page: unknown = first
  for (let number = 1; number <= mostPages && isPage(page); number++) {
    const fresh = page.contents.filter((one) => !seen.has(idOf(one)))
    for (const one of fresh) {
      seen.add(idOf(one))
      all.push(await inFull(address, one, budget))
    }
    if (fresh.length === 0 || page.last_page !== false) break
    const next = new URL(address)
    next.searchParams.set('page', String(number + 1))
    page = await fetchJson(next.href, budget)
  }
  return all
}

const idOf = (one: unknown) => (isObject(one) ? String(one.id) : JSON.stringify(one))

/** A page of services may name no location; then the service's own address does. */
async function inFull(address: URL, one: unknown, budget: Budget): Promise<unknown> {
  if (!isObject(one) || !/\/services\/?$/.test(address.pathname)) return one
  if (Array.isArray(one.service_at_locations) || typeof one.id !== 'string') return one
  const own = new URL(
    `${address.pathname.replace(/\/$/, '')}/${encodeURIComponent(one.id)}`,
    address,
  )
  return fetchJson(own.href, budget).catch((error) => {
    if (error instanceof FetchRefused && ['status', 'broken', 'type'].includes(error.refusal))
      return one
    throw error
  })
}
