import { dayOf } from '#src/ui/dates.ts'
import { expect, test } from './town.ts'

const provider = 'Praktijk De Vlonder (verzonnen)'

/** Fictional waits, measured today: one of them far over its norm. */
const file = () => `aanbieder;plaats;gm_code;type_zorg;aanmeld_weken;behandel_weken;peildatum
${provider};Groningen;GM0014;SGGZ;41;3-4 weken;${dayOf(new Date())}
${provider};Haren;GM0014;BGGZ;2;1;${dayOf(new Date())}
`

test('from a file with waits to an action that everybody can read', async ({ town }) => {
  const wouter = await town.resident('Wouter Hoekstra')
  const action = 'Samen zoeken naar een eerder gesprek'

  await test.step('sends the file, sees what it would do, and takes it over', async () => {
    await wouter.follows("Jouw regio's")
    await wouter.follows('Wachttijden bijhouden')
    await wouter.follows('Lees een bestand in')
    const buffer = Buffer.from(file())
    await wouter.page
      .getByLabel('Welk bestand?')
      .setInputFiles({ name: 'wachttijden.csv', mimeType: 'text/csv', buffer })
    await wouter.presses('Stuur het bestand')
    const arrived = wouter.place()
    await town.letsTheWorkerReadWaits()
    await wouter.opens(arrived)
    await wouter.reads('Klopt dit?', 'Nieuw')
    await wouter.types('Van wie zijn deze cijfers?', 'De regio zelf')
    await wouter.ticks('De kolommen kloppen')
    await wouter.presses('Neem over')
    await town.letsTheWorkerReadWaits()
    await wouter.opens(arrived)
    await wouter.reads('Klaar. De cijfers staan erin.')
  })

  await test.step('the region waits longer than was agreed, and nothing is done about it', async () => {
    await wouter.opens('/versneller')
    await wouter.reads(provider, '41 weken')
    await wouter.follows('Zet er een actie tegenover', `tot het eerste gesprek: 41 weken`)
  })

  await test.step('puts an action against it', async () => {
    await wouter.reads(provider, '41 weken')
    await wouter.types('Wat gaat er gebeuren?', action)
    await wouter.types('Wie doet dit?', 'De transfertafel')
    await wouter.picksDay('Wanneer moet het klaar zijn?', 60)
    await wouter.presses('Bewaar')
    await wouter.presses('We zijn begonnen')
    await wouter.reads('mee bezig', '41 weken')
  })

  await test.step('anybody reads it beside the wait, in the plan and as open data', async () => {
    const visitor = await town.newcomer('Mo')
    await visitor.opens('/regio/groningen')
    await visitor.follows(action)
    await visitor.reads('De transfertafel', 'mee bezig', provider)
    const data = await visitor.page.request.get('/regio/groningen/plan.json')
    expect(await data.text()).toContain(action)
  })
})

test('somebody who waits finds an open door in two taps, and what to ask the insurer', async ({
  town,
}) => {
  const visitor = await town.newcomer('Mo')
  await visitor.opens('/buurt')
  await visitor.follows('Iets doen terwijl je wacht')
  await visitor.follows('De Wijert')
  await visitor.reads('Hier kun je zo binnenlopen')
  await visitor.follows('', 'Hier kun je zo binnenlopen')
  await visitor.reads('Hoe kom je er?')
  await visitor.opens('/wachten')
  await visitor.follows('Vraag je zorgverzekeraar om hulp')
  await visitor.reads('Ik wil graag wachtlijstbemiddeling')
})
