import type { Person } from './person.ts'
import { planOf } from './plan.ts'
import { test } from './town.ts'

/** What she says to each question, by words that stand on its page. */
const answers: [asked: string, said: string][] = [
  ['post', 'Gelukt'],
  ['Hoe staat het met dit doel?', 'Ik ga ermee door'],
  ['Hoe gaat het verder met Thijs?', 'Bedankt en tot ziens'],
  ['Hoe gaat het verder met', 'Blijft zoals het is'],
  ['Hoeveel hulp van behandelaars', 'Minder dan nu'],
  ['een nieuwe verwijzing', 'Nee, dat hoeft niet'],
]

/** One question a page, until all is there to read again. */
async function answersEachQuestion(owner: Person): Promise<void> {
  for (;;) {
    const asked = await owner.main().innerText()
    if (asked.includes('Klopt dit zo?')) return
    const [, said] = answers.find(([words]) => asked.includes(words)) ?? []
    if (said) await owner.chooses(said)
    await owner.presses('Verder')
  }
}

test('looking back and going on, which is hers alone until she says so', async ({ town }) => {
  const noor = await town.resident('Noor')
  const karim = await town.resident('Karim')
  const anouk = await town.resident('Anouk de Wit')
  const plan = await planOf(noor)

  await noor.opens(`${plan}/doelen`)
  await noor.follows('Terugkijken en verder')
  await noor.follows('Ga verder waar je was')
  await answersEachQuestion(noor)
  await noor.reads('Gelukt', 'Bedankt en tot ziens', 'Minder dan nu')
  await karim.opens(`${plan}/groep`)
  await karim.reads('Thijs')

  await noor.presses('Klaar')
  await noor.isAt('Zo keek je terug')
  await karim.opens(`${plan}/groep`)
  await karim.readsNothingOf('Thijs')
  await karim.findsNothingAt(noor.place())
  await anouk.findsNothingAt(noor.place())
  await anouk.opens(`${plan}/doelen`)
  await anouk.reads('Gelukt')
})
