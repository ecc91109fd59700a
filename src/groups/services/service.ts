import type { Role } from '../role.ts'

/** Somebody of a service, as its organisation confirmed them; `reads`: the owner said yes to this name. */
export type TeamWorker = {
  work_id: string
  person_id: string
  shown_name: string
  function: string
  reads: boolean
  /** Is in the group already in another way: as somebody, or through another team. */
  inside: boolean
  /** The owner took that yes back. */
  ended: boolean
}

/** Whom the owner can say yes to. */
export const canBeLetIn = ({ reads, inside, ended }: TeamWorker): boolean =>
  !reads && !inside && !ended

export type Service = { id: string; name: string; kind: string }

const roles: Record<string, Role> = {
  'general-practice': 'general-practitioner',
  'neighbourhood-team': 'district-team',
}

/** What a service is to the owner. */
export const roleOf = (kind: string): Role => roles[kind] ?? 'practitioner'
