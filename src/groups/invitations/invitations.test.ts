import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bramsCode } from '#db/demo/circle.ts'
import { demoId } from '#db/demo/ids.ts'
import type { OrganisationKind } from '#src/people/organisations/organisation.ts'
import { asSystem } from '#src/platform/database.ts'
import { newId, newToken } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import { asInvited } from './as-invited.ts'
import { newCode, secretHash } from './invitation.ts'

let world: World
let noor: Browser
beforeAll(async () => {
  world = await openWorld()
  noor = await world.as('noor')
})
afterAll(() => world.close())

// every test comes from the same place: each begins with no tries
beforeEach(() =>
  asSystem(world.system, async (tx) => {
    await tx.deleteFrom('people.attempt').execute()
  }),
)

/** A fresh invitation from Noor: where it stands, and where the other reads it. */
async function invitation(fields: Record<string, string> = {}) {
  const all = `/plan/${world.plan}/uitnodigingen`
  const id = newId()
  const asked = {
    shown_name: 'Ria',
    from_name: 'Noor',
    role: 'neighbour',
    asked: 'Kom je thee drinken?',
  }
  await noor.post(all, { ...asked, ...fields, id })
  const { html } = await noor.post(`${all}/${id}/kaart`)
  const code =
    html
      .match(/([2-9A-Z]{4}) ([2-9A-Z]{4}) ([2-9A-Z]{4})</)
      ?.slice(1)
      .join('') ?? ''
  return {
    id,
    owned: `${all}/${id}`,
    at: `/uitnodiging/${code}`,
    yes: `/uitnodiging/${code}/meedoen`,
  }
}

/** Somebody with a new account. */
async function somebody(name: string): Promise<Browser> {
  const browser = world.visitor()
  await browser.post('/account-maken', { name, adult: 'ja', secret: newToken() })
  return browser
}

const ria = { shown_name: 'Ria', version: '1' }
const groep = () => noor.get(`/plan/${world.plan}/groep`)

