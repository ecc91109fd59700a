import { lookup as resolve } from 'node:dns'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isPublic } from './public-address.ts'

export const refusals = [
  'address',
  'unreachable',
  'private',
  'redirects',
  'status',
  'type',
  'large',
  'slow',
  'broken',
] as const
/** Why a list of somebody else was not read. */
export type Refusal = (typeof refusals)[number]

export class FetchRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** What one visit to somebody else's list may cost, however many pages it has. */
export type Budget = {
  bytes: number
  signal: AbortSignal
  /** `host` or `host:port` that may be fetched though its address is not public. */
  hosts: readonly string[]
}

export const openBudget = (
  hosts: readonly string[],
  { bytes = 10 * 1024 * 1024, milliseconds = 20_000 } = {},
): Budget => ({ bytes, hosts, signal: AbortSignal.timeout(milliseconds) })

const mostRedirects = 3

/**
 * The JSON behind an address that somebody typed, which may be hostile.
 * @throws FetchRefused
 */
export async function fetchJson(address: string, budget: Budget): Promise<unknown> {
  const text = await fetchText(urlOf(address), budget, mostRedirects)
  try {
    return JSON.parse(text)
  } catch {
    throw new FetchRefused('broken')
  }
}

export function urlOf(address: string, base?: string): URL {
  const url = URL.parse(address, base)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw new FetchRefused('address')
  }
  return url
}

async function fetchText(url: URL, budget: Budget, redirects: number): Promise<string> {
  const answer = await ask(url, budget)
  const { statusCode: status = 0, headers } = answer
  if (status >= 300 && status < 400 && headers.location) {
    answer.destroy()
    if (redirects === 0) throw new FetchRefused('redirects')
    return fetchText(urlOf(headers.location, url.href), budget, redirects - 1)
  }
  if (status !== 200) throw refuse(answer, 'status')
  if (!/\bjson\b/i.test(headers['content-type'] ?? '')) throw refuse(answer, 'type')
  return read(answer, budget)
}

function refuse(answer: IncomingMessage, refusal: Refusal): FetchRefused {
  answer.destroy()
  return new FetchRefused(refusal)
}

function ask(url: URL, { signal, hosts }: Budget): Promise<IncomingMessage> {
  const named = hosts.includes(url.host) || hosts.includes(url.hostname)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  // a name is looked up below; an address as such never is
  if (!named && isIP(literal) && !isPublic(literal)) throw new FetchRefused('private')
  const request = url.protocol === 'https:' ? overHttps : overHttp
  return new Promise((settle, fail) => {
    request(url, {
      agent: false,
      signal,
      ...(named ? {} : { lookup: publicOnly }),
      headers: { accept: 'application/json', 'accept-encoding': 'gzip' },
    })
      .on('response', settle)
      .on('error', (error) => fail(reasonOf(error, signal)))
      .end()
  })
}

/** Connects to the very addresses that were judged: asking twice, a name can give two answers. */
const publicOnly: LookupFunction = (host, options, answer) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? []
    if (error || !first) return answer(error ?? new FetchRefused('unreachable'), '')
    if (!found.every(({ address }) => isPublic(address))) {
      return answer(new FetchRefused('private'), '')
    }
    return options.all ? answer(null, found) : answer(null, first.address, first.family)
  })
}

/** Counts what arrives and what it unpacks to; stops at once when it is too much. */
async function read(answer: IncomingMessage, budget: Budget): Promise<string> {
  const packed = answer.headers['content-encoding'] === 'gzip'
  const body = packed ? unpack(answer, budget.bytes) : answer
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.length
      if (size > budget.bytes) throw new FetchRefused('large')
      chunks.push(chunk)
    }
  } catch (error) {
    throw reasonOf(error, budget.signal)
  } finally {
    answer.destroy()
  }
  budget.bytes -= size
  return Buffer.concat(chunks).toString('utf8')
}

function unpack(answer: IncomingMessage, most: number): Readable {
  const body = answer.pipe(createGunzip())
  let arrived = 0
  answer.on('error', (error) => body.destroy(error))
  answer.on('data', (chunk: Buffer) => {
    arrived += chunk.length
    // what follows the packed part unpacks to nothing and would go on for ever
    if (arrived > most) body.destroy(new FetchRefused('large'))
  })
  return body
}

function reasonOf(error: unknown, signal: AbortSignal): FetchRefused {
  if (error instanceof FetchRefused) return error
  if (signal.aborted) return new FetchRefused('slow')
  const unreadable = error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))
  return new FetchRefused(unreadable ? 'broken' : 'unreachable')
}
