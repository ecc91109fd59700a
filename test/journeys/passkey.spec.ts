import { signsInByMail, signsOut } from './account.ts'
import type { Person } from './person.ts'
import { expect, test } from './town.ts'

/** A telephone that asks for a fingerprint, and gets it. */
async function hasAFingerprint(person: Person): Promise<void> {
  const device = await person.page.context().newCDPSession(person.page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('a passkey, from making one to coming in with it', async ({ town }) => {
  const sam = await town.resident('Sam')
  await hasAFingerprint(sam)

  await test.step('Sam makes a passkey', async () => {
    await sam.opens('/ik/passkeys')
    await sam.follows('Maak een passkey')
    await sam.presses('Maak een passkey op dit apparaat')
    await sam.isAt('Passkeys')
    await sam.reads('Dit zijn je passkeys', 'Linux-computer met Chrome')
  })

  await test.step('he signs out, and in again with it', async () => {
    await signsOut(sam)
    await sam.presses('Log in met een passkey')
    await sam.isAt('Dag Sam')
  })

  await test.step('left open for a while, the device asks again who it is', async () => {
    await sam.opens('/ik/passkeys')
    await town.leavesItOpen(sam)
    await sam.follows('Maak er een bij')
    await sam.isAt('Ben jij het?')
    await sam.presses('Log in met een passkey')
    await sam.isAt('Maak een passkey')
  })
})

test('a second step, for whoever acts for an organisation', async ({ town }) => {
  const anouk = await town.resident('Anouk de Wit')
  await hasAFingerprint(anouk)
  await anouk.opens('/')
  await anouk.follows('Het plan van Noor')
  const plan = anouk.place()
  await signsOut(anouk)

  await test.step('by mail alone Anouk does not see the plan', async () => {
    await signsInByMail(anouk)
    await anouk.opens(plan)
    await anouk.isAt('Maak eerst een passkey')
  })

  await test.step('she makes a passkey, and is there', async () => {
    await anouk.follows('Maak een passkey')
    await anouk.presses('Maak een passkey op dit apparaat')
    expect(anouk.place()).toBe(plan)
  })

  await test.step('the next time she comes in with it', async () => {
    await signsOut(anouk)
    await signsInByMail(anouk)
    await anouk.opens(plan)
    await anouk.isAt('Log in met je passkey')
    await anouk.presses('Log in met een passkey')
    expect(anouk.place()).toBe(plan)
  })
})

test('filling in together: one says, the other writes it down', async ({ town }) => {
  const noor = await town.resident('Noor')
  const willem = await town.newcomer('Willem')

  await test.step('Noor makes a code, and Willem types it', async () => {
    await noor.opens('/ik')
    await noor.follows('Samen invullen')
    await noor.presses('Maak een code')
    const code = await noor.main().locator('.code').innerText()
    await willem.opens('/samen')
    await willem.types('De code', code)
    await willem.types('Hoe heet je?', 'Willem')
    await willem.presses('Begin')
    await willem.isAt('Het plan van Noor')
  })

  await test.step('he writes down what she says', async () => {
    await willem.follows('Doelen')
    await willem.follows('Schrijf een doel op')
    await willem.types('Wat wil je?', 'Een middag tekenen')
    await willem.presses('Bewaar')
    await willem.presses('Klaar')
    await willem.isAt('Klaar')
  })

  await test.step('she reads that he wrote it down', async () => {
    await noor.opens('/plan')
    await noor.follows('Doelen')
    await noor.follows('Een middag tekenen')
    await noor.reads('Opgeschreven door Willem')
  })
})
