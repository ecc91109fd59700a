import { expect, test } from './town.ts'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the decision aid: a few answers, a handful with reasons, and the way back', async ({
    town,
  }) => {
    const leader = await town.newcomer('Wim')
    await leader.opens('/goede-voorbeelden')
    await leader.follows('De keuzehulp vraagt je zeven dingen')
    await leader.chooses('Gemeente of GGD')
    await leader.presses('Verder')
    await leader.follows('Sla deze vraag over')
    await leader.chooses('Meedoen')
    await leader.presses('Verder')
    await leader.chooses('Leven ermee')
    await leader.presses('Verder')
    await leader.chooses('Nee, zonder indicatie')
    await leader.presses('Verder')
    await leader.follows('Naar de uitkomst')
    await leader.isAt('Dit past bij jullie')
    await leader.reads('Past, omdat', 'Kwartiermaken', 'dan komt')
    const address = leader.page.url()
    expect(address).toContain('rol=gemeente&domein=maatschappelijk&fase=leven+met&indicatie=geen')

    const other = await town.newcomer('Fatma')
    await other.opens(new URL(address).pathname + new URL(address).search)
    await other.reads('Kwartiermaken')
    await other.follows('Print deze uitkomst')
    await other.reads('Goede voorbeelden die passen')
  })
})

test('taking over a good example, hanging below whose way it was, and looking along there', async ({
  town,
}) => {
  const sam = await town.resident('Sam')
  await sam.opens('/goede-voorbeelden/barbarahoes')
  await sam.follows('Wij doen dit ook')
  await sam.types('Wie zijn jullie?', 'Huiskamer Vries')
  await sam.types('In welke plaats?', 'Assen')
  await sam.picksDay('Sinds wanneer?', -30)
  await sam.picks('Van wie namen jullie het over?', 'Inloop De Wijert')
  await sam.types('Wat doen jullie anders dan het voorbeeld?', 'Wij beginnen met ontbijt')
  await sam.chooses('Proef')
  await sam.presses('Zet het erbij')
  await sam.reads('Huiskamer Vries', 'Overgenomen van Inloop De Wijert')

  const visitor = await town.newcomer('Olga')
  await visitor.opens('/goede-voorbeelden/bezoeken')
  await visitor.page
    .getByRole('link', { name: /BarbaraHoes/ })
    .first()
    .click()
  await visitor.follows('Ik kijk mee')
  await visitor.types('Hoe heet je?', 'Olga')
  await visitor.types('Wat is je mailadres?', visitor.email)
  await visitor.presses('Meld me aan')
  await visitor.isAt('Je kunt mee')
  await visitor.presses('Ik kom niet')
  await visitor.reads('Je bent afgemeld')
})
