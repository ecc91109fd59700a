// Makes somebody who has an account an administrator of the platform, who registers organisations and sees no
// plan: `npm run make-admin -- name@example.nl`. Without DATABASE_URL in the demo that is running.
import path from 'node:path'
import { makePlatformAdministrator } from '#src/people/organisations/queries.ts'
import { readConfig } from '#src/platform/config.ts'
import { asSystem, openSystemDatabase } from '#src/platform/database.ts'
import {
  chooseFolder,
  serverAccount,
  socketFolder,
} from '#src/platform/embedded-postgres/folders.ts'
import { address } from '#src/platform/embedded-postgres/urls.ts'

const email = process.argv[2]?.trim().toLowerCase()
if (!email) giveUp('Say who: npm run make-admin -- name@example.nl')

const config = readConfig(process.env)
const system = openSystemDatabase(config.database?.systemUrl ?? demoUrl(config.dataDir), { max: 1 })
try {
  const made = await asSystem(system, (tx) => makePlatformAdministrator(tx, email))
  if (!made) giveUp(`Nobody has an account with ${email}: let them sign in once, then try again.`)
  console.log(`${email} registers organisations from now on, at ${config.origin}/organisaties.`)
} catch (error) {
  giveUp(`The database does not answer (${(error as Error).message}): start the application first.`)
} finally {
  await system.pool.end()
}

function demoUrl(dataDir: string): string {
  const folder = path.resolve(dataDir)
  const account = serverAccount(folder)
  const chosen = chooseFolder(folder, account, () => {})
  return address({ socket: socketFolder(chosen, account) }, 'wijkverband_system')
}

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
