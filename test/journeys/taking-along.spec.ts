import type { Person } from './person.ts'
import { test } from './town.ts'

const closed = 'Deze code werkt niet (meer)'

async function typesTheCode(reader: Person, code: string): Promise<void> {
  await reader.opens('/meelezen')
  await reader.types('De code', code)
  await reader.presses('Lees mee')
}

test('the plan goes along to an intake: one browser, one hour', async ({ town }) => {
  const noor = await town.resident('Noor')
  const intake = await town.newcomer('Petra')
  const somebodyElse = await town.newcomer('Rik')
  let code = ''

  await test.step('Noor picks what goes along, and gets a code', async () => {
    await noor.opens('/plan')
    await noor.follows('Meenemen')
    await noor.follows('Met een code')
    await noor.chooses('Intake')
    await noor.types('Naam of plek', 'Petra')
    await noor.ticks('Doelen')
    await noor.presses('Maak de code')
    code = await noor.main().locator('.give-away').last().innerText()
    await noor.follows('Klaar')
    await noor.reads('Intake: Petra', 'Nog niet gebruikt')
  })

  await test.step('at the intake the code opens that and no more, without an account', async () => {
    await typesTheCode(intake, code)
    await intake.isAt('Het plan van Noor')
    await intake.reads('Elke dag even naar buiten')
    await intake.readsNothingOf('Drie jaar geleden', 'Samen een rondje door het park')
  })

  await test.step('in another browser it opens nothing', async () => {
    await typesTheCode(somebodyElse, code)
    await somebodyElse.isAt(closed)
  })

  await test.step('Noor reads that it was used', async () => {
    await noor.opens(noor.place())
    await noor.reads('Wordt nu gelezen')
    await noor.opens('/plan')
    await noor.follows('Wie heeft gekeken')
    await noor.reads('Intake: Petra', 'las met een code')
  })

  await test.step('after an hour it is over', async () => {
    await town.letsTheHourPass()
    await intake.opens('/meelezen/plan')
    await intake.isAt(closed)
  })
})
