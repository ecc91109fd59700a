import { createTransport, type SendMailOptions } from 'nodemailer'
import { type Appointment, calendarLetter } from '../calendar.ts'
import { asSystem, type SystemDatabase, type Tx } from '../database.ts'
import type { Log } from '../log.ts'
import { finish, nextMail, postpone, type WaitingMail } from './queries.ts'

/** Whether this mail may still go, asked just before it goes. */
export type Check = (tx: Tx, about: string) => Promise<boolean>

export type Post = {
  /** What takes the mail. */
  send(mail: SendMailOptions): Promise<unknown>
  from: string
  /** Stands in each Message-ID. */
  host: string
  checks: Record<string, Check>
  /** Where somebody with an account wants mail; null when nowhere. */
  addressOf(tx: Tx, person: string): Promise<string | null>
  log: Log
}

const mostAttempts = 12

/** Sends all mail that waits, one by one. Several workers share the work: what one has in hands another skips. */
export async function deliverOutbox(system: SystemDatabase, post: Post): Promise<void> {
  while (await asSystem(system, (tx) => deliverOne(tx, post)));
}

/** @returns false when nothing waits. */
async function deliverOne(tx: Tx, post: Post): Promise<boolean> {
  const mail = await nextMail(tx)
  if (!mail) return false
  const check = post.checks[mail.kind]
  const allowed = !check || (await check(tx, mail.about ?? ''))
  const to = mail.to_email ?? (await post.addressOf(tx, mail.to_person ?? ''))
  if (!allowed || !to) await finish(tx, mail, 'dropped_at')
  else if (await isTaken(mail, to, post)) await finish(tx, mail, 'sent_at')
  else if (mail.attempts + 1 < mostAttempts) await postpone(tx, mail)
  else await finish(tx, mail, 'dropped_at')
  return true
}

async function isTaken(mail: WaitingMail, to: string, post: Post): Promise<boolean> {
  try {
    await post.send({
      from: post.from,
      to: { name: '', address: to }, // never read as a list of addresses
      subject: mail.subject,
      text: mail.body,
      // the same at each attempt: a mail that was taken twice is one mail
      messageId: `<${mail.id}@${post.host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(mail.calendar ? { icalEvent: fileOf(mail.calendar, to, post) } : {}),
    })
    return true
  } catch (error) {
    // its code and no more: a mail server's words hold the address
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    post.log.warn({ mail: mail.id, attempts: mail.attempts + 1, code }, 'mail was not taken')
    return false
  }
}

const fileOf = (calendar: unknown, to: string, { from }: Post) =>
  calendarLetter(calendar as Appointment, { from: bareAddress(from), to })

/** Of `Wijkverband <post@…>` what stands between the brackets. */
const bareAddress = (from: string): string => /<(.+)>/.exec(from)?.[1] ?? from

/** The mail server. Its links are secrets: encrypted on the way where the server can. */
export function openMailServer(smtpUrl: string) {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object)
  return {
    send: (mail: SendMailOptions) => transport.sendMail(mail),
    close: () => transport.close(),
  }
}
