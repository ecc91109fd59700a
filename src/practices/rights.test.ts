import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { holding } from '#src/people/accounts/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { openWorld, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.system.pool.query(
    `insert into practices.submission (id, person_id, sender_name, sent_at) values
       ('00000000-0000-4000-8000-00000000000a', $1, 'Karim draft', null),
       ('00000000-0000-4000-8000-00000000000b', $1, 'Karim sent', now())`,
    [demoId('karim')],
  )
  await world.system.pool.query(
    `insert into practices.submission (id, key_hash, sender_name) values
       ('00000000-0000-4000-8000-00000000000c', 'the-key', 'By key')`,
  )
})
afterAll(() => world.close())

const as = <T>(key: string | null, work: (tx: Tx) => Promise<T>) =>
  asPerson(world.db, key ? { personId: demoId(key) } : null, work)
const senders = async (tx: Tx) =>
  (await tx.selectFrom('practices.submission').select('sender_name').orderBy('id').execute()).map(
    ({ sender_name }) => sender_name,
  )
const refused = (key: string | null, statement: string) =>
  expect(as(key, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/policy|permission/)

describe('what is brought in', () => {
  test('is of who began it alone until it is sent, and then of who reviews', async () => {
    expect(await as('karim', senders)).toEqual(['Karim draft', 'Karim sent'])
    expect(await as('femke', senders)).toEqual(['Karim sent', 'Gerda (verzonnen)'])
    expect(await as('noor', senders)).toEqual([])
    expect(await as(null, senders)).toEqual([])
  })

  test('without an account is of who holds its key', async () => {
    expect(await holding(world.db, 'the-key', null, senders)).toEqual(['By key'])
    expect(await holding(world.db, 'another-key', null, senders)).toEqual([])
  })

  test('is never reviewed or decided on by its sender', async () => {
    const submission = "'00000000-0000-4000-8000-00000000000b'"
    await world.system.pool.query(
      `insert into practices.reviewer (person_id, shown_name, by_experience) values ($1, 'Karim', true)`,
      [demoId('karim')],
    )
    await refused(
      'karim',
      `insert into practices.review (id, submission_id, person_id, by_experience)
       values (gen_random_uuid(), ${submission}, '${demoId('karim')}', true)`,
    )
    await refused(
      'karim',
      `insert into practices.decision (submission_id, kind, made_by)
       values (${submission}, 'published', '${demoId('karim')}')`,
    )
  })
})

describe('the library', () => {
  const example = `(id, slug, title, content, level, facets, search, checked_on)
    values (gen_random_uuid(), 'vals', 'Vals', '{}', 'onderzocht', '{}', '', '2026-01-01')`

  test.each([null, 'noor', 'ineke'])('is written by no %s', async (key) => {
    await refused(key, `insert into practices.practice ${example}`)
    await refused(key, `insert into practices.synonym values (gen_random_uuid(), '{a,b}', '{}')`)
    const { numAffectedRows } = await as(key, (tx) =>
      sql`update practices.practice set title = 'Vals'`.execute(tx),
    )
    expect(Number(numAffectedRows)).toBe(0)
  })

  test('tells a reader no contact, no question and no earlier wording', async () => {
    for (const key of [null, 'noor']) {
      const { rows } = await as(key, (tx) =>
        sql<{ n: number }>`select (select count(*) from practices.contact)
          + (select count(*) from practices.message)
          + (select count(*) from practices.practice_version) as n`.execute(tx),
      )
      expect(Number(rows[0]?.n)).toBe(0)
    }
  })

  test('counts a reading on this day alone', () =>
    refused(
      null,
      `insert into practices.read_day (practice_id, day)
       select id, '2020-01-01' from practices.practice limit 1`,
    ))

  test('chooses its own keepers nowhere', () =>
    refused(
      'femke',
      `insert into practices.editor (person_id, shown_name, made_by)
       values ('${demoId('sam')}', 'Sam', '${demoId('femke')}')`,
    ))
})

describe('what is done with an example', () => {
  const practice = "(select id from practices.practice where slug = 'barbarahoes')"

  test('is hidden from readers by no reader', () =>
    refused(
      'noor',
      `insert into practices.adoption_hiding (adoption_id, why, hidden_by)
       values ('${demoId('adoption wijert')}', 'Zomaar', '${demoId('noor')}')`,
    ))

  test('is told in nobody else’s name, and no visit to it is held by who has nothing to do with it', async () => {
    await refused(
      'noor',
      `insert into practices.adoption (id, practice_id, person_id, shown_name, since)
       values (gen_random_uuid(), ${practice}, '${demoId('sam')}', 'Vals', '2026-01-01')`,
    )
    await refused(
      'noor',
      `insert into practices.visit (id, practice_id, organised_by, host, starts_at, ends_at, seats)
       values (gen_random_uuid(), ${practice}, '${demoId('noor')}', 'Vals', now(), now() + interval '1 hour', 3)`,
    )
  })

  test('is weighed by no reader', () =>
    refused(
      'noor',
      `insert into practices.aid_weights (version, weights, made_by)
       values (99, '{}', '${demoId('noor')}')`,
    ))
})
