import type { ConcernKind, StepKind } from './concern.ts'

/** As the addresses name them. */
export const kindPaths = { botsing: 'conflict', grens: 'abuse' } as const satisfies Record<
  string,
  ConcernKind
>
export type KindPath = keyof typeof kindPaths

export const kindWords: Record<ConcernKind, string> = {
  conflict: 'Het botst tussen mensen',
  abuse: 'Iemand gaat over een grens',
}

export const stepWords: Record<StepKind, string> = {
  heard: 'Ik las het en ik luisterde',
  'talked-apart': 'Ik sprak met ieder apart',
  'talked-together': 'We spraken met elkaar',
  agreed: 'We spraken iets af',
  'outside-help': 'Ik haalde er hulp van buiten bij',
  done: 'Het is klaar',
}
