import type { Tx } from '#src/platform/database.ts'
import type { Part } from '#src/platform/viewer.ts'
import { demoId } from './ids.ts'
import { anouksWork } from './organisations.ts'

/** Noor's plan, its group and who sees what of it. */
export const noorsPlan = demoId('plan of noor')

type DemoMember = {
  key: string
  name: string
  role: string
  account: boolean
  work?: { work_id: string; organisation: string }
  sees: Part[]
  proposes?: boolean
}

const members: DemoMember[] = [
  {
    key: 'karim',
    name: 'Karim',
    role: 'relative',
    account: true,
    sees: ['goals', 'agreements', 'support', 'group', 'meetings'],
    proposes: true,
  },
  { key: 'bep', name: 'Bep', role: 'neighbour', account: true, sees: ['agreements'] },
  {
    key: 'anouk',
    name: 'Anouk de Wit',
    role: 'practitioner',
    account: true,
    work: { work_id: anouksWork, organisation: 'FACT-team Zuid (verzonnen)' },
    sees: ['goals', 'agreements', 'support', 'crisis', 'group', 'meetings'],
    proposes: true,
  },
  { key: 'thijs', name: 'Thijs', role: 'expert-by-experience', account: false, sees: [] },
]

const goals = [
  {
    key: 'walk',
    term: 'short',
    wording: 'Elke dag even naar buiten',
    life_area: 'body',
    why: 'Buiten wordt mijn hoofd rustiger.',
  },
  {
    key: 'post',
    term: 'short',
    wording: 'De post weer durven openmaken',
    life_area: 'money',
    why: '',
  },
  {
    key: 'choir',
    term: 'long',
    wording: 'Weer zingen in een koor',
    life_area: 'people',
    why: 'Vroeger was dat het fijnste van de week.',
  },
] as const

export async function addDemoPlan(tx: Tx): Promise<void> {
  const owner = demoId('noor')
  const plan = { plan_id: noorsPlan }
  await tx
    .insertInto('plans.plan')
    .values({ ...plan, owner_id: owner, owner_name: 'Noor' })
    .execute()
  await tx
    .insertInto('plans.own_plan')
    .values({ ...plan, person_id: owner })
    .execute()
  for (const member of members) await addMember(tx, member)
  for (const { key, ...goal } of goals) {
    const id = demoId(`goal ${key}`)
    await tx
      .insertInto('plans.goal')
      .values({ ...plan, id, recorded_by: owner, ...goal })
      .execute()
    await tx
      .insertInto('plans.goal_fact')
      .values({
        ...plan,
        id: demoId(`goal ${key} set`),
        goal_id: id,
        kind: 'set',
        recorded_by: owner,
      })
      .execute()
  }
}

async function addMember(
  tx: Tx,
  { key, name, role, account, work, sees, proposes }: DemoMember,
): Promise<void> {
  const plan_id = noorsPlan
  const id = demoId(`member ${key}`)
  const person_id = demoId(key)
  await tx.insertInto('groups.member').values({ plan_id, id, shown_name: name, role }).execute()
  if (account) {
    await tx
      .insertInto('groups.acceptance')
      .values({ plan_id, member_id: id, person_id, ...work })
      .execute()
    await tx
      .insertInto('groups.my_plan')
      .values({ plan_id, person_id, shown_name: 'Noor' })
      .execute()
  }
  for (const part of sees) {
    await tx
      .insertInto('consent.share')
      .values({
        plan_id,
        id: demoId(`share ${key} ${part}`),
        member_id: id,
        part,
        may_propose: Boolean(proposes),
      })
      .execute()
  }
}
