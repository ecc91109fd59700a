import { expect, test } from './town.ts'

test('a good example: brought in without an account, read by two, and found in the library', async ({
  town,
}) => {
  const title = 'Soep op de stoep'
  const sender = await town.newcomer('Wim')

  await test.step('Wim tells about it in small steps, and can go on later with his code', async () => {
    await sender.opens('/goede-voorbeelden/oproep')
    await sender.follows('Breng een voorbeeld in', 'De eerste keer ergens naar binnen')
    await sender.reads('Dit hoort bij de oproep', 'ongeveer een kwartier')
    await sender.presses('Begin')
    await sender.reads('Schrijf deze code op')
    await sender.follows('Wat is het?')
    await sender.types('Hoe heet het?', title)
    await sender.chooses('Een plek of een project')
    await sender.types(
      'Vertel het aan iemand die het niet kent',
      'Op zondag staat er een pan soep op de stoep. Wie langskomt, eet mee. Er staan stoelen. Je hoeft niets te zeggen. Na een paar keer ken je elkaar.',
    )
    await sender.presses('Bewaar en ga verder')
    await sender.types('In welke gemeenten?', 'groningen')
    await sender.presses('Bewaar en ga verder')
    for (const heading of [
      'Wat doe je, en waarom werkt het?',
      'Wat vraagt het?',
      'Wat levert het op?',
    ]) {
      await sender.isAt(heading)
      await sender.presses('Bewaar en ga verder')
    }
    await sender.types('Hoe heet je?', 'Wim')
    await sender.presses('Bewaar')
  })

  await test.step('he sees how it reads, and sends it', async () => {
    await sender.follows('Kijk na en verstuur')
    await sender.reads('Dit leest makkelijk')
    await sender.ticks('Iedereen mag dit lezen en gebruiken')
    await sender.presses('Verstuur')
    await sender.reads('Je hebt dit verstuurd')
  })

  await test.step('Hanna and Yara read it, each for themselves', async () => {
    for (const name of ['Hanna Postma', 'Yara']) {
      const reviewer = await town.resident(name)
      await reviewer.opens('/goede-voorbeelden')
      await reviewer.follows('Lees wat er ingebracht is')
      await reviewer.follows(title)
      await reviewer.follows('Geef je oordeel')
      await reviewer.chooses('Nee')
      await reviewer.ticks('Je begrijpt wat het is')
      await reviewer.ticks('Wie herkenbaar is, vindt dat goed')
      await reviewer.ticks('Er staat niets in wat iemand kan schaden')
      await reviewer.chooses('Dit mag erin')
      await reviewer.presses('Verstuur je oordeel')
      await reviewer.reads('Jij: mag erin')
    }
  })

  await test.step('Femke puts it in the library, where anybody finds it', async () => {
    const femke = await town.resident('Femke Bakker')
    await femke.opens('/beheer/goede-voorbeelden/beoordelen')
    await femke.follows(title)
    await femke.presses('Zet in de bibliotheek')
    await femke.isAt(title)
    await sender.opens('/goede-voorbeelden?zoek=soepje')
    await sender.follows(title)
    await sender.reads('Beoordeeld: vandaag', 'een pan soep op de stoep')
    await expect(sender.page).toHaveURL(/goede-voorbeelden\/soep-op-de-stoep$/)
  })
})
