import { demoId } from '#db/demo/ids.ts'
import { noorsPlan } from '#db/demo/plan.ts'
import { asSystem } from '#src/platform/database.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import type { Kind } from './table.ts'

const demoKeys: Partial<Record<Kind, string>> = {
  owner: 'noor',
  'relative who sees most': 'karim',
  professional: 'anouk',
  'neighbour who sees one part': 'bep',
  'account without a group': 'sam',
  'administrator of an organisation': 'ineke',
}

/** The demo neighbourhood, somebody who left Noor's group, and somebody who administers the platform. */
export async function openKinds() {
  const world = await openWorld()
  const left = await addPerson(world, 'left')
  const administrator = await addPerson(world, 'platform')
  await asSystem(world.system, async (tx) => {
    const plan_id = noorsPlan
    const member_id = demoId('member left')
    await tx
      .insertInto('groups.member')
      .values({ plan_id, id: member_id, shown_name: 'Weg', role: 'relative' })
      .execute()
    await tx
      .insertInto('groups.acceptance')
      .values({ plan_id, member_id, person_id: left })
      .execute()
    for (const part of ['goals', 'agreements', 'group']) {
      const share = { plan_id, id: demoId(`share left ${part}`), member_id, part }
      await tx.insertInto('consent.share').values(share).execute()
    }
    await tx.insertInto('groups.departure').values({ plan_id, member_id }).execute()
    await tx
      .insertInto('people.platform_administrator')
      .values({ person_id: administrator })
      .execute()
  })
  return { world, browserOf: (kind: Kind) => browserOf(world, kind) }
}

async function addPerson(world: World, key: string): Promise<string> {
  const id = demoId(key)
  await asSystem(world.system, async (tx) => {
    const adult_at = new Date().toISOString()
    await tx.insertInto('people.person').values({ id, name: key, adult_at }).execute()
    await tx
      .insertInto('people.person_email')
      .values({ email: `${key}@voorbeeld.test`, person_id: id })
      .execute()
  })
  return id
}

async function browserOf(world: World, kind: Kind): Promise<Browser> {
  if (kind === 'signed out') return world.visitor()
  const key = demoKeys[kind]
  if (key) return world.as(key)
  const browser = world.visitor()
  const name = kind === 'somebody who left' ? 'left' : 'platform'
  await world.signInByMail(browser, `${name}@voorbeeld.test`)
  await world.showsAPasskey(name)
  return browser
}
