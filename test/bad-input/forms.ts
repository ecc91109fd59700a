import { demoId } from '#db/demo/ids.ts'
import { daysFromNow } from '#src/plans/questions/question.ts'
import { type Form, features } from './forms/features.ts'

const edit = (form: Form): Form => ({ ...form, fields: { ...form.fields, version: '0' } })

const goal: Form = {
  fields: { id: '', wording: 'Lopen', why: 'Fijn', term: 'short', life_area: 'body', recovery: '' },
  kept: { wording: 'plans.goal.wording', why: 'plans.goal.why' },
}
const contact: Form = {
  fields: { id: '', shown_name: 'Ali', ring: 'near', relation: 'buur', feeling: 'goed' },
  kept: {
    shown_name: 'groups.contact.shown_name',
    relation: 'groups.contact.relation',
    feeling: 'groups.contact.feeling',
  },
}
const nomination: Form = {
  fields: { id: '', shown_name: 'Ali', role: 'neighbour', asked: 'Koffie', from_name: 'Noor' },
  kept: {
    shown_name: 'groups.nomination.shown_name',
    asked: 'groups.nomination.asked',
    from_name: 'groups.nomination.from_name',
  },
}
const agreement: Form = {
  fields: {
    id: '',
    wording: 'Bellen',
    carried_by: '',
    goal_id: '',
    due_on: '2030-01-31',
    rhythm: 'once',
  },
  kept: { wording: 'plans.agreement.wording' },
}
const section: Form = {
  fields: { id: '', title: 'Titel', wording: 'Tekst' },
  kept: { title: 'plans.story_section.title', wording: 'plans.story_section.wording' },
}
const meeting: Form = {
  fields: {
    ...{ id: '', day: '2030-01-31', time: '19:30', place: 'Thuis', wording: 'Praten' },
    ...{ minutes: '60', chair_id: '', is_first: '' },
  },
  kept: { place: 'plans.meeting.place', wording: 'plans.meeting.wording' },
}
const call: Form = {
  fields: { id: '', name: 'Ali', phone: '06 12345678', note: 'Overdag' },
  kept: { name: 'plans.crisis_contact.name', note: 'plans.crisis_contact.note' },
}
const crisis: Form = {
  fields: { id: '', wording: 'Rust' },
  kept: { wording: 'plans.crisis_section.wording' },
}
const support: Form = {
  fields: {
    ...{ id: '', helper: 'Ali', member_id: '', wording: 'Poetst', formal: 'yes', payer: 'wmo' },
    ...{ how_often: 'elke week', since: '2020-01-31', until: '' },
  },
  kept: {
    helper: 'plans.support.helper',
    wording: 'plans.support.wording',
    how_often: 'plans.support.how_often',
  },
}
const question: Form = {
  fields: {
    ...{ id: '', to_member: demoId('member karim'), wording: 'Hoe zie jij dat?' },
    ...{ how_soon: 'today', parts: 'goals', until: daysFromNow(7), sure: 'ja' },
  },
  kept: { wording: 'plans.question.wording' },
}
const work: Form = {
  as: 'sam',
  fields: {
    id: '',
    organisation_id: demoId('organisation wijkteam'),
    shown_name: 'Sam',
    function: 'Hulp',
  },
  kept: { shown_name: 'people.work.shown_name', function: 'people.work.function' },
}

