import type { Person } from './person.ts'
import { planOf } from './plan.ts'
import { expect, test } from './town.ts'

/** Plans a meeting and asks Karim and Anouk. @returns its address. */
async function plansAMeeting(owner: Person, about: string, firstTime: boolean): Promise<string> {
  await owner.opens(`${await planOf(owner)}/bijeenkomst`)
  await owner.follows('Spreek nog een keer af')
  await owner.picksDay('Welke dag?', 20)
  await owner.picksTime('Hoe laat?', '14:30')
  await owner.types('Waar gaat het over?', about)
  if (firstTime) await owner.ticks('Dit is de eerste keer')
  await owner.presses('Bewaar')
  await owner.follows('Kies wie je uitnodigt')
  await owner.ticks('Karim')
  await owner.ticks('Anouk de Wit')
  await owner.presses('Nodig uit')
  return owner.place()
}

test('the first meeting, for who asks and for who comes', async ({ town }) => {
  const noor = await town.resident('Noor')
  const karim = await town.resident('Karim')
  const anouk = await town.resident('Anouk de Wit')
  const guide = ['Kennismaken', 'Wat blijft binnen de groep?', 'De doelen', 'Wie doet wat']

  const meeting = await plansAMeeting(noor, 'Samen koffie', true)
  await noor.isAt('De eerste bijeenkomst')
  await noor.reads(...guide)

  await test.step('Karim comes, and hands in a point', async () => {
    await karim.opens(meeting)
    await karim.reads('Kom je?', ...guide)
    await karim.presses('Ik kom')
    await karim.types('Waar wil je het over hebben?', 'Wie past er op de kat?')
    await karim.presses('Zet erbij')
    await karim.reads('Wie past er op de kat?')
  })

  await test.step('Anouk cannot come', async () => {
    await anouk.opens(meeting)
    await anouk.presses('Ik kom niet')
    await anouk.reads('Je hebt gezegd dat je niet komt.')
  })

  await test.step('Noor reads both, and prints the agenda', async () => {
    await noor.opens(meeting)
    await noor.reads('Komt niet', 'Wie past er op de kat?')
    await noor.follows('Bekijk om te printen')
    await noor.reads('Wie past er op de kat?', ...guide)
  })
})

test('a follow-up, from the invitation to a report for whom she chooses', async ({ town }) => {
  const noor = await town.resident('Noor')
  const karim = await town.resident('Karim')
  const anouk = await town.resident('Anouk de Wit')

  const meeting = await plansAMeeting(noor, 'Hoe het nu gaat', false)
  await town.meetsAt(meeting)

  await test.step('on the day they go through the goals, one a page', async () => {
    await noor.opens(meeting)
    await noor.follows('Begin de bijeenkomst')
    await noor.ticks('Karim')
    await noor.presses('Verder')
    await noor.reads('Doel 1 van')
    await noor.types('Hoe gaat het hiermee?', 'Het gaat met vallen en opstaan.')
    await noor.page.getByLabel('Welk cijfer geef jij het nu?').selectOption('7')
    await noor.types('Wat spreken jullie af?', 'Karim belt op zondag.')
    await noor.presses('Bewaar')
    await noor.reads('Doel 2 van')
  })

  await test.step('the report begins with what they wrote, and goes to Karim', async () => {
    await noor.opens(`${meeting}/verslag`)
    const text = noor.page.getByRole('textbox', { name: 'Wat jullie bespraken' })
    await expect(text).toHaveValue(/met vallen en opstaan[\s\S]*Karim belt op zondag/)
    await noor.presses('Bewaar')
    await noor.isAt('Verslag van de bijeenkomst')
    await noor.ticks('Karim')
    await noor.presses('Geef het verslag')
  })

  await test.step('he reads it; for Anouk there is none', async () => {
    await karim.opens(meeting)
    await karim.follows('Lees het verslag')
    await karim.reads('Karim belt op zondag.')
    await anouk.opens(meeting)
    await anouk.readsNothingOf('Lees het verslag')
    await anouk.findsNothingAt(`${meeting}/verslag`)
  })
})
