import type { Form, Forms } from './features.ts'

const column = (name: string) => `regions.waiting_time.${name}` as const

const wait: Form = {
  as: 'wouter',
  fields: {
    ...{ id: '', version: '0', provider: 'Naast Je', location: 'Dorpsweg', town: 'Groningen' },
    ...{ municipality: 'GM0014', care_type: 'WMO', circuit: '', main_group: 'Angst' },
    ...{ intake: '3-4 weken', treatment: '', intake_stop: '', measured_on: '2020-05-14' },
  },
  kept: {
    provider: column('provider'),
    location: column('location'),
    town: column('town'),
    main_group: column('main_group'),
    intake: column('intake_text'),
    treatment: column('treatment_text'),
  },
}

export const waitingImport: Forms = {
  forms: {
    '/beheer/wachttijden/bijgehouden': wait,
    '/beheer/wachttijden/bijgehouden/:wait': wait,
    '/beheer/wachttijden/inlezen/:import/kolommen': {
      as: 'wouter',
      fields: { kolom_provider: '0', kolom_measured_on: '5' },
      kept: {},
    },
    '/beheer/wachttijden/inlezen/:import/akkoord': {
      as: 'wouter',
      fields: { month: '2020-05', source: 'NZa', sure: 'ja' },
      kept: {},
    },
  },
  buttons: [
    /^\/beheer\/wachttijden\/inlezen(\/:import\/(teksten|stop|opnieuw))?$/,
    '/beheer/wachttijden/bijgehouden/:wait/weg',
  ],
}
