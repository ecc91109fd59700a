import { planUrl } from '../plan.ts'

/** What the owner's next small step depends on. */
export type Situation = {
  goals: number
  storySections: number
  /** People drawn around the owner, thought of for the group, and invited without an answer yet. */
  contacts: number
  nominated: number
  invited: number
  members: number
  /** Somebody who joined and with whom nothing was ever shared. */
  newcomer: { id: string; shown_name: string } | null
  everMet: boolean
  /** By the rhythm the owner chose, and nothing is planned. */
  timeToMeet: boolean
  proposals: number
  pausedDays: number | null
  toConfirm: readonly { wording: string }[]
}

export type WhatNow = { line: string; step?: { label: string; href: string } }

type Rule = (now: Situation, plan: string) => WhatNow | false | null | undefined

/**
 * In the order in which a group comes about (preparing, inviting, first meeting, going on), without naming
 * phases: one is not in a phase, there is only something one could do now.
 */
const rules: Rule[] = [
  ({ goals, storySections }, plan) =>
    goals === 0 &&
    storySections === 0 && {
      line: 'Begin met één ding dat je graag wilt. Klein is goed.',
      step: { label: 'Schrijf een doel op', href: planUrl(plan, 'doelen', 'nieuw') },
    },
  ({ contacts, nominated, invited, members }, plan) =>
    contacts + nominated + invited + members === 0 && {
      line: 'Wie is er om je heen? Je hoeft nog niemand iets te vragen.',
      step: { label: 'Denk aan je mensen', href: planUrl(plan, 'mensen') },
    },
  ({ invited, members }, plan) =>
    invited + members === 0 && {
      line: 'Is er iemand die je erbij wilt hebben? Er gaat pas iets weg als jij dat wilt.',
      step: { label: 'Kijk wie je wilt vragen', href: planUrl(plan, 'mensen') },
    },
  ({ newcomer, pausedDays }, plan) =>
    newcomer &&
    pausedDays === null && {
      line: `${newcomer.shown_name} doet mee, en ziet nog niets. Wil je iets delen?`,
      step: { label: 'Kies wat je deelt', href: planUrl(plan, 'wie-ziet-wat', newcomer.id) },
    },
  ({ members, everMet }, plan) =>
    members > 0 &&
    !everMet && {
      line: 'Wil je een keer samenkomen met je groep? Jij kiest waar, en met wie.',
      step: { label: 'Kies een dag', href: planUrl(plan, 'bijeenkomst') },
    },
  ({ proposals }, plan) =>
    proposals > 0 && {
      line:
        proposals === 1 ? 'Er ligt een voorstel voor je.' : `Er liggen ${proposals} voorstellen.`,
      step: { label: 'Lees wat anderen bedachten', href: planUrl(plan, 'voorstellen') },
    },
  ({ pausedDays }, plan) =>
    pausedDays !== null &&
    pausedDays >= 7 && {
      line: 'Alles is nu een week dicht. Laat je dat zo?',
      step: { label: 'Kijk wie wat ziet', href: planUrl(plan, 'wie-ziet-wat') },
    },
  ({ members, timeToMeet }, plan) =>
    members > 0 &&
    timeToMeet && {
      line: 'Jullie zijn al een tijd niet bij elkaar geweest. Wil je weer een keer afspreken?',
      step: { label: 'Kies een dag', href: planUrl(plan, 'bijeenkomst') },
    },
  ({ toConfirm: [first] }, plan) =>
    first && {
      line: `Dit is gedaan: «${first.wording}». Klopt dat?`,
      step: { label: 'Kijk wie wat deed', href: planUrl(plan, 'wie-doet-wat') },
    },
]

/** One quiet line, always. */
export function whatNow(situation: Situation, plan: string): WhatNow {
  for (const rule of rules) {
    const found = rule(situation, plan)
    if (found) return found
  }
  return { line: 'Er hoeft nu niets. Je plan staat er, en je kunt het altijd aanpassen.' }
}
