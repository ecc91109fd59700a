import type { ReadyKind, Section } from './section.ts'

type Words = { title: string; hint: string }

export const readyWords: Record<ReadyKind, Words> = {
  'who-i-am': {
    title: 'Wie ik ben',
    hint: 'Waar word je blij van? Waar ben je goed in? Wie zijn belangrijk voor je? Je bent meer dan wat er misging.',
  },
  'what-happened': {
    title: 'Wat er gebeurde',
    hint: 'Wat moeten anderen weten om jou te begrijpen? Schrijf niet meer dan je wilt. Doet het pijn? Dan mag je stoppen en later verdergaan.',
  },
  'what-helps': {
    title: 'Wat mij helpt',
    hint: 'Bijvoorbeeld: samen wandelen, muziek, duidelijke afspraken, even met rust gelaten worden.',
  },
  'what-does-not-help': {
    title: 'Wat niet helpt',
    hint: 'Bijvoorbeeld: veel vragen tegelijk, haast, zeggen dat het wel meevalt.',
  },
  'what-matters': {
    title: 'Wat voor mij telt',
    hint: 'Wat geeft je leven waarde? Denk aan mensen, geloof, werk, dieren, natuur, muziek.',
  },
}

export const titleOf = ({ kind, title }: Pick<Section, 'kind' | 'title'>): string =>
  kind === 'own' ? title : readyWords[kind].title
