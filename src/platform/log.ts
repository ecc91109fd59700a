import { type DestinationStream, pino } from 'pino'

export type Log = pino.Logger

/** Structured lines without personal data: ids of requests, never names, addresses or what was typed. */
export function openLog(level: string, to?: DestinationStream): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to)
}

const secretPaths = [
  /^(\/inloggen\/link\/)[^/?]+/,
  /^(\/ik\/e-mail\/bevestigen\/)[^/?]+/,
  /^(\/uitnodiging\/)[^/?]+/,
  /^(\/agenda\/)[^/?]+/, // feed tokens
  /^(\/cirkelagenda\/)[^/?]+/,
  /^(\/goede-voorbeelden\/(?:inbrengen|bericht|bezoek-kaartje)\/)[^/?]+/, // codes of drafts, keys of mails
]

/** An address as it may stand in the log: no query (it may hold what was searched), no secret. */
export function loggedPath(path: string): string {
  const [bare = ''] = path.split('?')
  return secretPaths.reduce((text, secret) => text.replace(secret, '$1…'), bare)
}
