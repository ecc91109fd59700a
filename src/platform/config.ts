import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim(), v.minLength(1))
const databaseUrl = v.optional(
  v.pipe(text, v.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
)

/** Every setting, by the name of its environment variable. `docs/operations.md` is checked against this. */
export const settings = v.object({
  /** Where the server listens. */
  PORT: v.optional(
    v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(65535)),
    '3000',
  ),
  HOST: v.optional(text, '127.0.0.1'),
  /** The address people type; links in mail begin with it. Default: http://localhost:PORT. */
  WIJKVERBAND_ORIGIN: v.optional(
    v.pipe(text, v.regex(/^https?:\/\/[^/]+$/, 'must be like https://wijkverband.example')),
  ),
  /** Where the demo keeps its own PostgreSQL server. */
  WIJKVERBAND_DATA: v.optional(text, './data'),
  /** The system role: migrations and the worker. Without it the application is the demo. */
  DATABASE_URL: databaseUrl,
  /** The role the pages use: owns nothing, bound by row-level security. */
  DATABASE_APP_URL: databaseUrl,
  /** The role that reads the published figures and nothing else. */
  DATABASE_FIGURES_URL: databaseUrl,
  /** The mail server, as smtp://user:password@host:port. Without it mail waits in the outbox. */
  SMTP_URL: v.optional(
    v.pipe(text, v.regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
  ),
  /** `yes` when a proxy of your own stands before the server: then its X-Forwarded-For says who asks. */
  WIJKVERBAND_PROXY: v.optional(v.picklist(['yes', 'no'], 'must be yes or no'), 'no'),
  MAIL_FROM: v.optional(text, 'Wijkverband <noreply@localhost>'),
  /** How many years the view log of a plan is kept. */
  WIJKVERBAND_LOG_YEARS: v.optional(
    v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(30)),
    '5',
  ),
  /** Hosts (`host` or `host:port`, with commas between) that a list of places may be read from though they are not public. */
  WIJKVERBAND_FEED_HOSTS: v.optional(v.string(), ''),
  LOG_LEVEL: v.optional(
    v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'must be a level of pino'),
    'info',
  ),
})

export type Config = {
  port: number
  host: string
  origin: string
  dataDir: string
  /** Absent together: then the application is the demo with its own server. */
  database?: { systemUrl: string; appUrl: string; figuresUrl: string }
  smtpUrl?: string
  mailFrom: string
  proxy: boolean
  /** How many years the view log is kept. */
  logYears: number
  /** Whose lists of places may be read from an address that is not public. */
  feedHosts: string[]
  logLevel: string
  demo: boolean
}

export class ConfigProblem extends Error {}

/** @throws ConfigProblem with one sentence that names the wrong setting. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = v.safeParse(settings, env, { abortEarly: true })
  if (!read.success) {
    const [issue] = read.issues
    throw new ConfigProblem(`The setting ${v.getDotPath(issue)} is not right: ${issue.message}.`)
  }
  const s = read.output
  const urls = [s.DATABASE_URL, s.DATABASE_APP_URL, s.DATABASE_FIGURES_URL]
  if (urls.some(Boolean) && !urls.every(Boolean)) {
    throw new ConfigProblem(
      'DATABASE_URL, DATABASE_APP_URL and DATABASE_FIGURES_URL must be set together, or none of them.',
    )
  }
  return {
    port: s.PORT,
    host: s.HOST,
    origin: s.WIJKVERBAND_ORIGIN ?? `http://localhost:${s.PORT}`,
    dataDir: s.WIJKVERBAND_DATA,
    ...(s.DATABASE_URL && {
      database: {
        systemUrl: s.DATABASE_URL,
        appUrl: s.DATABASE_APP_URL ?? '',
        figuresUrl: s.DATABASE_FIGURES_URL ?? '',
      },
    }),
    ...(s.SMTP_URL && { smtpUrl: s.SMTP_URL }),
    mailFrom: s.MAIL_FROM,
    proxy: s.WIJKVERBAND_PROXY === 'yes',
    logYears: s.WIJKVERBAND_LOG_YEARS,
    feedHosts: s.WIJKVERBAND_FEED_HOSTS.split(',')
      .map((host) => host.trim())
      .filter(Boolean),
    logLevel: s.LOG_LEVEL,
    demo: !s.DATABASE_URL,
  }
}
