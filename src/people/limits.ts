import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { hashOf } from '#src/platform/ids.ts'
import type { Env } from '#src/platform/request.ts'

const minute = 60

/** How often something may be tried, from one place or for one mail address. */
const limits = {
  'mail-to-address': { points: 5, duration: 60 * minute },
  'mail-from-place': { points: 20, duration: 60 * minute },
  'code-from-place': { points: 10, duration: 15 * minute },
  'invitation-from-place': { points: 20, duration: 15 * minute },
  'outside-code-from-place': { points: 10, duration: 15 * minute },
  'passkey-from-place': { points: 60, duration: 15 * minute },
  'together-from-place': { points: 10, duration: 15 * minute },
  'report-from-place': { points: 5, duration: 60 * minute },
  'calendar-from-place': { points: 60, duration: 15 * minute },
  'account-from-place': { points: 20, duration: 60 * minute },
  'worry-from-place': { points: 5, duration: 60 * minute },
  'sign-up-from-place': { points: 40, duration: 60 * minute },
  'ticket-from-place': { points: 10, duration: 15 * minute },
  'practice-message-from-place': { points: 10, duration: 24 * 60 * minute },
  'visit-sign-up-from-place': { points: 40, duration: 60 * minute },
  adoption: { points: 20, duration: 24 * 60 * minute },
  'practice-draft-from-place': { points: 20, duration: 24 * 60 * minute },
  'practice-code-from-place': { points: 10, duration: 15 * minute },
  'practice-file-from-place': { points: 60, duration: 60 * minute },
  messages: { points: 100, duration: minute },
  'circle-ask': { points: 20, duration: 24 * 60 * minute },
  'circle-joining': { points: 10, duration: 24 * 60 * minute },
  // whoever asks somebody by their mail address may see whether there is an account
  'asked-by-address': { points: 30, duration: 24 * 60 * minute },
  introduction: { points: 10, duration: 24 * 60 * minute },
  initiative: { points: 10, duration: 24 * 60 * minute },
  'initiative-report-from-place': { points: 10, duration: 60 * minute },
} as const
type Limit = keyof typeof limits

/**
 * Counts one try. `whose`: the mail address; without it, the place where the request came from.
 * @throws HTTPException 429 when it was tried too often
 */
export async function countTry(c: Context<Env>, limit: Limit, whose?: string): Promise<void> {
  if (!(await mayTry(c, limit, whose))) throw new HTTPException(429)
}

/** Counts one try, and tells whether it was one of few enough: for a page that keeps what was typed. */
export async function mayTry(c: Context<Env>, limit: Limit, whose?: string): Promise<boolean> {
  try {
    await limiter(c, limit).consume(keyOf(c, whose))
    return true
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return false
  }
}

/** The try was right: it does not count, so that people who share a place do not shut each other out. */
export async function uncountTry(c: Context<Env>, limit: Limit, whose?: string): Promise<void> {
  await limiter(c, limit).reward(keyOf(c, whose))
}

function limiter(c: Context<Env>, limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...limits[limit],
    keyPrefix: limit,
    storeClient: c.get('db').pool,
    storeType: 'pool',
    schemaName: 'people',
    tableName: 'attempt',
    tableCreated: true,
    clearExpiredByTimeout: false, // src/people/jobs.ts does
  })
}

const keyOf = (c: Context<Env>, whose?: string): string => hashOf(whose ?? placeOf(c))

/** Behind a proxy of our own, the address that the proxy saw: the last in its list, the others can be made up. */
function placeOf(c: Context<Env>): string {
  const forwarded = c.get('config').proxy ? c.req.header('x-forwarded-for') : undefined
  const address =
    forwarded?.split(',').at(-1)?.trim() ?? (c.env ? getConnInfo(c).remote.address : '')
  return networkOf(address ?? '')
}

/** One household or telephone has a whole /64 of IPv6 addresses to try from. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!bare.includes(':')) return bare
  const [head = ''] = bare.split('::')
  return head.split(':').slice(0, 4).join(':')
}