describe('an invitation', () => {
  test('is read before there is any account: who asks, what, and what it means', async () => {
    const { status, html } = await world.visitor().get(`/uitnodiging/${bramsCode}`)
    expect(status).toBe(200)
    for (const text of [
      'Hallo Bram',
      'Noor vraagt',
      'ophalen voor de soep',
      'Je ziet alleen wat Noor',
    ]) {
      expect(html).toContain(text)
    }
  })

  test('is found by the code on the card, however it is typed', async () => {
    const visitor = world.visitor()
    const { location } = await visitor.post('/uitnodiging', { code: ' theebram-2345 ' })
    expect((await visitor.get(location ?? '')).status).toBe(200)
    const empty = await visitor.post('/uitnodiging', { code: '' })
    expect([empty.status, empty.html.includes('Typ de code')]).toEqual([422, true])
  })

  test('leads who has no account to make one, and back', async () => {
    const { yes } = await invitation()
    const visitor = world.visitor()
    const naar = encodeURIComponent(yes)
    const { html } = await visitor.get(yes)
    expect(html).toContain(`/account-maken?naar=${naar}`)
    expect(html).toContain(`/inloggen?naar=${naar}`)
    expect((await visitor.post(yes, ria)).status).toBe(403)
    const account = { name: 'Ria', adult: 'ja', naar: yes, secret: newToken() }
    expect((await visitor.post('/account-maken', account)).html).toContain(`href="${yes}"`)
    expect((await visitor.post(yes, ria)).status).toBe(303)
  })

  test('once accepted makes a member who sees nothing yet, and opens the plan', async () => {
    const { id, at, yes } = await invitation()
    const browser = await somebody('Maria')
    expect((await browser.get(yes)).html).toContain('value="Maria"')
    const { status, location } = await browser.post(yes, ria)
    expect([status, location]).toEqual([303, `/plan/${world.plan}`])
    expect((await groep()).html).toContain(`/groep/${id}"`)
    expect((await browser.get(`/plan/${world.plan}/groep`)).html).toContain('Ria (jij)')
    expect((await browser.get(`/plan/${world.plan}/doelen`)).status).toBe(404)
    expect((await world.visitor().get(at)).status).toBe(404)
  })

  test('pressing yes twice is one yes', async () => {
    const { yes } = await invitation({ shown_name: 'Dubbel' })
    const browser = await somebody('Dubbel')
    const yesses = await Promise.all(
      [1, 2].map(() => browser.post(yes, { ...ria, shown_name: 'Dubbel' })),
    )
    expect(yesses.filter(({ status }) => status === 303)).not.toHaveLength(0)
    expect((await groep()).html.split('Dubbel</a>')).toHaveLength(2)
  })

  test('accepted by two people at once lets one in', async () => {
    const { yes } = await invitation()
    const two = [await somebody('Een'), await somebody('Twee')]
    const answers = await Promise.all(
      two.map((one) => one.post(yes, { ...ria, shown_name: 'Wedloop' })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 404])
    expect((await groep()).html.split('Wedloop</a>')).toHaveLength(2)
    const [first, second] = await Promise.all(
      two.map((one) => one.get(`/plan/${world.plan}/groep`)),
    )
    expect([first?.status, second?.status].toSorted()).toEqual([200, 404])
  })

  test('withdrawn at the moment of a yes is either a member or nothing, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, owned, yes } = await invitation()
      const browser = await somebody('Ria')
      const [answer] = await Promise.all([browser.post(yes, ria), noor.post(`${owned}/intrekking`)])
      const isMember = (await groep()).html.includes(`/groep/${id}"`)
      expect(answer.status).toBe(isMember ? 303 : 404)
    }
  })

  test('withdrawn while somebody reads is gone, and what was typed is given back', async () => {
    const { owned, at } = await invitation()
    const visitor = world.visitor()
    await visitor.get(`${at}/nee`)
    await noor.post(`${owned}/intrekking`)
    const { status, html } = await visitor.post(`${at}/nee`, { reason: 'Ik ben dan op reis' })
    expect(status).toBe(404)
    expect(html).toContain('Ik ben dan op reis')
  })

  test('reworded while somebody reads is shown again before a yes counts', async () => {
    const { owned, yes } = await invitation()
    const changed = {
      shown_name: 'Ria',
      from_name: 'Noor',
      role: 'volunteer',
      asked: 'Kom je koken?',
    }
    await noor.post(owned, { ...changed, version: '1' })
    const browser = await somebody('Ria')
    const early = await browser.post(yes, ria)
    expect([early.status, early.html.includes('Kom je koken?')]).toEqual([409, true])
    expect((await browser.post(yes, { ...ria, version: '2' })).status).toBe(303)
  })

  test('is declined, with a reason or without; only the owner reads it, and may ask again', async () => {
    const { owned, at } = await invitation()
    const answer = await world.visitor().post(`${at}/nee`, { reason: 'Ik verhuis <b>' })
    expect(answer.location).toBe('/uitnodiging/bedankt')
    expect((await world.visitor().get(at)).status).toBe(404)
    const { html } = await noor.get(owned)
    expect(html).toContain('liever niet')
    expect(html).toContain('Ik verhuis &lt;b&gt;')
    expect((await noor.post(`${owned}/kaart`)).status).toBe(200)
  })

  test('does not open for the one who made it', async () => {
    const { at, yes } = await invitation()
    expect((await noor.get(at)).status).toBe(404)
    expect((await noor.post(yes, ria)).status).toBe(404)
  })

  test('tells who is in the group already, and stays open for the one it was meant for', async () => {
    const { at, yes } = await invitation()
    const karim = await world.as('karim')
    expect((await karim.get(at)).html).toContain('Je zit al in deze groep')
    await karim.post(yes, { ...ria, shown_name: 'Karim' })
    expect((await world.visitor().get(at)).status).toBe(200)
  })

  test('expires after six weeks', async () => {
    const { id, at } = await invitation()
    await world.age('groups.invitation', '43 days', { member_id: id })
    expect((await world.visitor().get(at)).status).toBe(404)
  })

  test('wants a name that can be kept; what was typed comes back', async () => {
    const { yes } = await invitation()
    const browser = await somebody('Ria')
    const long = await browser.post(yes, { ...ria, shown_name: `${'a'.repeat(10_000)}😀` })
    expect([long.status, long.html.includes('😀')]).toEqual([422, true])
    expect((await browser.post(yes, { ...ria, shown_name: '' })).status).toBe(422)
  })

  test('brings somebody back who left before', async () => {
    const browser = await somebody('Terug')
    for (const round of ['eerste', 'tweede']) {
      const { yes } = await invitation({ shown_name: round })
      expect((await browser.post(yes, { ...ria, shown_name: round })).status).toBe(303)
      expect((await browser.get(`/plan/${world.plan}/groep`)).html).toContain(`${round} (jij)`)
      await browser.post(`/plan/${world.plan}/vertrekken`)
      expect((await browser.get(`/plan/${world.plan}/groep`)).status).toBe(404)
    }
  })
})

