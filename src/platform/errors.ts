/** What the viewer may not see does not exist: hidden and absent give this same answer (404). */
export class NotFound extends Error {}

/** The viewer sees it but may not do this (403). */
export class Forbidden extends Error {}

/** PostgreSQL's «insufficient_privilege»: a policy or grant refused the statement. */
export function isRefusedByPolicy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501'
}

/** @throws NotFound */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new NotFound()
  return row
}
