import { expect, test } from './town.ts'

test('a good example that fits, found without an account, and a question about it', async ({
  town,
}) => {
  const leader = await town.newcomer('Wim')

  await test.step('looks for it as people speak, and chooses what fits', async () => {
    await leader.opens('/')
    await leader.follows('Goede voorbeelden')
    await leader.page.getByRole('searchbox', { name: 'Wat zoek je?' }).fill('wandelmaatjes')
    await leader.presses('Zoek')
    await leader.reads('Wat het beste past staat bovenaan')
    await leader.main().getByText('Kies wat past').click()
    await leader.follows('worstelen ermee')
    expect(leader.page.url()).toContain('fase=worstelen')
    await leader.follows('Maatje of vriendendienst')
    await leader.reads('vrijwilliger met begeleiding', 'Nagekeken')
  })

  await test.step('asks, and is answered by mail', async () => {
    await leader.follows('Stel een vraag')
    await leader.types('Wat wil je weten?', 'Hoe vinden jullie maatjes?')
    await leader.types('Hoe heet je?', 'Wim')
    await leader.types('Op welk mailadres wil je antwoord?', 'wim@voorbeeld.test')
    await leader.presses('Verstuur')
    await leader.isAt('Je vraag is verstuurd')
  })

  await test.step('who keeps the library reads it', async () => {
    const femke = await town.resident('Femke Bakker')
    await femke.opens('/beheer/goede-voorbeelden')
    await femke.follows('Vragen over voorbeelden')
    await femke.reads('Hoe vinden jullie maatjes?', 'Wim')
  })
})
