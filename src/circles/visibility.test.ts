import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chairOf, theTeapot, tonnysAsking } from '#db/demo/circles/circles.ts'
import { demoId } from '#db/demo/ids.ts'
import { eraseAccount } from '#src/home/ending/forget.ts'
import { asSystem, type Tx } from '#src/platform/database.ts'
import { NotFound } from '#src/platform/errors.ts'
import { newId } from '#src/platform/ids.ts'
import { openWorld, type World } from '#test/world.ts'
import { asMemberOfCircle } from './as-member.ts'

/** Everybody there can be around a circle. Aleid asked, wrote and told; Dirk blocked Gerda. */
const kinds = {
  aleid: 'the member whose rows they are',
  fatma: 'another member',
  ruud: 'the volunteer',
  gerda: 'a member who was blocked',
  hanna: 'the coach',
  jelte: 'the second coach',
  tonny: 'a newcomer',
  kees: 'a former member',
  anouk: 'a professional of a member’s plan',
  sam: 'a neighbour outside',
} as const
type Key = keyof typeof kinds
const keys = Object.keys(kinds) as Key[]

const own = ['aleid'] as const
const neighbours = ['aleid', 'fatma', 'ruud', 'gerda'] as const
const coaches = ['hanna', 'jelte'] as const
const unblocked = ['aleid', 'fatma', 'ruud'] as const
const around = [...neighbours, ...coaches] as const

const circle_id = theTeapot
const aleid = chairOf('aleid')
const meeting = newId()
const ids = Array.from({ length: 20 }, () => newId())
const [toCircle = '', toDirk = '', toCoach = '', conflict = '', report = ''] = ids

let world: World
beforeAll(async () => {
  world = await openWorld()
  await asSystem(world.system, fill)
})
afterAll(() => world.close())

async function fill(tx: Tx): Promise<void> {
  const ask = { circle_id, kind: 'company', wording: 'Gaat er iemand mee?' }
  await tx
    .insertInto('circles.ask')
    .values([
      { ...ask, id: toCircle, asked_by: chairOf('dirk'), goes_to: 'circle', to_member: null },
      { ...ask, id: toDirk, asked_by: aleid, goes_to: 'member', to_member: chairOf('dirk') },
      { ...ask, id: toCoach, asked_by: aleid, goes_to: 'coach', to_member: null },
    ])
    .execute()
  await tx.insertInto('circles.ask_mark').values({ circle_id, ask_id: toCoach }).execute()
  await tx
    .insertInto('circles.meeting')
    .values({ circle_id, id: meeting, starts_at: sql`now()`, place: 'Hier' })
    .execute()
  await tx
    .insertInto('circles.attendance')
    .values(
      ['dirk', 'aleid'].map((key) => ({
        ...{ circle_id, meeting_id: meeting, member_id: chairOf(key), comes: true },
      })),
    )
    .execute()
  const concern = { circle_id, told_by: aleid, goes_to: 'coach', read_by: chairOf('hanna') }
  await tx
    .insertInto('circles.concern')
    .values([
      { ...concern, id: conflict, kind: 'conflict', wording: 'Botst' },
      {
        ...{ ...concern, id: report, kind: 'abuse', wording: 'Grens', about: [chairOf('hanna')] },
        ...{ goes_to: 'second-coach', read_by: chairOf('jelte') },
      },
    ])
    .execute()
  const shared = { circle_id, member_id: aleid, wording: 'Bellen' }
  await tx
    .insertInto('circles.step')
    .values([
      { ...shared, id: newId() },
      { ...shared, id: newId(), member_id: chairOf('dirk'), is_shared: true },
    ])
    .execute()
  await tx
    .insertInto('circles.message')
    .values({ circle_id, id: newId(), written_by: chairOf('dirk'), wording: 'Dag allemaal' })
    .execute()
  await tx
    .insertInto('circles.phone')
    .values({
      ...{ circle_id, member_id: chairOf('dirk'), number: '06 12345678' },
      seen_by: [chairOf('fatma'), chairOf('gerda')],
    })
    .execute()
  await tx.insertInto('circles.missing_me').values({ circle_id, member_id: aleid }).execute()
  await tx.insertInto('circles.reading').values({ circle_id, member_id: aleid }).execute()
  await tx
    .insertInto('circles.talent')
    .values({ circle_id, id: newId(), member_id: aleid, kind: 'cooking' })
    .execute()
  await tx
    .insertInto('circles.offer')
    .values({ ...shared, id: newId(), member_id: chairOf('dirk'), kind: 'cooking' })
    .execute()
  await tx
    .insertInto('circles.block')
    .values({ circle_id, member_id: chairOf('dirk'), blocked_id: chairOf('gerda') })
    .execute()
}

/** What of these rows each kind reads; whoever is not named reads nothing. */
const readers: [what: string, condition: string, who: readonly Key[]][] = [
  ['circles.circle', 'true', around],
  ['circles.member', `id = '${aleid}'`, around],
  ['circles.member', `id = '${chairOf('hanna')}'`, [...around, 'tonny']],
  ['circles.joining', `id = '${tonnysAsking}'`, [...coaches, 'tonny']],
  ['circles.acquaintance', 'true', [...around, 'tonny']],
  ['circles.ask', `id = '${toCircle}'`, unblocked],
  ['circles.ask', `id = '${toDirk}'`, own],
  ['circles.ask', `id = '${toCoach}'`, [...own, 'hanna']],
  ['circles.ask_mark', 'true', around],
  ['circles.meeting', 'true', around],
  ['circles.attendance', `member_id = '${chairOf('dirk')}'`, unblocked],
  ['circles.attendance', `member_id = '${aleid}'`, around],
  ['circles.concern', `id = '${conflict}'`, [...own, 'hanna']],
  ['circles.concern', `id = '${report}'`, [...own, 'jelte']],
  ['circles.step', 'not is_shared', own],
  ['circles.step', `is_shared and member_id = '${chairOf('dirk')}'`, unblocked],
  ['circles.message', "wording = 'Dag allemaal'", unblocked],
  ['circles.phone', "number = '06 12345678'", ['fatma']],
  ['circles.missing_me', 'true', [...own, ...coaches]],
  ['circles.reading', 'true', own],
  ['circles.talent', 'true', around],
  ['circles.offer', `member_id = '${chairOf('dirk')}'`, ['aleid', 'fatma', 'ruud', ...coaches]],
  ['circles.block', 'true', []],
  ['circles.rhythm', 'true', around],
]

