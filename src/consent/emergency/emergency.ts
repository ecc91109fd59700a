import type { Part } from '#src/platform/viewer.ts'

/** What somebody can be let to read in an emergency, with first what helps most. */
export const urgentParts = [
  'crisis',
  'agreements',
  'support',
  'goals',
  'story',
  'group',
  'meetings',
] as const satisfies Part[]
export type UrgentPart = (typeof urgentParts)[number]

/** What one member may read in an emergency. id: of the permission that stands now. */
export type Permission = { id: string; parts: UrgentPart[] }

/** A member with an account, and what the owner lets them read in an emergency. */
export type Trusted = {
  id: string
  shown_name: string
  role: string
  permission: Permission | null
}

/** Somebody read along in an emergency, for an hour from `began_at`. */
export type EmergencyReading = { shown_name: string; reason: string; began_at: string }
