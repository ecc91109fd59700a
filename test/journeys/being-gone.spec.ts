import { makesAnAccountByMail } from './account.ts'
import { planOf } from './plan.ts'
import { test } from './town.ts'

test('Noor stops with her plan: it is gone for all, and she can come back', async ({ town }) => {
  const noor = await town.resident('Noor')
  const karim = await town.resident('Karim')
  const plan = await planOf(noor)

  await test.step('it is asked twice', async () => {
    await noor.opens('/ik')
    await noor.follows('Stop met mijn account of mijn plan')
    await noor.follows('Stop alleen met je plan')
    await noor.reads('Jij kunt nog dertig dagen terugkomen.')
    await noor.follows('Ga verder')
    await noor.ticks('Ja, ik stop met mijn plan.')
    await noor.presses('Stop met mijn plan')
    await noor.isAt('Je plan is gestopt')
  })

  await test.step('Karim finds nothing, and no word of it', async () => {
    await karim.findsNothingAt(`${plan}/doelen`)
    await karim.opens('/')
    await karim.readsNothingOf('Het plan van Noor')
  })

  await test.step('she comes back, and all is as it was', async () => {
    await noor.presses('Kom terug')
    await noor.isAt('Mijn plan')
    await karim.opens('/')
    await karim.follows('Het plan van Noor')
    await karim.follows('Doelen')
    await karim.reads('Elke dag even naar buiten')
  })
})

test('who stops with an account sees one page, and can come back', async ({ town }) => {
  const mo = await town.newcomer('Mo')
  await makesAnAccountByMail(mo)
  await mo.opens('/ik/einde')
  await mo.follows('Ga verder')
  await mo.presses('Stop met mijn account')
  await mo.reads('Zet een vinkje als je het zeker weet.')
  await mo.ticks('Ja, ik stop met mijn account.')
  await mo.presses('Stop met mijn account')
  await mo.isAt('Je account is gestopt')
  await mo.opens('/ik')
  await mo.isAt('Je account is gestopt')
  await mo.presses('Kom terug')
  await mo.isAt('Dag Mo')
})
