import { signsInWithCode } from './account.ts'
import { agreesWhoDoesWhat } from './plan.ts'
import { expect, test } from './town.ts'

const codeOfBep = 'bep2 wxjr 4tkm 8hdn'
const chore = 'Soep brengen op donderdag'

test('a neighbour without e-mail says yes, and later that it is done', async ({ town }) => {
  const noor = await town.resident('Noor')
  await agreesWhoDoesWhat(noor, { who: 'Bep', what: chore })

  const bep = await town.newcomer('Bep')
  await signsInWithCode(bep, codeOfBep)
  await bep.follows('Het plan van Noor')
  await bep.follows('Wie doet wat')
  await bep.reads('Noor vraagt jou')
  await bep.presses(`Ik doe dit ${chore}`)
  await bep.presses(`Dit heb ik gedaan ${chore}`)

  await noor.opens('/plan')
  await noor.follows('van wie doet wat')
  await noor.reads('Gedaan. Klopt dat?')
  await noor.presses(`Ja, dit is klaar ${chore}`)
  await bep.opens(bep.place())
  await expect(bep.page.getByRole('button', { name: chore })).toHaveCount(0)
})

test('the page for a bad day prints on one sheet of A4', async ({ town }) => {
  const noor = await town.resident('Noor')
  await noor.opens('/plan')
  await noor.follows('Als het niet goed gaat', 'In mijn plan')
  await noor.follows('Bekijk om te printen')
  await noor.page.emulateMedia({ media: 'print' })
  await expect(noor.page.getByRole('link', { name: 'Snel weg' })).toBeHidden()
  await noor.reads('Wie je kunt bellen', 'geen toestemming voor verplichte zorg')

  const sheet = (await noor.page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  const [, width, height] = sheet.match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/) ?? []
  expect([Number(width), Number(height)].map(Math.round)).toEqual([595, 842])
})
