import { hashOf } from '#src/platform/ids.ts'
import type { WaitingRow } from './row.ts'

/**
 * The key by which a row is known in a second file. A provider may name one location twice on a day with other
 * waits: then the second is the second of that series and day (see settle).
 */
export const keyOf = (
  { series, measured_on }: Pick<WaitingRow, 'series' | 'measured_on'>,
  number = 1,
) => hashOf(`${series} ${measured_on} ${number}`).slice(0, 22)
