import * as v from 'valibot'
import { seenVersion, text } from '#src/platform/forms.ts'

/** As what somebody is in a circle. */
export const circleRoles = ['member', 'volunteer', 'coach', 'second-coach'] as const
export type CircleRole = (typeof circleRoles)[number]

/** What the viewer is in the circle that was entered. */
export type CircleAccess = {
  /** newcomer: asked to join. successor: may become the coach, since there is none. */
  role: CircleRole | 'newcomer' | 'successor' | 'outsider'
  /** The viewer's own chair; of a newcomer the asking. */
  member: string | null
  /** What the viewer is called in this circle. */
  name: string
  /** The chair that the viewer may take now. */
  mayBe: CircleRole | ''
}

/** Members and the volunteer, who live there. */
export const isNeighbour = ({ role }: Pick<CircleAccess, 'role'>): boolean =>
  role === 'member' || role === 'volunteer'

/** At the side line, for their work. */
export const isCoach = ({ role }: Pick<CircleAccess, 'role'>): boolean =>
  role === 'coach' || role === 'second-coach'

/** What everybody may know of a circle. */
export type Door = {
  circle_id: string
  name: string
  about: string
  area_code: string | null
  /** Of the area, or of the municipality when it is for all of that. */
  place: string
  municipality: string
  organisation: string
  has_room: boolean
}

export const circleUrl = (circle: string, ...rest: string[]): string =>
  encodeURI(['/cirkels', circle, ...rest].join('/'))

/** A friendly line, no lock: from nine to twelve a circle works best. */
export type Size = 'small' | 'right' | 'large'
export const sizeOf = (neighbours: number): Size =>
  neighbours < 9 ? 'small' : neighbours > 12 ? 'large' : 'right'

export const nameField = text({ max: 100, missing: 'Geef de cirkel een naam.' })

export const agreementsForm = v.object({
  version: seenVersion,
  agreements: text({ max: 5000 }),
})
