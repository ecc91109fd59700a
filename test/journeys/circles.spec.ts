import { makesAnAccountByMail } from './account.ts'
import { expect, test } from './town.ts'

const deTheepot = 'De Theepot'

test('from interest to a first meeting', async ({ town }) => {
  const joke = await town.newcomer('Joke')
  const hanna = await town.resident('Hanna Postma')
  let circle = ''

  await test.step('says where, and reads how many would like it in words', async () => {
    await makesAnAccountByMail(joke)
    await joke.opens('/cirkels/beginnen?waar=Helpman&plek=BU00140604')
    await joke.reads('in zes stappen')
    await joke.readsNothingOf('Wies', 'Omar')
    await joke.types('Hoe kan de coach je bereiken?', 'Bel 06 00000000')
    await joke.presses('Laat het weten')
    await joke.reads('De coach leest het')
  })

  await test.step('the coach reads who, and begins a circle', async () => {
    await hanna.opens('/cirkels/belangstelling')
    await hanna.reads('Joke', 'Bel 06 00000000')
    await hanna.opens('/cirkels/nieuw?waar=Helpman&plek=BU00140604')
    await hanna.types('Hoe heet de cirkel?', 'De Vensterbank')
    await hanna.presses('Begin deze cirkel')
    await hanna.isAt('De Vensterbank')
    circle = hanna.place()
  })

  await test.step('asks to join, is met and welcome, and says yes', async () => {
    await joke.opens(circle)
    await joke.follows('Ik wil graag meedoen')
    await joke.types('Hoe kan de coach je bereiken?', 'Bel 06 00000000')
    await joke.presses('Vraag')
    await hanna.opens(`${circle}/nieuw`)
    await hanna.presses('We hebben kennisgemaakt')
    await hanna.presses('Welkom, zegt de coach')
    await joke.opens(circle)
    await joke.presses('Ja, ik doe mee')
    await joke.reads('Hanna Postma')
  })

  await test.step('they meet, and talk', async () => {
    await joke.follows('Samenkomen')
    await joke.follows('Nog een keer extra')
    await joke.picksDay('Welke dag?', 3)
    await joke.picksTime('Hoe laat?', '14:00')
    await joke.types('Waar?', 'Bij Joke thuis')
    await joke.presses('Bewaar')
    await joke.opens(`${circle}/gesprek`)
    await joke.types('Je bericht', 'Ik zet de koffie klaar')
    await joke.presses('Stuur')
    await joke.reads('Ik zet de koffie klaar')
    await hanna.opens(`${circle}/samen`)
    await hanna.reads('Bij Joke thuis')
    await hanna.opens(`${circle}/gesprek`)
    await hanna.readsNothingOf('Ik zet de koffie klaar')
  })
})

test('an ask that only the coach sees until it is solved', async ({ town }) => {
  const bep = await town.resident('Bep')
  const ruud = await town.resident('Ruud')
  const hanna = await town.resident('Hanna Postma')
  const words = 'Ik durf een brief niet open te maken.'
  await bep.opens('/cirkels')
  await bep.follows(deTheepot)
  const circle = bep.place()

  await test.step('asks it of the coach alone', async () => {
    await bep.opens(`${circle}/vragen/nieuw`)
    await bep.page.getByLabel('Waar gaat het over?').selectOption({ index: 1 })
    await bep.types('Wat wil je vragen?', words)
    await bep.picks('Aan wie vraag je het?', 'Alleen de coach')
    await bep.presses('Vraag het')
    await bep.reads(words)
  })

  await test.step('the volunteer reads nothing of it, the coach helps', async () => {
    await ruud.opens(`${circle}/vragen`)
    await ruud.readsNothingOf(words)
    await hanna.opens(`${circle}/vragen`)
    await hanna.follows(words)
    await hanna.presses('help')
    await hanna.reads('Dank je wel dat je wilt helpen')
  })

  await test.step('it is solved, and still of the two', async () => {
    await bep.opens(`${circle}/vragen`)
    await bep.follows(words)
    await bep.reads('Hanna Postma')
    await bep.presses('Dit is klaar')
    await ruud.opens(`${circle}/vragen`)
    await ruud.readsNothingOf(words)
  })
})

test('a coach with three circles', async ({ town }) => {
  const hanna = await town.resident('Hanna Postma')
  const bep = await town.resident('Bep')

  await test.step('side by side, the ones that wait first, in numbers', async () => {
    await hanna.opens('/cirkels/coach')
    await hanna.reads(deTheepot, 'De Lantaarn', 'Het Bankje', 'Als de cirkel belt')
    await hanna.readsNothingOf('Henk', 'Ruud', 'dadeltaart')
    await expect(hanna.main().locator('.card').first()).toContainText('Tijd voor contact')
  })

  await test.step('contact, and then less often', async () => {
    await hanna.follows('Het Bankje')
    await hanna.presses('Ik had vandaag contact')
    await hanna.chooses('Elke maand')
    await hanna.presses('Bewaar')
    await hanna.readsNothingOf('Het is tijd voor contact')
    await hanna.follows('Terug')
    await expect(hanna.main().locator('.card', { hasText: 'Het Bankje' })).toContainText(
      'Elke maand',
    )
  })

  await test.step('reads along in a circle only as long as it wants', async () => {
    await hanna.opens('/cirkels')
    await hanna.follows(deTheepot)
    const conversation = `${hanna.place()}/gesprek`
    await hanna.opens(conversation)
    await hanna.readsNothingOf('dadeltaart')
    await bep.opens(conversation)
    await bep.reads('dadeltaart')
    await bep.presses('Vraag de coach erbij')
    await bep.types('Je bericht', 'Hanna, wat vind jij?')
    await bep.presses('Stuur')
    await hanna.opens(conversation)
    await hanna.reads('wat vind jij?')
    await bep.presses('De coach leest niet meer mee')
    await hanna.opens(conversation)
    await hanna.readsNothingOf('wat vind jij?')
  })
})
