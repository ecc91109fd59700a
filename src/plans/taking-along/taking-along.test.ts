import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoId } from '#db/demo/ids.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId, newToken } from '#src/platform/ids.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'

let world: World
let noor: Browser
let at: string
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
  at = `/plan/${world.plan}/meenemen`
})
beforeEach(() =>
  world.system.pool.query(
    'delete from consent.view_log; delete from people.attempt; delete from consent.exception_end; delete from consent.exception',
  ),
)
afterAll(() => world.close())

const codeIn = (html: string) => /give-away">((?:\w{4} ){2}\w{4})</.exec(html)?.[1] ?? ''
const log = async () =>
  (await world.system.pool.query('select * from consent.view_log order by seen_at')).rows

/** A code for these parts, as the owner makes it. */
async function makeCode(parts: string, name = 'mevrouw Jansen', secret = newToken()) {
  const page = await noor.post(`${at}/code`, { audience: 'wmo', name, parts, secret })
  return codeIn(page.html)
}

async function readWith(code: string) {
  const visitor = world.visitor()
  const begun = await visitor.post('/meelezen', { code })
  return { visitor, begun, page: await visitor.get('/meelezen/plan') }
}

const idOf = async (name: string) =>
  (
    await world.system.pool.query('select id from consent.outside_code where for_whom like $1', [
      `%${name}`,
    ])
  ).rows[0].id as string

