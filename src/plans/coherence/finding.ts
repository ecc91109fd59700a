import { lifeAreaWords } from '../goals/words.ts'
import { areaOf, type Coherence, type Eyes, goalOf } from './coherence.ts'

export const findingKinds = [
  'friction',
  'strangers',
  'goal-alone',
  'help-alone',
  'specialist',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Something that may be worth a talk. other: the second item that it is about; the first again when there is one. */
export type Finding = {
  kind: FindingKind
  about: string
  other: string
  sentence: string
}

type Find = (seen: Coherence) => Finding[]

const one = (kind: FindingKind, about: string, sentence: string): Finding => ({
  kind,
  about,
  other: about,
  sentence,
})

/** Members say so themselves. */
const frictions: Find = ({ owner, helps, frictions }) =>
  frictions.flatMap(({ id, support_id, wording, shown_name }) => {
    const help = helps.find((help) => help.id === support_id)
    if (!help) return []
    const who = owner ? `${shown_name ?? 'Iemand'} zegt` : 'Jij zei'
    const sentence = `${who} bij de hulp van ${help.helper}: dit botst. «${wording}»`
    return { kind: 'friction', about: help.id, other: id, sentence }
  })

type Helper = { id: string; name: string; member: string | null; shownBy: 'support' | 'agreements' }
type Shown = Helper & { ids: (string | null)[] }

/** Two who help with one goal, neither of whom can see that the other does. Only the owner knows who sees what. */
const strangers: Find = (seen) => {
  if (!seen.owner) return []
  const found = new Map<string, Finding>()
  for (const goal of seen.goals) {
    const helpers = helpersOn(goal.id, seen)
    for (const [index, a] of helpers.entries()) {
      for (const b of helpers.slice(index + 1)) {
        if (knows(a, b, seen.eyes) || knows(b, a, seen.eyes)) continue
        const [about = '', other = ''] = [a.id, b.id].toSorted()
        found.set(`${about} ${other}`, {
          kind: 'strangers',
          about,
          other,
          sentence: `${a.name} en ${b.name} helpen allebei bij «${goal.wording}». Ze kunnen dat niet van elkaar zien.`,
        })
      }
    }
  }
  return [...found.values()]
}

/** Everybody once: who gives help and carries an agreement is one helper. */
function helpersOn(goal: string, { helps, carried }: Coherence): Shown[] {
  const helpers: Shown[] = helps
    .filter(({ goal_id }) => goal_id === goal)
    .map(({ id, helper, member_id, written_by }) => ({
      id,
      name: helper,
      member: member_id,
      shownBy: 'support',
      ids: [id, member_id, written_by],
    }))
  for (const { id, goal_id, carried_by, written_by, shown_name } of carried) {
    if (goal_id !== goal || helpers.some(({ member }) => member === carried_by)) continue
    helpers.push({
      id: carried_by,
      name: shown_name,
      member: carried_by,
      shownBy: 'agreements',
      ids: [id, carried_by, written_by],
    })
  }
  return helpers.filter(
    ({ member, name }, index) =>
      helpers.findIndex((other) =>
        member ? other.member === member : !other.member && other.name === name,
      ) === index,
  )
}

function knows(a: Shown, b: Shown, eyes: readonly Eyes[]): boolean {
  const mine = eyes.find(({ id }) => id === a.member)
  if (!mine) return false
  const hides = (ids: (string | null)[]) =>
    ids.some((id) => id !== null && mine.hidden.includes(id))
  if (mine.sees.includes(b.shownBy) && !hides(b.ids)) return true
  return mine.sees.includes('group') && b.member !== null && !hides([b.member])
}

/** Only for who sees all that could be help: otherwise «nobody» would say too much. */
const goalsAlone: Find = ({ owner, sees, goals, helps, carried }) => {
  const seesAll = (['goals', 'support', 'agreements'] as const).every((part) => sees.includes(part))
  if (!owner && !seesAll) return []
  const helped = new Set([...helps, ...carried].map(({ goal_id }) => goal_id))
  return goals
    .filter(({ id }) => !helped.has(id))
    .map(({ id, wording }) => one('goal-alone', id, `Bij «${wording}» helpt nu niemand.`))
}

/** Without any goal to belong to, every kind of help would be found. */
const helpsAlone: Find = ({ owner, sees, goals, helps }) =>
  (owner || sees.includes('goals')) && goals.length > 0
    ? helps
        .filter((help) => !goalOf(help, goals))
        .map(({ id, helper }) =>
          one('help-alone', id, `De hulp van ${helper} hoort nu bij geen doel. Dat mag.`),
        )
    : []

const ordinary = ['home', 'money', 'work', 'people', 'daily-life']

/** For the owner's eyes only, and only when asked for: it may hurt, and it is no advice. */
const specialists: Find = ({ owner, specialist, helps, goals }) => {
  if (!owner || !specialist) return []
  return helps.flatMap((help) => {
    const area = areaOf(help, goals)
    if (!help.formal || help.payer !== 'zvw' || !area || !ordinary.includes(area)) return []
    return one(
      'specialist',
      help.id,
      `${help.helper} helpt je bij «${lifeAreaWords[area]}» vanuit de zorgverzekering. Misschien kan iemand in je buurt of het wijkteam dit ook. Jij weet wat goed voor je is.`,
    )
  })
}

/** All of them, what people said first. */
export const findingsIn = (seen: Coherence): Finding[] =>
  [frictions, strangers, goalsAlone, helpsAlone, specialists].flatMap((find) => find(seen))

type Key = Pick<Finding, 'kind' | 'about' | 'other'>

export const isSame = (a: Key, b: Key): boolean =>
  a.kind === b.kind && a.about === b.about && a.other === b.other
