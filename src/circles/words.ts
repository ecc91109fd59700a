import type { CircleRole, Size } from './circle.ts'

export const roleWords: Record<CircleRole, string> = {
  member: 'Lid',
  volunteer: 'Vrijwilliger uit de buurt',
  coach: 'Coach',
  'second-coach': 'Tweede coach',
}

/** A friendly line under who is in it. */
export const sizeWords: Record<Size, string> = {
  small: 'Een cirkel werkt het fijnst met negen tot twaalf mensen. Er is dus nog plek.',
  right: 'Met zoveel mensen werkt een cirkel het fijnst.',
  large: 'Jullie zijn met veel. Misschien is het tijd voor een tweede cirkel in de buurt.',
}
