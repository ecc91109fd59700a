import type { Person } from './person.ts'
import { expect, test } from './town.ts'

async function looksFor(person: Person, label: string, words: string): Promise<void> {
  await person.page.getByRole('searchbox', { name: label }).fill(words)
  await person.presses('Zoek')
}

async function looksInDeWijert(person: Person, page: string): Promise<void> {
  await person.opens(page)
  await looksFor(person, 'Waar?', 'De Wijert')
  await person.reads('In de buurt van')
}

test('an open door, found without an account', async ({ town }) => {
  const visitor = await town.newcomer('Mo')
  await visitor.opens('/')
  await visitor.follows('In de buurt')
  await looksInDeWijert(visitor, visitor.place())
  await expect(visitor.main()).toContainText(/Nu open|Later vandaag open|Op een ander moment open/)
  await visitor.follows('1. ')
  await visitor.reads('Hoe kom je er?', 'Nagekeken')
})

test('coming without an account, and calling it off with three words', async ({ town }) => {
  const visitor = await town.newcomer('Mo')
  let words = ''

  await test.step('a first look, and a ticket', async () => {
    await looksInDeWijert(visitor, '/buurt/activiteiten')
    await visitor.follows('1. ')
    await visitor.follows('Ik kom')
    await visitor.page.getByRole('radio').first().check()
    await visitor.presses('Meld me aan')
    words = await visitor.main().locator('.give-away').innerText()
  })

  await test.step('the words lead back, and say no without a reason', async () => {
    await visitor.opens('/buurt/kaartje')
    await visitor.types('De drie woorden', words)
    await visitor.presses('Laat mijn kaartje zien')
    await visitor.presses('Ik kom toch niet')
    await visitor.isAt('Je bent afgemeld')
    await visitor.opens('/buurt/kaartje')
    await visitor.types('De drie woorden', words)
    await visitor.presses('Laat mijn kaartje zien')
    await visitor.reads('Kijk dit nog even na')
  })
})

test('an initiative, until it is an activity', async ({ town }) => {
  const sam = await town.resident('Sam')
  const karim = await town.resident('Karim')
  const rachida = await town.resident('Rachida')
  const visitor = await town.newcomer('Mo')
  let initiative = ''

  await test.step('Sam proposes it, and Karim joins', async () => {
    await sam.opens('/buurt/initiatieven')
    await sam.follows('Stel iets voor')
    await sam.types('In een paar woorden', 'Samen fietsen maken')
    await sam.types('Vertel er iets meer over', 'Neem je fiets mee, of kom kijken.')
    await sam.types('In welke buurt of plaats?', '9722')
    await sam.presses('Stel het voor')
    await sam.isAt('Samen fietsen maken')
    initiative = sam.place()
    await karim.opens('/buurt/initiatieven')
    await karim.follows('Samen fietsen maken')
    await karim.readsNothingOf('Sam en')
    await karim.presses('Ik doe mee')
    await karim.reads('Karim en Sam')
  })

  await test.step('Rachida offers a place and a little money', async () => {
    await rachida.opens(initiative)
    await rachida.follows('Ik wil hierbij helpen')
    await rachida.page.getByRole('radio').first().check()
    await rachida.types('Hoeveel geld is er', '30')
    await rachida.presses('Bied dit aan')
    await rachida.reads('Karim en Sam')
  })

  await test.step('who takes part decides where it goes', async () => {
    await sam.opens(initiative)
    await sam.follows('Het geld')
    await sam.types('Wat wil je kopen', 'Plakspullen')
    await sam.types('Hoeveel kost het', '12,50')
    await sam.presses('Stel het voor')
    await sam.readsNothingOf('Gaat door')
    await karim.follows('Het geld')
    await karim.presses('Ja', 'Plakspullen')
    await karim.reads('Gaat door', '17,50')
  })

  await test.step('it becomes an activity, for everybody to read', async () => {
    await rachida.follows('Maak er een activiteit van')
    await rachida.stillHas('Wat gaan jullie doen?', 'Samen fietsen maken')
    await rachida.picks('Wat voor activiteit', 'Maken')
    await rachida.picksDay('eerste dag', 3)
    await rachida.picksTime('Hoe laat begint', '14:00')
    await rachida.picksTime('Tot hoe laat', '16:00')
    await rachida.picks('Hoe vaak', 'Eén keer')
    await rachida.presses('Bewaar')
    await visitor.opens(initiative)
    await visitor.reads('Dit is een activiteit geworden', 'Een paar mensen doen mee')
    await visitor.follows('Samen fietsen maken')
    await visitor.isAt('Samen fietsen maken')
    await visitor.reads('Wanneer')
  })
})

test('a worry, and a visit', async ({ town }) => {
  const visitor = await town.newcomer('Mo')
  const yara = await town.resident('Yara')
  const spot = 'Bij het bankje aan het water'

  await test.step('somebody worries, and says what they saw and no name', async () => {
    await visitor.opens('/buurt/zorgen')
    await visitor.reads('112', 'Dit is geen officiële melding.')
    for (const answer of ['Ga verder', 'Nee, ik maak me', 'Nee, dat durf', 'Nee, liever', 'Nee'])
      await visitor.follows(answer)
    await looksFor(visitor, 'Buurt, plaats', 'De Wijert')
    await visitor.follows('De Wijert')
    const answers = [
      ['Waar zag je', spot],
      ['Wanneer was dat', 'Elke ochtend'],
      ['Wat zag je?', 'Iemand zit daar lang en praat met niemand.'],
    ] as const
    for (const [question, answer] of answers) {
      await visitor.types(question, answer)
      await visitor.page.getByRole('link', { name: 'Verder' }).click()
    }
    await visitor.presses('Verstuur')
    await visitor.isAt('Dank je wel dat je omkijkt naar iemand')
  })

  await test.step('Yara goes and looks; after that the worry is gone', async () => {
    await yara.opens('/buurtbezoek')
    await yara.follows(spot)
    await yara.types('Schuilnaam', 'Roodborst')
    await yara.types('Wat moet je weten', 'Houdt van koffie. Volgende week weer.')
    await yara.presses('Bewaar dit bezoek')
    await yara.reads('Roodborst')
    await yara.readsNothingOf(spot)
  })

  await test.step('the person reads it, and has it wiped', async () => {
    await yara.follows('Roodborst')
    await yara.follows('Laat de persoon dit lezen')
    await yara.reads('Houdt van koffie')
    await yara.presses('Wis')
    await yara.opens('/buurtbezoek')
    await yara.readsNothingOf('Roodborst')
  })
})
