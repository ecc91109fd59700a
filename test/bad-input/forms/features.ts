import { activities } from './activities.ts'
import { bringingIn } from './bringing-in.ts'
import { choosing } from './choosing.ts'
import { circleLife } from './circle-life.ts'
import { circleTalk } from './circle-talk.ts'
import { circles } from './circles.ts'
import { feeds } from './feeds.ts'
import { goingAlong } from './going-along.ts'
import { initiatives } from './initiatives.ts'
import { library } from './library.ts'
import { offersAndAgreements } from './offers-and-agreements.ts'
import { outreach } from './outreach.ts'
import { places } from './places.ts'
import { regionalPlans } from './regional-plans.ts'
import { regions } from './regions.ts'
import { taskforces } from './taskforces.ts'
import { waitingImport } from './waiting-import.ts'

/** A form with text in it: who fills it in, what is right in it, and where each text is kept. */
export type Form = {
  as?: string
  fields: Record<string, string>
  /** Field to column; a field without one is not kept as it was typed (an address, a code). */
  kept: Record<string, `${string}.${string}.${string}`>
}

/** The forms of one feature, beside those of people and plans in ../forms.ts. */
export type Forms = {
  forms: Record<string, Form>
  /** Routes that only press a button. */
  buttons?: (string | RegExp)[]
}

export const features: readonly Forms[] = [
  circleLife,
  circleTalk,
  circles,
  offersAndAgreements,
  feeds,
  initiatives,
  places,
  library,
  bringingIn,
  choosing,
  goingAlong,
  outreach,
  activities,
  regionalPlans,
  regions,
  taskforces,
  waitingImport,
]
