import { type Role, roles } from './role.ts'

type RoleWords = { label: string; explanation: string }

const words: Record<Role, RoleWords> = {
  relative: { label: 'Naaste', explanation: 'Familie, een partner of een goede vriend.' },
  'informal-carer': { label: 'Mantelzorger', explanation: 'Zorgt vaak of al lang voor je.' },
  neighbour: { label: 'Buur', explanation: 'Woont dichtbij en helpt soms met iets.' },
  volunteer: { label: 'Vrijwilliger', explanation: 'Helpt je via een organisatie, zonder loon.' },
  'expert-by-experience': {
    label: 'Ervaringsdeskundige',
    explanation: 'Heeft zelf zoiets meegemaakt en denkt daarom met je mee.',
  },
  'plan-keeper': {
    label: 'Wie helpt het plan bijhouden',
    explanation: 'Helpt je om met het plan bezig te blijven. Jij beslist.',
  },
  practitioner: { label: 'Behandelaar', explanation: 'Behandelt of begeleidt je voor zijn werk.' },
  psychiatrist: {
    label: 'Psychiater',
    explanation: 'Arts voor psychische klachten, ook voor medicijnen.',
  },
  'general-practitioner': { label: 'Huisarts', explanation: 'Je eigen huisarts of praktijk.' },
  'district-team': {
    label: 'Wijkteam',
    explanation: 'Helpt vanuit de gemeente, bijvoorbeeld met geld of wonen.',
  },
  other: { label: 'Iemand anders', explanation: 'Past het er niet bij? Dat geeft niet.' },
}

export const roleLabel = (role: string): string => (words[role as Role] ?? words.other).label

/** The list of a form, each with its one plain sentence. */
export const roleOptions = roles.map((value) => ({ value, ...words[value] }))
