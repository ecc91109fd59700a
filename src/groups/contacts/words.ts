import { type Ring, rings } from './contact.ts'

export const ringWords: Record<Ring, string> = {
  near: 'Dichtbij',
  sometimes: 'Soms',
  far: 'Ver weg',
}

const explanations: Record<Ring, string> = {
  near: 'Deze persoon staat dicht bij me.',
  sometimes: 'We zien of spreken elkaar soms.',
  far: 'We hebben nu weinig contact, maar ik denk wel aan deze persoon.',
}

export const ringOptions = rings.map((value) => ({
  value,
  label: ringWords[value],
  explanation: explanations[value],
}))
