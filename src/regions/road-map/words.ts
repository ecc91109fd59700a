import type { State } from './road-map.ts'

export const stateWords: Record<State, string> = {
  'not-begun': 'Niet begonnen',
  busy: 'Mee bezig',
  works: 'Werkt',
  lasts: 'Blijft ook zonder project',
}

export const ours =
  'Deze stappen zijn van ons, niet van Phrenos. De routekaart van Phrenos uit 2018 konden we niet vinden.'
