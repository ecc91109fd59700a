import { planOf } from './plan.ts'
import { test } from './town.ts'

test('Noor asks Anouk to think along, who reads it and answers', async ({ town }) => {
  const noor = await town.resident('Noor')
  const karim = await town.resident('Karim')
  const anouk = await town.resident('Anouk de Wit')
  const plan = await planOf(noor)
  const question = 'Mag ik weer gaan fietsen?'

  await test.step('she asks, and reads back first what Anouk will read', async () => {
    await noor.opens(`${plan}/denk-je-mee`)
    await noor.follows('Stel een vraag')
    await noor.picks('Aan wie vraag je het?', 'Anouk de Wit')
    await noor.types('Je vraag', question)
    await noor.chooses('Deze week')
    await noor.ticks('Mijn verhaal')
    await noor.presses('Verder')
    await noor.isAt('Klopt dit?')
    await noor.reads('Dit leest Anouk de Wit', 'je verhaal', question)
    await noor.presses('Ja, vraag het')
  })

  await test.step('Anouk finds that something waits, reads what she may, and answers', async () => {
    await anouk.opens('/')
    await anouk.follows('Er staat iets voor je klaar')
    await anouk.follows(question)
    await anouk.types('Jouw antwoord', 'Ja. Begin met een klein rondje.')
    await anouk.presses('Antwoord')
    await anouk.opens(`${plan}/verhaal`)
    await anouk.reads('Rust in mijn dag')
  })

  await test.step('Noor reads the answer, and for Karim there is no question', async () => {
    await noor.opens(`${plan}/denk-je-mee`)
    await noor.follows(question)
    await noor.reads('Ja. Begin met een klein rondje.')
    await karim.findsNothingAt(noor.place())
  })
})

test('a conversation with whom she chooses, and nobody else', async ({ town }) => {
  const noor = await town.resident('Noor')
  const karim = await town.resident('Karim')
  const anouk = await town.resident('Anouk de Wit')

  await noor.opens(`${await planOf(noor)}/berichten`)
  await noor.follows('Begin een gesprek')
  await noor.chooses('Mensen die ik kies')
  await noor.ticks('Karim')
  await noor.types('Waar gaat het over?', 'Het weekend')
  await noor.presses('Begin het gesprek')
  await noor.reads('Wie dit leest: jij en Karim.')
  await noor.types('Je bericht', 'Ga je mee naar het strand?')
  await noor.presses('Stuur')

  await karim.opens(noor.place())
  await karim.reads('Ga je mee naar het strand?', 'Noor leest alles wat hier staat.')
  await karim.types('Je bericht', 'Graag!')
  await karim.presses('Stuur')

  await noor.opens(noor.place())
  await noor.reads('Graag!')
  await anouk.findsNothingAt(noor.place())
})