describe('of a circle', () => {
  test.each(readers)('%s where %s is read by %j', async (table, condition, who) => {
    const reading: Key[] = []
    for (const key of keys) if (await reads(key, table, condition)) reading.push(key)
    expect(reading.toSorted()).toEqual([...who].toSorted())
  })

  test('the coach reads what is written from the moment that a member invites, until it ends', async () => {
    const id = newId()
    const message = (wording: string) => ({
      ...{ circle_id, id: newId(), written_by: chairOf('dirk'), wording },
    })
    await asSystem(world.system, async (tx) => {
      await tx
        .insertInto('circles.coach_invitation')
        .values({ circle_id, id, invited_by: aleid })
        .execute()
      await tx.insertInto('circles.message').values(message('Lees mee')).execute()
    })
    expect(await reads('hanna', 'circles.message', "wording = 'Lees mee'")).toBe(true)
    expect(await reads('hanna', 'circles.message', "wording = 'Dag allemaal'")).toBe(false)
    expect(await reads('jelte', 'circles.message', 'true')).toBe(false)
    await asSystem(world.system, (tx) =>
      tx
        .insertInto('circles.coach_invitation_end')
        .values({ circle_id, invitation_id: id, ended_by: aleid })
        .execute(),
    )
    expect(await reads('hanna', 'circles.message', 'true')).toBe(false)
  })

  test('nobody writes in the name of another, nor gives themselves a role', async () => {
    const forged: [Key, string][] = [
      [
        'aleid',
        `insert into circles.message values ('${circle_id}', gen_random_uuid(), '${chairOf('ruud')}', 'Nep')`,
      ],
      [
        'aleid',
        `insert into circles.member values ('${circle_id}', gen_random_uuid(), '${demoId('aleid')}', 'coach', 'A', '${demoId('work of hanna')}')`,
      ],
      [
        'sam',
        `insert into circles.member values ('${circle_id}', gen_random_uuid(), '${demoId('sam')}', 'member', 'S')`,
      ],
      [
        'tonny',
        `insert into circles.member values ('${circle_id}', gen_random_uuid(), '${demoId('tonny')}', 'member', 'T')`,
      ],
      [
        'tonny',
        `insert into circles.welcome values ('${circle_id}', '${tonnysAsking}', 'coach', '${tonnysAsking}')`,
      ],
      [
        'aleid',
        `insert into circles.welcome values ('${circle_id}', '${tonnysAsking}', 'coach', '${aleid}')`,
      ],
      [
        'hanna',
        `insert into circles.welcome values ('${circle_id}', '${tonnysAsking}', 'circle', '${chairOf('hanna')}')`,
      ],
      [
        'aleid',
        `insert into circles.departure values ('${circle_id}', '${chairOf('dirk')}', '${demoId('aleid')}')`,
      ],
      [
        'aleid',
        `insert into circles.coach_invitation values ('${circle_id}', gen_random_uuid(), '${chairOf('ruud')}')`,
      ],
      [
        'hanna',
        `insert into circles.coach_invitation values ('${circle_id}', gen_random_uuid(), '${chairOf('hanna')}')`,
      ],
    ]
    for (const [key, statement] of forged) {
      await expect(
        as(key, (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toThrow(/row-level security/)
    }
  })

  test('nothing is left of who erases their account, but a chair that is free', async () => {
    await asSystem(world.system, (tx) => eraseAccount(tx, demoId('dirk')))
    const { rows } = await world.system.pool.query(
      `select c.oid::regclass::text as name from pg_class c
        where c.relnamespace = 'circles'::regnamespace and c.relkind = 'r'`,
    )
    for (const { name } of rows) {
      const found = await world.system.pool.query(
        `select 1 from ${name} t where to_jsonb(t)::text ~ any ($1)`,
        [[demoId('dirk'), chairOf('dirk'), '06 12345678']],
      )
      expect([name, found.rows.length]).toEqual([name, 0])
    }
  })
})

function as<T>(key: Key, work: (tx: Tx) => Promise<T>): Promise<T> {
  const viewer = { personId: demoId(key), name: key, secondStep: true }
  const entry = { circle: circle_id, readers: 'anybody' } as const
  return asMemberOfCircle(world.db, viewer, entry, work).then(([result]) => result)
}

const reads = (key: Key, table: string, condition: string): Promise<boolean> =>
  as(key, async (tx) => {
    const { rows } =
      await sql`select 1 from ${sql.table(table)} where ${sql.raw(condition)}`.execute(tx)
    return rows.length > 0
  })

test('a circle that is not there is not there', async () => {
  const viewer = { personId: demoId('sam'), name: 'Sam' }
  const nowhere = asMemberOfCircle(
    world.db,
    viewer,
    { circle: newId(), readers: 'anybody' },
    async () => {},
  )
  await expect(nowhere).rejects.toThrow(NotFound)
})