describe('a code to take along', () => {
  test('lets somebody without an account read exactly the chosen parts, for an hour', async () => {
    const { begun, page } = await readWith(await makeCode('goals,support'))
    expect([begun.status, begun.location]).toEqual([303, '/meelezen/plan'])
    expect(page.status).toBe(200)
    expect(page.html).toMatch(/Je leest mee met het plan van Noor tot \d\d\.\d\d uur/)
    expect(page.html).toContain('Buiten wordt mijn hoofd rustiger.')
    for (const hidden of ['Samen een rondje', 'Ik slaap minder', 'Mijn verhaal']) {
      expect(page.html).not.toContain(hidden)
    }
  })

  test('is typed with spaces and small letters too', async () => {
    const code = await makeCode('goals')
    const { begun } = await readWith(` ${code.toLowerCase()} `)
    expect(begun.location).toBe('/meelezen/plan')
  })

  test('each look is in the log, under the name that the owner gave', async () => {
    const { page } = await readWith(await makeCode('crisis'))
    expect(page.html).toContain('In dit plan geef je geen toestemming voor verplichte zorg.')
    expect(await log()).toMatchObject([
      { kind: 'outside', person_id: null, shown_name: 'Wmo-consulent: mevrouw Jansen' },
    ])
    const { html } = await noor.get(`/plan/${world.plan}/wie-heeft-gekeken`)
    expect(html).toContain('las met een code ‘als het niet goed gaat’')
    expect(html).toContain('jij een code gaf')
  })

  test('made by pressing twice is one code', async () => {
    const secret = newToken()
    const codes = await Promise.all([1, 2].map(() => makeCode('goals', 'twee keer', secret)))
    expect(codes[0]).toMatch(/^(\w{4} ){2}\w{4}$/)
    expect(codes[1]).toBe(codes[0])
    expect(await makeCode('goals,story', 'twee keer', secret)).not.toBe(codes[0])
  })

  test('is shown once', async () => {
    const code = await makeCode('goals', 'een keer')
    const { html } = await noor.get(at)
    expect(html).toContain('Wmo-consulent: een keer')
    expect(html).not.toContain(code)
  })

  test('works in one browser only, and there again', async () => {
    const code = await makeCode('goals')
    const { visitor } = await readWith(code)
    expect((await readWith(code)).begun.status).toBe(404)
    expect((await visitor.get('/meelezen/plan')).status).toBe(200)
    expect((await visitor.post('/meelezen', { code })).status).toBe(303)
    expect((await visitor.get('/meelezen/plan')).status).toBe(200)
  })

  test('that is unknown, used, too old, past its hour, taken back or paused gives one and the same answer', async () => {
    const unknown = await readWith('ABCD EFGH JKMN')
    const answers = [unknown.begun, unknown.page]
    const used = await makeCode('goals', 'gebruikt')
    await readWith(used)
    answers.push((await readWith(used)).begun)

    const old = await makeCode('goals', 'te oud')
    await world.age('consent.outside_code', '25 hours', { id: await idOf('te oud') })
    answers.push((await readWith(old)).begun)

    const past = await readWith(await makeCode('goals', 'uur om'))
    await world.age('consent.outside_reading', '61 minutes', { code_id: await idOf('uur om') })
    answers.push(await past.visitor.get('/meelezen/plan'))

    const back = await readWith(await makeCode('goals', 'terug'))
    await noor.post(`${at}/codes/${await idOf('terug')}/intrekking`)
    answers.push(await back.visitor.get('/meelezen/plan'))

    const open = await readWith(await makeCode('goals', 'dicht'))
    await noor.post(`/plan/${world.plan}/alles-dicht`)
    answers.push(await open.visitor.get('/meelezen/plan'))
    await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
    expect((await open.visitor.get('/meelezen/plan')).status).toBe(200)

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1)
  })

  test('that was not used while all was closed is not used up', async () => {
    const code = await makeCode('goals')
    await noor.post(`/plan/${world.plan}/alles-dicht`)
    expect((await readWith(code)).begun.status).toBe(404)
    await noor.post(`/plan/${world.plan}/alles-dicht/einde`)
    expect((await readWith(code)).page.status).toBe(200)
  })

  test('cannot be guessed: after ten wrong ones also the right one has to wait', async () => {
    const code = await makeCode('goals')
    for (let time = 1; time <= 10; time++) await readWith('ABCD EFGH JKM2')
    expect((await readWith(code)).begun.status).toBe(429)
  })

  test('reads only: it opens no page of the plan, and Stop ends it', async () => {
    const { visitor } = await readWith(await makeCode('goals'))
    expect((await visitor.get(`/plan/${world.plan}/doelen`)).status).toBe(303)
    expect((await visitor.post('/meelezen/einde')).location).toBe('/meelezen/gestopt')
    expect((await visitor.get('/meelezen/plan')).status).toBe(404)
  })

  test('leaves out what is only for somebody, and whoever that is about', async () => {
    await onlyFor('karim', [demoId('goal walk'), demoId('member bep')])
    const { page } = await readWith(await makeCode('goals,agreements'))
    expect(page.html).toContain('Weer zingen in een koor')
    for (const hidden of ['Elke dag even naar buiten', 'Samen een rondje door het park']) {
      expect(page.html).not.toContain(hidden)
    }
  })

  test('asks for whom, and which parts, and gives back what was typed', async () => {
    const refused = await noor.post(`${at}/code`, { audience: 'other', name: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Schrijf op voor wie dit is.')
    expect(refused.html).toContain('Kies wat je mee wilt nemen.')
    const again = await noor.post(`${at}/code`, { name: 'Het wijkteam', parts: 'goals' })
    expect(again.html).toContain('Kies voor wie dit is.')
    expect(again.html).toContain('value="Het wijkteam"')
    expect((await world.visitor().post('/meelezen', { code: ' ' })).status).toBe(422)
  })
})

/** Exceptions «alleen voor» this member. */
const onlyFor = (member: string, items: string[]) =>
  asSystem(world.system, (tx) =>
    tx
      .insertInto('consent.exception')
      .values(
        items.map((item_id) => ({
          plan_id: world.plan,
          id: newId(),
          item_id,
          member_id: demoId(`member ${member}`),
          kind: 'only',
        })),
      )
      .execute(),
  )

describe('a sheet to take along', () => {
  const print = async (fields: Record<string, string>) => {
    const { location } = await noor.post(`${at}/papier`, {
      id: newId(),
      audience: 'intake',
      name: '',
      form: 'sheet',
      ...fields,
    })
    return noor.get(location ?? '')
  }

  test('has the chosen parts, and who does what by name', async () => {
    const { html } = await print({ parts: 'agreements,crisis' })
    expect(html).toContain('Uit het plan van Noor')
    expect(html).toContain('Voor: <bdi>Intake</bdi>')
    expect(html).toContain('Ik slaap minder dan vier uur.')
    expect(html).toContain('Karim')
    expect(html).not.toContain('Weer zingen in een koor')
    expect(html).not.toContain('Handtekening')
  })

  test('is written down: who has it, and that it was printed', async () => {
    await print({ parts: 'goals', audience: 'other', name: 'De huisarts' })
    expect(await log()).toMatchObject([{ kind: 'print', member_id: null, parts: ['goals'] }])
    const { html } = await noor.get(at)
    expect(html).toContain('Wie heeft een papieren versie')
    expect(html).toContain('De huisarts')
  })

  test.each([
    [
      'personal-plan',
      'artikel 2.3.2 van de Wet maatschappelijke ondersteuning 2015',
      'binnen zeven dagen',
    ],
    [
      'own-plan',
      'artikel 5:5 van de Wet verplichte geestelijke gezondheidszorg',
      'verplichte zorg voorkomen',
    ],
  ])('as %s has the sentence of the law and room for whoever helped', async (form, law, more) => {
    const { html } = await print({ parts: 'goals', form })
    for (const words of [law, more, 'Handtekening', 'onafhankelijk', 'artikel 4:1']) {
      expect(html).toContain(words)
    }
    expect(html).toContain('In dit plan geef je geen toestemming voor verplichte zorg.')
  })

  test('leaves out what is only for somebody in the group', async () => {
    await onlyFor('karim', [demoId('goal walk'), demoId('member bep')])
    const { html } = await print({ parts: 'goals,agreements,support' })
    expect(html).toContain('Weer zingen in een koor')
    for (const hidden of ['Elke dag even naar buiten', 'Samen een rondje door het park']) {
      expect(html).not.toContain(hidden)
    }
  })

  test('comes in large letters', async () => {
    expect((await print({ parts: 'goals', large: 'ja' })).html).toContain(
      'class="sheet for-others large"',
    )
  })
})

test('for everybody but the owner nothing of this is there', async () => {
  const absent = `/plan/${newId()}/meenemen`
  for (const key of ['karim', 'bep', 'sam']) {
    const browser = await world.as(key)
    for (const page of ['', '/code', '/papier', `/papier/${demoId('paper copy crisis')}`]) {
      const { status, html } = await browser.get(at + page)
      expect([status, html]).toEqual([404, (await browser.get(absent + page)).html])
    }
    const fields = { audience: 'wmo', parts: 'goals', form: 'sheet' }
    for (const form of ['/code', '/papier']) {
      expect((await browser.post(at + form, fields)).status).toBe(404)
    }
  }
  expect((await world.visitor().get(at)).status).toBe(303)
})
