import type { Certainty } from '../region.ts'

export const certaintyWords: Record<Certainty, string> = {
  sure: 'Deze indeling is zeker.',
  likely: 'Deze lijst is een vermoeden. Hij kan fouten hebben.',
  ours: 'Deze indeling maakten we zelf. Zij is nergens vastgelegd.',
}
