import type { Tx } from '#src/platform/database.ts'
import type { Part } from '#src/platform/viewer.ts'
import { demoId } from './ids.ts'
import { daysFromNow } from './moments.ts'
import { anouksWork } from './organisations.ts'

/** Noor's plan, its group and who sees what of it. */
export const noorsPlan = demoId('plan of noor')

type DemoMember = {
  key: string
  name: string
  role: string
  account: boolean
  daysIn: number
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
    daysIn: 48,
    sees: ['goals', 'agreements', 'support', 'group', 'meetings'],
    proposes: true,
  },
  { key: 'bep', name: 'Bep', role: 'neighbour', account: true, daysIn: 44, sees: ['agreements'] },
  {
    key: 'anouk',
    name: 'Anouk de Wit',
    role: 'practitioner',
    account: true,
    daysIn: 42,
    work: { work_id: anouksWork, organisation: 'FACT-team Zuid (verzonnen)' },
    sees: ['goals', 'agreements', 'support', 'crisis', 'group', 'meetings'],
    proposes: true,
  },
  {
    key: 'thijs',
    name: 'Thijs',
    role: 'expert-by-experience',
    account: false,
    daysIn: 30,
    sees: [],
  },
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
  const setAt = daysFromNow(-46)
  for (const { key, ...goal } of goals) {
    const id = demoId(`goal ${key}`)
    await tx
      .insertInto('plans.goal')
      .values({ ...plan, id, recorded_by: owner, recorded_at: setAt, ...goal })
      .execute()
    await tx
      .insertInto('plans.goal_fact')
      .values({
        ...plan,
        id: demoId(`goal ${key} set`),
        goal_id: id,
        kind: 'set',
        recorded_by: owner,
        recorded_at: setAt,
      })
      .execute()
  }
}

async function addMember(
  tx: Tx,
  { key, name, role, account, daysIn, work, sees, proposes }: DemoMember,
): Promise<void> {
  const plan_id = noorsPlan
  const id = demoId(`member ${key}`)
  const person_id = demoId(key)
  const joined_at = daysFromNow(-daysIn)
  await tx
    .insertInto('groups.member')
    .values({ plan_id, id, shown_name: name, role, joined_at })
    .execute()
  if (account) {
    await tx
      .insertInto('groups.acceptance')
      .values({ plan_id, member_id: id, person_id, accepted_at: joined_at, ...work })
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
