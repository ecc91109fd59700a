import { PgBoss } from 'pg-boss'
import { stillWaitsInCircle } from './circles/conversation/telling-queries.ts'
import { circleJobs } from './circles/jobs.ts'
import { isStillClosed } from './consent/pauses/queries.ts'
import { importJobs } from './exchange/import/jobs.ts'
import { invitationStillOpen } from './groups/invitations/queries.ts'
import { nominationJobs } from './groups/nominations/jobs.ts'
import { endingJobs } from './home/ending/jobs.ts'
import { activityJobs } from './neighbourhood/activities/jobs.ts'
import { initiativeJobs } from './neighbourhood/initiatives/jobs.ts'
import { outreachJobs } from './neighbourhood/outreach/jobs.ts'
import { stillWaitsForVisit } from './neighbourhood/outreach/worries/telling-queries.ts'
import { placeJobs } from './neighbourhood/places/jobs.ts'
import { isKeeper } from './neighbourhood/places/keeping/keeper-queries.ts'
import { stillWaitsForCheck } from './neighbourhood/places/nudge-queries.ts'
import { addressOfPerson } from './people/addresses/queries.ts'
import { peopleJobs } from './people/jobs.ts'
import { isAdministrator } from './people/organisations/queries.ts'
import { recoveryStillOpen } from './people/passkeys/recovery-queries.ts'
import { linkStillWorks } from './people/sign-in/queries.ts'
import { conversationJobs } from './plans/conversations/jobs.ts'
import { stillWaitsToRead } from './plans/conversations/telling/queries.ts'
import { callJobs } from './plans/crisis/calls/jobs.ts'
import { mayTellOfCall } from './plans/crisis/calls/queries.ts'
import { invitedPlanStands } from './plans/ending/queries.ts'
import { groupJobs } from './plans/group/jobs.ts'
import { meetingJobs } from './plans/meetings/calendar/jobs.ts'
import { mayTellGuest, mayTellOfMeeting } from './plans/meetings/calendar/sending-queries.ts'
import { sharingJobs } from './plans/sharing/jobs.ts'
import type { Config } from './platform/config.ts'
import { asSystem, type SystemDatabase } from './platform/database.ts'
import { everyNight, type Job } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { type Check, deliverOutbox, openMailServer } from './platform/outbox/delivery.ts'
import { forgetOldMail } from './platform/outbox/queries.ts'
import { practiceJobs } from './practices/jobs.ts'
import { introductionJobs } from './regions/active/introductions/jobs.ts'
import { introductionStands } from './regions/active/introductions/queries.ts'
import { stillAppointed } from './regions/keeping/queries.ts'
import { stillAtTable } from './regions/taskforces/meetings/queries.ts'
import { waitingImportJobs } from './regions/waiting/import/jobs.ts'

/** Kinds of mail that are asked again, at sending, whether they may go; others may. */
const checks: Record<string, Check> = {
  'sign-in': linkStillWorks,
  address: linkStillWorks,
  'passkey-recovery': recoveryStillOpen,
  appointed: isAdministrator,
  'pause-question': isStillClosed,
  invitation: async (tx, code) =>
    (await invitationStillOpen(tx, code)) && (await invitedPlanStands(tx, code)),
  meeting: mayTellOfMeeting,
  'meeting-off': mayTellGuest,
  'meeting-reminder': mayTellOfMeeting,
  messages: stillWaitsToRead,
  'circle-messages': stillWaitsInCircle,
  'meeting-call': mayTellOfCall,
  'place-keeper': isKeeper,
  'place-nudge': stillWaitsForCheck,
  taskforce: stillAtTable,
  'region-work': stillAppointed,
  introduction: introductionStands,
  worry: stillWaitsForVisit,
}

const cleanOutbox: Job = {
  name: 'outbox-clean-up',
  cron: everyNight,
  run: (system) => asSystem(system, forgetOldMail),
}

const jobs: readonly Job[] = [
  cleanOutbox,
  ...groupJobs,
  ...nominationJobs,
  ...peopleJobs,
  ...sharingJobs,
  ...meetingJobs,
  ...conversationJobs,
  ...circleJobs,
  ...callJobs,
  ...outreachJobs,
  ...initiativeJobs,
  ...placeJobs,
  ...importJobs,
  ...waitingImportJobs,
]

type Ground = { config: Config; log: Log; system: SystemDatabase; systemUrl: string }

export type Worker = { stop(): Promise<void> }

/** What nobody waits for: mail, and what the clock tells to do. Starts after the server listens. */
export async function startWorker(ground: Ground): Promise<Worker> {
  const mail = startMail(ground)
  const clock = await startClock(ground)
  return {
    stop: async () => {
      await Promise.all([mail?.stop(), clock.stop({ graceful: true, timeout: 5_000 })])
    },
  }
}

/** Without a mail server mail waits. */
function startMail({ config, log, system }: Ground): Worker | undefined {
  if (!config.smtpUrl) return undefined
  const server = openMailServer(config.smtpUrl)
  const { hostname: host } = new URL(config.origin)
  const post = { ...server, from: config.mailFrom, host, checks, addressOf: addressOfPerson, log }
  const rounds = repeat(2_000, () => deliverOutbox(system, post), log)
  return {
    stop: async () => {
      await rounds.stop()
      server.close()
    },
  }
}

/** Again and again, never two at once; the clock of pg-boss counts in minutes. */
function repeat(pause: number, work: () => Promise<void>, log: Log): Worker {
  let stopped = false
  let wake = () => {}
  const rounds = (async () => {
    while (!stopped) {
      await work().catch((error) => log.error(withoutData(error), 'mail round'))
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
        if (stopped) wake()
      })
    }
  })()
  return {
    stop: () => {
      stopped = true
      wake()
      return rounds
    },
  }
}

async function startClock({ config, log, system, systemUrl }: Ground): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: systemUrl, max: 2 })
  boss.on('error', (error) => log.error(withoutData(error), 'clock'))
  await boss.start()
  for (const { name, cron, run } of [
    ...jobs,
    ...endingJobs(config),
    ...practiceJobs(config),
    ...activityJobs(config),
    ...introductionJobs(config),
  ]) {
    await boss.createQueue(name)
    await boss.work(name, () => run(system))
    await boss.schedule(name, cron, null, { tz: 'Europe/Amsterdam' })
    // what was missed while the application was off
    await boss.send(name)
  }
  return boss
}

/** Errors of the database and of the mail server quote rows and addresses. */
const withoutData = (error: Error) => ({
  name: error.name,
  code: 'code' in error ? error.code : undefined,
})
