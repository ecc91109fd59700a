import { planOf } from './plan.ts'
import { test } from './town.ts'

test('hide a goal from one relative, see it through his eyes, and go back to how it was', async ({
  town,
}) => {
  const noor = await town.resident('Noor')
  const karim = await town.resident('Karim')
  const plan = await planOf(noor)
  const goal = 'Elke dag even naar buiten'

  await test.step('Karim sees the goal', async () => {
    await karim.opens(`${plan}/doelen`)
    await karim.reads(goal)
  })

  await test.step('Noor hides it from him', async () => {
    await noor.opens(`${plan}/wie-ziet-wat`)
    await noor.follows('Wijzig wat Karim ziet')
    await noor.follows('Behalve…')
    await noor.ticks(goal)
    await noor.presses('Verberg wat is aangevinkt')
    await noor.isAt('Uitzonderingen')
    await noor.reads('Niet voor Karim.')
  })

  await test.step('she looks with his eyes, and can change nothing', async () => {
    await noor.opens(`${plan}/wie-ziet-wat`)
    await noor.follows('Kijk met de ogen van Karim')
    await noor.isAt('Meedoen bij Noor')
    await noor.follows('Doelen')
    await noor.reads('Weer zingen in een koor')
    await noor.readsNothingOf(goal)
    await noor.follows('Stop')
    await noor.isAt('Wie ziet wat')
  })

  await test.step('for Karim there is no gap to see', async () => {
    await karim.opens(`${plan}/doelen`)
    await karim.readsNothingOf(goal, 'verborgen')
  })

  await test.step('before she hides Bep from him, she reads what would go', async () => {
    await noor.opens(`${plan}/wie-ziet-wat`)
    await noor.follows('Wijzig wat Karim ziet')
    await noor.follows('Behalve…')
    await noor.follows('Bep')
    await noor.isAt('Verberg Bep voor Karim')
    await noor.reads('Samen een rondje door het park', 'En Bep zelf, in de lijst van je groep.')
    await noor.follows('Laat zoals het is')
  })

  await test.step('she goes back to how it was yesterday', async () => {
    await noor.opens(`${plan}/wie-ziet-wat`)
    await noor.follows('Wat je deelde, en terug naar hoe het was')
    await noor.reads(`Je verborg ‘${goal}’ voor Karim.`)
    await noor.follows('Kies een dag')
    await noor.picksDay('Zoals aan het eind van', -1)
    await noor.presses('Bekijk wat er verandert')
    await noor.reads(`Niet meer verborgen: ‘${goal}’.`)
    await noor.presses('Laat iedereen weer zien')
    await noor.isAt('Wie ziet wat')
    await karim.opens(`${plan}/doelen`)
    await karim.reads(goal)
  })
})
