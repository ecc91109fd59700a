import type { Forms } from './features.ts'

const as = 'wouter'

export const regions: Forms = {
  forms: {
    '/beheer/regio/nieuw': {
      as,
      fields: {
        ...{ id: '', division_code: 'versneller', name: 'Noord-Drenthe', about: 'Samen' },
        ...{ municipalities: 'Assen', valid_from: '2020-01-01', valid_until: '2021-01-01' },
      },
      kept: { name: 'regions.region.name', about: 'regions.region.about' },
    },
    '/beheer/regio/:region/woorden': {
      as,
      fields: { name: 'Groningen', about: 'Wij werken samen.', version: '1' },
      kept: {},
    },
    '/beheer/regio/:region/mensen': {
      as,
      fields: { shown_name: 'Sam', email: 'sam@voorbeeld.test', role: 'member' },
      kept: {},
    },
    '/beheer/regio/:region/gemeenten': {
      as,
      fields: { municipality_code: 'GM0014', valid_from: '2020-01-01', valid_until: '2021-01-01' },
      kept: {},
    },
  },
  buttons: [/^\/beheer\/regio\/:region\/(mensen|gemeenten)\/:[a-z]+\/weg$/],
}
