import { shortName } from '#src/ui/names.ts'
import type { LifeArea } from '../goals/goal.ts'
import { lifeAreaWords } from '../goals/words.ts'
import { areaOf, type Help, type OpenGoal } from './coherence.ts'

export const width = 360
export const textSize = 13
const titleHeight = 26
const lineHeight = 22
const gap = 10
const foot = 6

export type Mark = { x: number; y: number; label: string; formal: boolean }
export type Lane = {
  area: LifeArea | null
  title: string
  y: number
  height: number
  marks: Mark[]
}

/** One lane for each part of life with a goal or help in it; help of helpers left, of people around right. */
export function lanesOf(
  helps: readonly Help[],
  goals: readonly OpenGoal[],
): { lanes: Lane[]; height: number } {
  const areas = [...(Object.keys(lifeAreaWords) as LifeArea[]), null]
  const lanes: Lane[] = []
  let y = 0
  for (const area of areas) {
    const here = helps.filter((help) => areaOf(help, goals) === area)
    const wanted = area !== null && goals.some((goal) => goal.life_area === area)
    if (here.length === 0 && !wanted) continue
    const marks = [true, false].flatMap((formal) => column(here, formal, y + titleHeight))
    const rows = Math.max(
      1,
      ...[true, false].map((kind) => here.filter((h) => h.formal === kind).length),
    )
    const height = titleHeight + rows * lineHeight + foot
    const title = area === null ? 'Nog nergens bij' : lifeAreaWords[area]
    lanes.push({ area, title, y, height, marks })
    y += height + gap
  }
  return { lanes, height: y }
}

const column = (helps: readonly Help[], formal: boolean, top: number): Mark[] =>
  helps
    .filter((help) => help.formal === formal)
    .map(({ helper }, index) => ({
      x: formal ? 20 : width / 2 + 20,
      y: top + (index + 0.5) * lineHeight,
      label: shortName(helper),
      formal,
    }))