/** Every route that takes text or a choice. */
export const forms: Record<string, Form> = {
  ...Object.assign({}, ...features.map((feature) => feature.forms)),
  '/inloggen': { as: '', fields: { email: 'x@voorbeeld.test' }, kept: {} },
  '/inloggen/link/:token': { as: '', fields: { press: '', name: 'Ali' }, kept: {} },
  '/inloggen/code': { as: '', fields: { code: 'ABCD' }, kept: {} },
  '/inloggen/passkey': { as: '', fields: { answer: '{}', naar: '/' }, kept: {} },
  '/ik/passkeys/nieuw': { as: 'sam', fields: { answer: '{}', naar: '/' }, kept: {} },
  '/opnieuw-inloggen': { as: 'sam', fields: { naar: '/' }, kept: {} },
  '/kies/opnieuw': { as: 'sam', fields: { naar: '/' }, kept: {} },
  '/samen': { as: '', fields: { code: 'ABCD', helper: 'Ali' }, kept: {} },
  '/account-maken': { as: '', fields: { name: 'Ali', adult: '', secret: '' }, kept: {} },
  '/ik/code': { as: 'sam', fields: { secret: '' }, kept: {} },
  '/ik/wens': { fields: { after_death: 'at-once' }, kept: {} },
  '/ik/einde/zeker': { as: 'ineke', fields: { id: '' }, kept: {} },
  '/plan/:plan/einde/zeker': { as: 'karim', fields: { id: '' }, kept: {} },
  '/beheer/overlijden': { fields: { id: '', email: 'a@b.test', document: 'Akte' }, kept: {} },
  '/beheer/overlijden/herstel': { fields: { email: 'a@b.test' }, kept: {} },
  '/ik/naam': { as: 'sam', fields: { name: 'Sam' }, kept: { name: 'people.person.name' } },
  '/ik/e-mail': { as: 'sam', fields: { email: 'x@voorbeeld.test' }, kept: {} },
  '/ik/e-mail/bevestigen/:token': { as: 'sam', fields: { press: '' }, kept: {} },
  '/ik/werk': work,
  '/organisaties': { as: 'ineke', fields: { name: 'Zorg', kind: 'other' }, kept: {} },
  '/organisaties/:organisation/beheerder': {
    as: 'ineke',
    fields: { email: 'x@voorbeeld.test' },
    kept: {},
  },
  '/plan/beginnen': { as: 'sam', fields: { owner_name: 'Sam', own: '' }, kept: {} },
  '/plan/:plan/beginnen/doel': {
    fields: { id: '', wording: 'Lopen' },
    kept: { wording: 'plans.goal.wording' },
  },
  '/plan/:plan/beginnen/mensen': {
    fields: { name_1: 'Ali', name_2: 'Bo', id_1: '' },
    kept: { name_1: 'groups.contact.shown_name', name_2: 'groups.contact.shown_name' },
  },
  '/plan/:plan/doelen': goal,
  '/plan/:plan/doelen/:goal': edit(goal),
  '/plan/:plan/mensen': contact,
  '/plan/:plan/mensen/:contact': edit(contact),
  '/plan/:plan/uitnodigingen': nomination,
  '/plan/:plan/uitnodigingen/:nomination': edit(nomination),
  '/plan/:plan/uitnodigingen/:nomination/mail': { fields: { email: 'x', made: '0' }, kept: {} },
  '/plan/:plan/uitnodigingen/:nomination/kaart': { fields: { made: '9' }, kept: {} },
  '/plan/:plan/groep/:member': {
    fields: { version: '0', shown_name: 'Ali', role: 'neighbour' },
    kept: { shown_name: 'groups.member.shown_name' },
  },
  '/plan/:plan/vertrekken': { as: 'sam', fields: { reason: 'Druk' }, kept: {} },
  '/beheer/onafhankelijke-hulp': {
    fields: {
      ...{ id: '', kind: 'client-support', municipality_code: '', name: 'Hulp' },
      ...{ phone: '', web: '', checked_on: '2026-01-31' },
    },
    kept: {},
  },
  '/plan/:plan/onafhankelijke-hulp': { fields: { municipality: 'GM0014' }, kept: {} },
  '/meelezen': { as: '', fields: { code: 'ABCD' }, kept: {} },
  '/plan/:plan/meenemen/code': {
    fields: { audience: 'other', name: 'Ali', parts: 'goals', secret: '' },
    kept: { name: 'consent.outside_code.for_whom' },
  },
  '/plan/:plan/meenemen/papier': {
    fields: { id: '', audience: 'other', name: 'Ali', parts: 'goals', form: 'sheet', large: '' },
    kept: { name: 'consent.paper_copy.for_whom' },
  },
  '/plan/:plan/meelezen-bij-spoed': {
    as: 'karim',
    fields: { id: '', reason: 'Zorgen' },
    kept: { reason: 'consent.emergency_reading.reason' },
  },
  '/plan/:plan/meelezen-bij-spoed/:member': { fields: { version: '', parts: 'crisis' }, kept: {} },
  '/uitnodiging': { as: '', fields: { code: 'ABCD' }, kept: {} },
  '/uitnodiging/:code/meedoen': {
    as: 'sam',
    fields: { version: '0', shown_name: 'S', work: '' },
    kept: {},
  },
  '/plan/:plan/wie-doet-wat': agreement,
  '/plan/:plan/wie-doet-wat/:agreement': edit(agreement),
  '/plan/:plan/voorstellen': {
    as: 'karim',
    fields: { id: '', part: 'goals', wording: 'Samen' },
    kept: { wording: 'plans.proposal.wording' },
  },
  '/plan/:plan/verhaal': section,
  '/plan/:plan/verhaal/:section': {
    fields: { id: '', version: '0', wording: 'Tekst' },
    kept: { wording: 'plans.story_section.wording' },
  },
  '/plan/:plan/bijeenkomst': meeting,
  '/plan/:plan/bijeenkomst/:meeting': edit(meeting),
  '/plan/:plan/voorgesprek': {
    as: 'karim',
    fields: { id: '', wording: 'Ik kook graag', member_id: '' },
    kept: { wording: 'plans.preparing_note.wording' },
  },
  '/plan/:plan/als-het-niet-goed-gaat/samenroepen': { fields: { member_id: 'x' }, kept: {} },
  '/plan/:plan/als-het-niet-goed-gaat/samenroepen/oproep': {
    as: 'anouk',
    fields: { day: '2030-01-31', time: '19:30', place: 'Thuis' },
    kept: {},
  },
  '/plan/:plan/bijeenkomst/ritme': { fields: { weeks: '13', psychiatrist_hint: '' }, kept: {} },
  '/plan/:plan/bijeenkomst/momenten': {
    fields: { ...meeting.fields, minutes: '60', is_first: '' },
    kept: meeting.kept,
  },
  '/plan/:plan/bijeenkomst/:meeting/momenten': {
    fields: { day: '2030-01-31', time: '19:30' },
    kept: {},
  },
  '/plan/:plan/bijeenkomst/:meeting/wat-past': { as: 'karim', fields: { x: 'yes' }, kept: {} },
  '/plan/:plan/bijeenkomst/:meeting/kom-ik': { as: 'karim', fields: { comes: 'x' }, kept: {} },
  '/plan/:plan/bijeenkomst/:meeting/punten': {
    fields: { id: '', wording: 'De fiets' },
    kept: { wording: 'plans.agenda_point.wording' },
  },
  '/plan/:plan/bijeenkomst/:meeting/doelen/:goal': {
    fields: { version: '0', how_it_goes: 'Goed', score: '7', decision: 'Zo door' },
    kept: {
      how_it_goes: 'plans.meeting_goal.how_it_goes',
      decision: 'plans.meeting_goal.decision',
    },
  },
  '/plan/:plan/bijeenkomst/:meeting/verslag': {
    fields: { version: '0', wording: 'Het ging goed' },
    kept: { wording: 'plans.meeting_report.wording' },
  },
  '/plan/:plan/bijeenkomst/:meeting/verslag/lezers': { fields: { members: 'x' }, kept: {} },
  '/plan/:plan/bijeenkomst/:meeting/wie-is-er': { fields: { members: 'x' }, kept: {} },
  '/plan/:plan/bijeenkomst/:meeting/gasten': { fields: { members: 'x' }, kept: {} },
  '/plan/:plan/als-het-niet-goed-gaat/bellen': call,
  '/plan/:plan/als-het-niet-goed-gaat/bellen/:contact': edit(call),
  '/plan/:plan/als-het-niet-goed-gaat/:section': edit(crisis),
  '/plan/:plan/hulp': support,
  '/plan/:plan/hulp/:support': edit(support),
  '/plan/:plan/alle-hulp/:support/botst': {
    as: 'karim',
    fields: { id: '', wording: 'Te vroeg' },
    kept: { wording: 'plans.friction.wording' },
  },
  '/plan/:plan/alle-hulp/bevindingen/:answer{opgelost|verborgen}': {
    fields: { kind: 'goal-alone', about: 'x', other: 'x' },
    kept: {},
  },
  '/plan/:plan/berichten': {
    fields: { id: '', about: '', who: 'group', members: '', title: 'Koffie' },
    kept: { title: 'plans.conversation.title' },
  },
  '/plan/:plan/terugkijken/:round/vraag/:number': {
    fields: { goal: 'adjust', note: 'Lopen' },
    kept: { note: 'plans.reorientation_answer.note' },
  },
  '/plan/:plan/berichten/instellingen': {
    fields: { how: 'daily', wait_till_morning: '' },
    kept: {},
  },
  '/plan/:plan/berichten/:conversation': {
    fields: { id: '', wording: 'Hallo' },
    kept: { wording: 'plans.message.wording' },
  },
  '/plan/:plan/denk-je-mee': question,
  '/plan/:plan/denk-je-mee/:question/antwoorden': {
    fields: { id: '', wording: 'Ja hoor' },
    kept: { wording: 'plans.question_answer.wording' },
  },
  '/plan/:plan/denk-je-mee/:question/lezen': {
    fields: { parts: 'goals', until: daysFromNow(7), sure: 'ja' },
    kept: {},
  },
  '/vraag-zonder-naam': {
    as: 'anouk',
    fields: {
      ...{ id: '', organisation_id: demoId('organisation huisartsen') },
      ...{ wording: 'Wat raad je aan?', nameless: 'ja' },
    },
    kept: { wording: 'neighbourhood.question.wording' },
  },
  '/vraag-zonder-naam/:question/antwoorden': {
    as: 'anouk',
    fields: { id: '', wording: 'Wandelen', nameless: 'ja' },
    kept: { wording: 'neighbourhood.answer.wording' },
  },
  '/plan/:plan/teams/:organisation': { fields: { id: '', workers: 'x' }, kept: {} },
  '/plan/:plan/wie-ziet-wat/:member': { fields: { version: 'x', set: 'x' }, kept: {} },
  '/plan/:plan/wie-ziet-wat/uitzonderingen/:item': {
    fields: { version: 'x', who: 'some', members: demoId('member bep') },
    kept: {},
  },
  '/plan/:plan/wie-ziet-wat/:member/behalve': {
    fields: { version: 'x', items: demoId('goal walk') },
    kept: {},
  },
  '/plan/:plan/wie-ziet-wat/:member/behalve/:other': { fields: { version: 'x' }, kept: {} },
  '/plan/:plan/wie-ziet-wat/terug': { fields: { version: 'x', dag: '2026-01-31' }, kept: {} },
  '/plan/:plan/wie-ziet-wat/:member/precies': {
    fields: { version: 'x', goals: 'x', 'goals-until': '2030-01-31' },
    kept: {},
  },
  '/plan/:plan/wie-ziet-wat/:member/intrekking': { fields: { part: 'x' }, kept: {} },
}

/** Routes that only press a button. */
export const buttons: (string | RegExp)[] = [
  ...features.flatMap((feature) => feature.buttons ?? []),
  '/uitnodiging/:code/nee',
  '/afmelden',
  '/ik/samen',
  '/samen/klaar',
  /passkeys?\/(nieuw\/)?(vraag|kwijt|kwijt\/stoppen)$/,
  '/bewaard/:draft/weg',
  '/plan/:plan/berichten/:conversation/:message/terug',
  /\/terugkijken(\/:round\/klaar)?$/,
  '/kies/:person',
  /\/(akkoord|afgelast|keuze|eigen-agenda|wissen|einde|intrekking|laten|vertrek|kom-terug|alles-dicht|zonder-account|weg|afmelden)$/,
  /:(fact|decision|wanted)\{/,
]
