import type { Found } from './found.ts'
import { plain } from './plain.ts'

/**
 * Which of what was found somebody means: what they chose of it, the only one, or all that bears the very name
 * when that is in one municipality. Nothing when they have to choose.
 */
export function meantBy(found: readonly Found[], name: string, chosen = ''): Found | null {
  const choice = found.find(({ code }) => code === chosen)
  if (choice) return choice
  if (found.length === 1) return found[0] ?? null
  const namesakes = found.filter((one) => plain(one.name) === plain(name))
  const municipalities = new Set(namesakes.map(({ municipality }) => municipality.code))
  return municipalities.size === 1 ? (namesakes[0] ?? null) : null
}
