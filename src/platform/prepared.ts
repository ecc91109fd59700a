import type { Compilable, CompiledQuery } from 'kysely'
import type { Tx } from './database.ts'

/**
 * A read whose SQL is worked out once and not on every request.
 * @param build may put its arguments into the query, but not decide by them how the query looks
 */
export function prepared<A extends string[], T>(
  build: (tx: Tx, ...args: A) => Compilable<T>,
): (tx: Tx, ...args: A) => Promise<T[]> {
  let compiled: CompiledQuery<T> | undefined
  return async (tx, ...args) => {
    compiled ??= build(tx, ...(args.map((_, i) => placeholder(i)) as A)).compile()
    const parameters = compiled.parameters.map((value) => {
      const i = placeholders.indexOf(value as string)
      return i < 0 ? value : args[i]
    })
    return (await tx.executeQuery<T>({ ...compiled, parameters })).rows
  }
}

const placeholders = Array.from({ length: 8 }, (_, i) => `\0${i}`)
const placeholder = (i: number): string => placeholders[i] ?? ''
