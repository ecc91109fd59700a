import type { HowOften } from './guiding.ts'

export const howOftenWords: Record<HowOften, string> = {
  weekly: 'Elke week',
  monthly: 'Elke maand',
  'on-call': 'Als de cirkel belt',
}
