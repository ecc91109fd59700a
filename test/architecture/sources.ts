import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** The product's own files by path, without the tests. */
export type Sources = ReadonlyMap<string, string>

export function readSources(pattern = 'src/**/*.{ts,tsx}'): Sources {
  const paths = globSync(pattern).filter((path) => !/\.test\.tsx?$/.test(path))
  return new Map(paths.toSorted().map((path) => [path, readFileSync(path, 'utf8')]))
}

/** The same sources with one file more, to see a rule broken. */
export const withFile = (sources: Sources, path: string, text: string): Sources =>
  new Map([...sources, [path, text]])

/** Which files of ours a file imports, as paths from the root. */
export function importsOf(path: string, text: string): string[] {
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'((?:#|\.)[^']+)'/g)].map(
    (m) => m[1] ?? '',
  )
  return names.map((name) =>
    name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(path), name),
  )
}

/** The context that a file belongs to; null for the files that know everything. */
export function contextOf(path: string): string | null {
  return /^src\/([a-z-]+)\//.exec(path)?.[1] ?? null
}
