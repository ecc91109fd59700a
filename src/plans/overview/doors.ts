import type { Part, Shown } from '#src/platform/viewer.ts'
import { inWords } from '#src/ui/names.ts'
import { isOver } from '../agreements/agreement.ts'
import { type PlanPart, partWords, planUrl } from '../plan.ts'
import type { Overview } from './queries.ts'

/** A link to a part, with a word of what is in it. */
export type Door = { title: string; href: string; meta?: string | undefined }

const pages: Record<Part, PlanPart> = {
  goals: 'doelen',
  agreements: 'wie-doet-wat',
  support: 'hulp',
  story: 'verhaal',
  crisis: 'als-het-niet-goed-gaat',
  group: 'mensen',
  meetings: 'bijeenkomst',
  questions: 'denk-je-mee',
}

const inOrder: Part[] = ['goals', 'support', 'story', 'crisis', 'group', 'questions']

/** What has no card of its own on the overview, since there is nothing to show yet, is a door too. */
export function ownerDoors(plan: string, overview: Overview): Door[] {
  const shown: Part[] = overview.agreements.every(isOver) ? ['agreements', ...inOrder] : inOrder
  const parts: Part[] = overview.meeting ? shown : [...shown, 'meetings']
  const own = parts.map((part) => doorTo(plan, part, overview, emptyWords[part] ?? empty))
  const seeing = ['wie-ziet-wat', 'wie-heeft-gekeken'] as const
  return [
    ...own,
    ...seeing.map((page) => ({ title: partWords[page], href: planUrl(plan, page) })),
    { title: 'Meenemen', href: planUrl(plan, 'meenemen'), meta: 'Met een code, of op papier.' },
    { title: 'Meelezen bij spoed', href: planUrl(plan, 'meelezen-bij-spoed') },
  ]
}

const empty = 'Nog leeg. Dat mag.'
const emptyWords: Partial<Record<Part, string>> = {
  agreements: 'Nu staat er niets open.',
  meetings: 'Nog geen dag gekozen.',
}

/** Only what is shared, and of that only what is there. */
export function memberDoors(plan: string, sees: readonly Shown[], overview: Overview): Door[] {
  const parts: Part[] = ['agreements', ...inOrder, 'meetings']
  return parts.filter((part) => sees.includes(part)).map((part) => memberDoor(plan, part, overview))
}

function memberDoor(plan: string, part: Part, overview: Overview): Door {
  if (part === 'group') return { title: 'De groep', href: planUrl(plan, 'groep') }
  const door = doorTo(plan, part, overview)
  // «mijn» and «mij» are the owner's
  return { ...door, title: memberWords[part] ?? door.title }
}

const memberWords: Partial<Record<Part, string>> = { story: 'Het verhaal', support: 'Wie helpt' }

function doorTo(plan: string, part: Part, overview: Overview, empty?: string): Door {
  const page = pages[part]
  return {
    title: partWords[page],
    href: planUrl(plan, page),
    meta: wordOf(part, overview) || empty,
  }
}

function wordOf(part: Part, overview: Overview): string {
  switch (part) {
    case 'goals':
      return overview.goals
        .slice(0, 2)
        .map(({ wording }) => `«${short(wording)}»`)
        .join(', ')
    case 'support':
      return some(overview.support.map(({ helper }) => helper))
    case 'group':
      return (
        some(overview.members.map(({ shown_name }) => shown_name)) ||
        counted(overview.own?.contacts ?? 0, 'mens om je heen', 'mensen om je heen')
      )
    case 'story':
      return counted(overview.story, 'stukje geschreven', 'stukjes geschreven')
    case 'crisis':
      return counted(overview.crisis, 'stukje geschreven', 'stukjes geschreven')
    default:
      return ''
  }
}

const counted = (count: number, one: string, many: string) =>
  count === 0 ? '' : count === 1 ? `1 ${one}` : `${count} ${many}`

function some(names: readonly string[]): string {
  const [first, second, ...rest] = [...new Set(names)]
  if (rest.length < 2) return inWords([first, second, ...rest].filter((name) => name !== undefined))
  return inWords([first ?? '', second ?? '', `${rest.length} anderen`])
}

function short(wording: string): string {
  const characters = [...wording]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : wording
}
