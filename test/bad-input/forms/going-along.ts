import { demoId } from '#db/demo/ids.ts'
import type { Forms } from './features.ts'

export const goingAlong: Forms = {
  forms: {
    '/plan/:plan/samen-erheen': {
      fields: {
        ...{ id: '', to: `plek:${demoId('place inloop')}`, about: `doel:${demoId('goal walk')}` },
        ...{ walks_along: '', walks_along_name: 'Mijn buurman', on_day: '2030-01-31' },
      },
      kept: { walks_along_name: 'plans.going_along.walks_along_name' },
    },
  },
  buttons: ['/plan/:plan/samen-erheen/:going/weg'],
}
