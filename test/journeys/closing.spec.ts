import { planOf } from './plan.ts'
import { closesEverything, opensAgain } from './sharing.ts'
import { test } from './town.ts'

test('one press closes everything for everybody, and one opens it again', async ({ town }) => {
  const noor = await town.resident('Noor')
  const karim = await town.resident('Karim')
  const plan = await planOf(noor)
  await karim.opens(`${plan}/doelen`)

  await town.leavesItOpen(noor)
  await closesEverything(noor)
  await karim.findsNothingAt(`${plan}/doelen`)
  await karim.opens(plan)
  await karim.reads('Er is nu niets met je gedeeld.')

  const again = await town.resident('Noor')
  await opensAgain(again)
  await karim.opens(`${plan}/doelen`)
  await karim.reads('Elke dag even naar buiten')
})
