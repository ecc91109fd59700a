/** What people do together. Their words: words.ts. */
export const activityKinds = [
  'coffee',
  'eating-together',
  'walking',
  'movement',
  'creative',
  'music',
  'nature-and-garden',
  'games',
  'rest',
  'talking',
  'self-help',
  'learning',
  'computer-help',
  'money-and-post',
  'work-along',
  'trip',
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]