describe('an invitation accepted for work', () => {
  async function worker(kind: OrganisationKind, confirmed: boolean) {
    const [organisation_id, id] = [newId(), newId()]
    await asSystem(world.system, async (tx) => {
      await tx
        .insertInto('people.organisation')
        .values({ id: organisation_id, name: `De Brug ${kind}`, kind })
        .execute()
      await tx
        .insertInto('people.work')
        .values({
          id,
          organisation_id,
          person_id: demoId('sam'),
          function: 'adviseur',
          shown_name: 'Sam',
        })
        .execute()
      if (!confirmed) return
      await tx
        .insertInto('people.work_confirmation')
        .values({ work_id: id, confirmed_by: demoId('ineke') })
        .execute()
    })
    return id
  }

  test('says so in the group; without confirmation, or for who pays, it is refused', async () => {
    const sam = await world.as('sam')
    const { yes } = await invitation()
    const [unsure, insurer, office, team] = [
      await worker('social-work', false),
      await worker('health-insurer', true),
      await worker('benefits-office', true),
      await worker('neighbourhood-team', true),
    ]
    const page = await sam.get(yes)
    expect(page.html).toContain('Voor mijn werk bij De Brug neighbourhood-team')
    expect(page.html).not.toContain('De Brug social-work')
    for (const [work, sentence] of [
      [unsure, 'Dit werk is gestopt of nog niet bevestigd.'],
      [insurer, 'Voor een zorgverzekeraar of uitkeringsinstantie'],
      [office, 'Voor een zorgverzekeraar of uitkeringsinstantie'],
    ] as const) {
      const { status, html } = await sam.post(yes, { ...ria, work })
      expect([status, html.includes(sentence)]).toEqual([422, true])
    }
    expect((await sam.post(yes, { ...ria, work: team })).status).toBe(303)
    expect((await groep()).html).toContain('De Brug neighbourhood-team')
  })
})

describe('the code of an invitation', () => {
  test('opens that one invitation and nothing else of the plan', async () => {
    const seen = await asInvited(world.db, bramsCode, null, async (tx) => {
      const count = async (table: keyof DB) => {
        const rows = await tx.selectFrom(table).select(sql`1`.as('one')).execute()
        return rows.length
      }
      return {
        nominations: await count('groups.nomination'),
        invitations: await count('groups.invitation'),
        contacts: await count('groups.contact'),
        members: await count('groups.member'),
        goals: await count('plans.goal'),
        plans: await count('plans.plan'),
      }
    })
    const nothing = { contacts: 0, members: 0, goals: 0, plans: 0 }
    expect(seen).toEqual({ nominations: 1, invitations: 1, ...nothing })
  })

  test('is the same code with spaces, dashes and small letters', () => {
    const sign = fc.constantFrom('', ' ', '-', '  ')
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (signs, small) => {
          const code = newCode()
          const typed = [...code].map((letter, place) => letter + signs[place]).join('')
          expect(secretHash(small ? typed.toLowerCase() : typed)).toBe(secretHash(code))
        },
      ),
    )
  })

  test('cannot be guessed: after twenty tries one has to wait', async () => {
    const visitor = world.visitor()
    const answers = []
    for (let tries = 0; tries < 22; tries++) {
      answers.push((await visitor.get(`/uitnodiging/2222-2222-22${22 + tries}`)).status)
    }
    expect(answers.slice(0, 20)).toEqual(Array(20).fill(404))
    expect(answers.slice(20)).toEqual([429, 429])
  })

  test('is kept nowhere: the table holds hashes', async () => {
    const rows = await asSystem(world.system, (tx) =>
      tx.selectFrom('groups.invitation').select('code_hash').execute(),
    )
    expect(rows.map(({ code_hash }) => code_hash)).toContain(secretHash(bramsCode))
    expect(JSON.stringify(rows)).not.toContain(bramsCode)
  })
})
