import { hashOf } from '#src/platform/ids.ts'
import type { WaitingRow } from './row.ts'

/**
 * Gives each row the key by which it is known in a second file. A provider may name one location twice on a day with
 * other waits: then the second is the second of that series and day.
 */
export function keyGiver(): (row: Pick<WaitingRow, 'series' | 'measured_on'>) => string {
  const seen = new Map<string, number>()
  return ({ series, measured_on }) => {
    const same = `${series} ${measured_on}`
    const number = (seen.get(same) ?? 0) + 1
    seen.set(same, number)
    return hashOf(`${same} ${number}`).slice(0, 22)
  }
}
