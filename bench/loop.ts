export type Measured = { rate: number; p50: number }

/** A closed loop: so many workers, each beginning the next one when its last is done. */
export async function loop(
  work: (worker: number) => Promise<unknown>,
  { workers = 8, ms = 2000 } = {},
): Promise<Measured> {
  const times: number[] = []
  const begun = performance.now()
  const until = begun + ms
  const run = async (worker: number) => {
    for (let last = performance.now(); last < until; ) {
      await work(worker)
      const now = performance.now()
      times.push(now - last)
      last = now
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => run(worker)))
  const seconds = (performance.now() - begun) / 1000
  return { rate: times.length / seconds, p50: median(times) }
}

/** The contestants in turn, round after round, so that other work on the machine falls on each. */
export async function alternate<K extends string>(
  contestants: Record<K, () => Promise<Measured>>,
  rounds: number,
): Promise<Record<K, Measured>[]> {
  const names = Object.keys(contestants) as K[]
  const results: Record<K, Measured>[] = []
  for (let round = 0; round < rounds; round++) {
    const measured = {} as Record<K, Measured>
    for (const name of names) measured[name] = await contestants[name]()
    results.push(measured)
  }
  return results
}

export function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}
