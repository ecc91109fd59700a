/** What someone is to the owner, in the order in which a form offers it. */
export const roles = [
  'relative',
  'informal-carer',
  'neighbour',
  'volunteer',
  'expert-by-experience',
  'plan-keeper',
  'practitioner',
  'psychiatrist',
  'general-practitioner',
  'district-team',
  'other',
] as const
export type Role = (typeof roles)[number]

const professional: readonly string[] = [
  'practitioner',
  'psychiatrist',
  'general-practitioner',
  'district-team',
]

/** Somebody with a file of their own and duties of their own: the owner is told so before sharing. */
export const isProfessional = (role: string): boolean => professional.includes(role)
