import type { Wish } from './wish.ts'

const wishWords: Record<Wish, { label: string; explanation: string }> = {
  'after-a-year': {
    label: 'Na een jaar',
    explanation: 'Zo gaat het als je niets kiest.',
  },
  'at-once': {
    label: 'Zo snel mogelijk',
    explanation: 'Na dertig dagen. Zo lang kan een vergissing worden rechtgezet.',
  },
  'after-five-years': {
    label: 'Na vijf jaar',
    explanation: 'Niemand kan het in die tijd lezen.',
  },
}

export const wishOptions = Object.entries(wishWords).map(([value, words]) => ({ value, ...words }))
