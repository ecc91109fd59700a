import { makesAnAccountByMail, signsInWithCode, signsOut, writesDownACode } from './account.ts'
import {
  acceptsFromTheMail,
  acceptsWithCard,
  invitesByCard,
  invitesByMail,
  nominates,
  putsInTheCircle,
} from './group.ts'
import {
  agreesWhoDoesWhat,
  beginsAPlan,
  preparesForABadDay,
  setsAGoal,
  tellsAPieceOfTheStory,
  writesWhoHelps,
} from './plan.ts'
import { closesEverything, opensAgain, shares, sharesNothingMore, stopsSharing } from './sharing.ts'
import { test } from './town.ts'

const parts = ['verhaal', 'als-het-niet-goed-gaat']

test('one plan, from an empty account to sharing by choice and back', async ({ town }) => {
  const mira = await town.newcomer('Mira')
  const lotte = await town.newcomer('Lotte')
  const anouk = await town.resident('Anouk de Wit')
  let plan = ''

  await test.step('Mira makes an account, and a code on paper to come back with', async () => {
    await makesAnAccountByMail(mira)
    const code = await writesDownACode(mira)
    await signsOut(mira)
    await signsInWithCode(mira, code)
    await mira.isAt('Dag Mira')
  })

  await test.step('she begins her plan, and fills it in her own words', async () => {
    plan = await beginsAPlan(mira, { wish: 'Weer elke dag naar buiten', near: ['Lotte'] })
    await tellsAPieceOfTheStory(mira, 'Ik zing graag. De laatste tijd niet meer.')
    await setsAGoal(mira, 'Weer zingen bij het koor', 'Daar hoor ik ergens bij')
    await agreesWhoDoesWhat(mira, {
      who: 'Ik zelf',
      what: 'Een lied kiezen',
      goal: 'Weer zingen bij het koor',
    })
    await writesWhoHelps(mira, 'Joke van het wijkteam', 'Met mijn post')
    await preparesForABadDay(mira, {
      call: 'Lotte',
      phone: '06 12345678',
      helps: 'Samen thee drinken',
    })
  })

  await test.step('she thinks of two people, and asks them', async () => {
    await putsInTheCircle(mira, 'Anouk de Wit', 'mijn verpleegkundige')
    await nominates(mira, {
      name: 'Lotte',
      role: 'Naaste',
      asked: 'Ga je op dinsdag mee naar het koor?',
    })
    await invitesByMail(mira, lotte.email)
    await nominates(mira, {
      name: 'Anouk de Wit',
      role: 'Behandelaar',
      asked: 'Wil je met me meedenken?',
    })
  })

  await test.step('both read what is asked before they say yes, and then see nothing yet', async () => {
    const card = await invitesByCard(mira)
    await acceptsFromTheMail(lotte, 'Ga je op dinsdag mee naar het koor?')
    await acceptsWithCard(anouk, card, 'Wil je met me meedenken?')
    for (const member of [lotte, anouk]) await member.reads('Er is nu niets met je gedeeld.')
  })

  await test.step('Mira shares: each sees exactly that', async () => {
    await shares(mira, { name: 'Lotte', set: 'Meedoen' })
    await shares(mira, { name: 'Anouk de Wit', set: 'Alles behalve mijn verhaal' })
    await lotte.opens(plan)
    await lotte.readsNothingOf('verhaal', 'Als het niet goed gaat')
    for (const part of parts) await lotte.findsNothingAt(`${plan}/${part}`)
    await lotte.opens(`${plan}/doelen`)
    await lotte.reads('Weer zingen bij het koor', 'Weer elke dag naar buiten')
    await anouk.opens(`${plan}/als-het-niet-goed-gaat`)
    await anouk.reads('Samen thee drinken')
    await anouk.findsNothingAt(`${plan}/verhaal`)
  })

  await test.step('she reads who looked', async () => {
    await mira.opens(`${plan}/wie-heeft-gekeken`)
    await mira.reads('Lotte (naaste) keek naar', 'Anouk de Wit, behandelaar bij FACT-team Zuid')
  })

  await test.step('Lotte proposes something, and Mira takes it over', async () => {
    await lotte.opens(`${plan}/doelen`)
    await lotte.follows('Doe een voorstel')
    await lotte.types('Je voorstel', 'Samen naar het concert')
    await lotte.presses('Doe dit voorstel')
    await lotte.opens(`${plan}/doelen`)
    await lotte.readsNothingOf('Samen naar het concert')
    await mira.opens(`${plan}/voorstellen`)
    await mira.follows('Neem over', 'Samen naar het concert')
    await mira.presses('Bewaar')
    await lotte.opens(`${plan}/doelen`)
    await lotte.reads('Samen naar het concert')
  })

  await test.step('Lotte takes something upon herself, which counts at once', async () => {
    await lotte.opens(`${plan}/wie-doet-wat`)
    await lotte.follows('Ik wil iets doen')
    await lotte.types('Wat wordt er gedaan?', 'Op dinsdag ophalen')
    await lotte.presses('Bewaar')
    await mira.opens(`${plan}/wie-doet-wat`)
    await mira.reads('Op dinsdag ophalen')
  })

  await test.step('Mira takes back one part, and one person: both find nothing, as if it never was', async () => {
    await stopsSharing(mira, 'Lotte', 'Doelen')
    await lotte.findsNothingAt(`${plan}/doelen`)
    await sharesNothingMore(mira, 'Anouk de Wit')
    await anouk.opens(plan)
    await anouk.reads('Er is nu niets met je gedeeld.')
  })

  await test.step('she closes everything, and opens it again as it was', async () => {
    await closesEverything(mira)
    await lotte.findsNothingAt(`${plan}/wie-doet-wat`)
    await opensAgain(mira)
    await lotte.opens(`${plan}/wie-doet-wat`)
    await lotte.reads('Een lied kiezen')
    await lotte.findsNothingAt(`${plan}/doelen`)
  })

  await test.step('Lotte stops, and Mira reads why', async () => {
    await lotte.opens(plan)
    await lotte.follows('Stop met meedoen')
    await lotte.types('Wil je Mira nog iets zeggen?', 'Ik ga verhuizen')
    await lotte.presses('Ik stop ermee')
    await lotte.findsNothingAt(plan)
    await mira.opens(`${plan}/groep`)
    await mira.page.getByText('Wie niet meer meedoet').click()
    await mira.reads('Ik ga verhuizen')
  })
})
