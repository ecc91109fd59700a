import { signsInByMail } from './account.ts'
import { test } from './town.ts'

test('a session that ended while Noor typed gives her text back', async ({ town }) => {
  const noor = await town.resident('Noor')
  await noor.opens('/plan')
  await noor.follows('Mijn verhaal')
  await noor.follows('Voeg een eigen stuk toe')
  await noor.types('Hoe heet dit stuk?', 'Het koor')
  await noor.types('In je eigen woorden', 'Op dinsdag zongen we altijd.')
  await town.staysAwayTooLong(noor)

  await noor.presses('Bewaar')
  await noor.reads('Wat je typte, is bewaard.')
  await signsInByMail(noor)
  await noor.isAt('Dit is bewaard')
  await noor.reads('Op dinsdag zongen we altijd.')
  await noor.presses('Verstuur het alsnog')
  await noor.isAt('Mijn verhaal')
  await noor.reads('Het koor', 'Op dinsdag zongen we altijd.')
})

test('in two windows on one text, the second sees both and chooses', async ({ town }) => {
  const noor = await town.resident('Noor')
  await noor.opens('/plan')
  await noor.follows('Mijn verhaal')
  await noor.follows('Pas aan Wie ik ben')
  const second = await noor.anotherWindow()
  await second.opens(noor.place())

  await noor.types('In je eigen woorden', 'Ik ben Noor, en ik fiets graag.')
  await noor.presses('Bewaar')
  await second.types('In je eigen woorden', 'Ik ben Noor, en ik teken graag.')
  await second.presses('Bewaar')

  await second.reads('Dit is intussen veranderd', 'Ik ben Noor, en ik fiets graag.')
  await second.stillHas('In je eigen woorden', 'Ik ben Noor, en ik teken graag.')
  await second.presses('Bewaar')
  await second.reads('Ik ben Noor, en ik teken graag.')
})
