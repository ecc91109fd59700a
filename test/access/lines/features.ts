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

/** The lines of one feature of the access table, beside the tables that the people and plans share. */
export type Lines = {
  /** What each kind of people is answered: see `table` in ../table.ts. */
  table: Record<string, string>
  /** What is posted where an empty form says too little. */
  bodies?: Record<string, Record<string, string>>
  /** What stands for a parameter of an address: see ../addresses.ts. */
  examples?: Record<string, string>
}

export const features: readonly Lines[] = [
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
  taskforces,
  regions,
  waitingImport,
]
