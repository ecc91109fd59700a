import type { Tx } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'
import { checklist } from '#src/practices/reviews/review.ts'
import { demoId } from '../ids.ts'

/** On paper, with who brought in the example that is being read. */
export const gerdasCode = 'GERDA2WXJR4TKM8H'

const daysFromNow = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
const day = (days: number) => daysFromNow(days).toISOString().slice(0, 10)

const content = {
  title: 'Samen naar de eerste keer (verzonnen)',
  kind: 'voorbeeld',
  description:
    'De eerste keer ergens binnenlopen is spannend. Daarom loopt er een buur mee. Je drinkt eerst samen koffie, en je gaat samen naar binnen. De tweede keer ga je zelf, of nog een keer samen.',
  audiences: 'mensen die weinig buiten komen\nmensen die net een diagnose kregen',
  dimensions: 'persoonlijk,maatschappelijk',
  phases: 'worstelen,leven met',
  place: 'De Wijert, Groningen',
  towns: 'Groningen',
  codes: 'GM0014',
  approach:
    'Je belt, en een buur belt je terug. Jullie spreken af bij jou voor de deur. De gastvrouw weet dat jullie komen.',
  elements: 'dezelfde buur, elke keer\nde gastvrouw weet wie er komt\nje mag altijd weer naar huis',
  people: 'Zes buren, elk een uur in de week.',
  money: 'Koffie en een telefoon.',
  payers: 'gemeente (Wmo)',
  indication: 'geen',
  results: 'Van elke tien mensen komen er zeven een tweede keer.',
  sureness: 'laag',
  tips: 'Betaal de telefoon van de buren.',
  may_ask: 'ja',
}

/** What good examples are asked for now, and one that is being read: one of the two has said what they find. */
export async function addDemoBringingIn(tx: Tx): Promise<void> {
  const call = demoId('call first time')
  await tx
    .insertInto('practices.call')
    .values({
      id: call,
      theme: 'De eerste keer ergens naar binnen',
      wording: 'Wat helpt iemand over de drempel? We zoeken voorbeelden uit het Noorden.',
      begins_on: day(-20),
      ends_on: day(40),
      regions: ['GM0014', 'GM0106'],
      made_by: demoId('femke'),
    })
    .execute()
  await tx
    .insertInto('practices.reviewer')
    .values([
      { person_id: demoId('yara'), shown_name: 'Yara', by_experience: true },
      { person_id: demoId('hanna'), shown_name: 'Hanna Postma', by_experience: false },
    ])
    .execute()
  const submission = demoId('submission first time')
  const sent = daysFromNow(-6).toISOString()
  await tx
    .insertInto('practices.submission')
    .values({
      id: submission,
      call_id: call,
      key_hash: hashOf(gerdasCode),
      content: JSON.stringify(content),
      sender_name: 'Gerda (verzonnen)',
      sender_organisation: 'Buurtvereniging De Wijert (verzonnen)',
      begun_at: sent,
      kept_at: sent,
      sent_at: sent,
    })
    .execute()
  const asked = daysFromNow(-4).toISOString()
  await tx
    .insertInto('practices.review_question')
    .values({
      id: demoId('review question first time'),
      submission_id: submission,
      asked_by: demoId('hanna'),
      wording: 'Wat doe je als iemand op de stoep omkeert?',
      answer: 'Dan lopen we een blokje om. Soms gaan we gewoon naar huis. Dat is ook goed.',
      asked_at: asked,
      answered_at: daysFromNow(-3).toISOString(),
      told_at: asked,
    })
    .execute()
  await tx
    .insertInto('practices.review')
    .values({
      id: demoId('review hanna'),
      submission_id: submission,
      person_id: demoId('hanna'),
      by_experience: false,
      criteria: [...Object.keys(checklist.aangemeld), ...Object.keys(checklist.beschreven)],
      level: 'beschreven',
      remarks: 'Warm en klein. Een andere buurt kan dit morgen doen.',
      done_at: daysFromNow(-2).toISOString(),
    })
    .execute()
}
