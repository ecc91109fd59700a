import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import type { Part } from '#src/platform/viewer.ts'
import { give, oneAtATime, readSharingWith } from './queries.ts'

/**
 * Lets a member read these parts at least until the end of that day, beside what they see already.
 * @returns the shares that were made for it
 * @throws NotFound when this is no member who can look
 */
export async function lend(
  tx: Tx,
  plan: string,
  member: string,
  parts: readonly Part[],
  lastDay: string,
): Promise<string[]> {
  await oneAtATime(tx, plan, member)
  const { member: present } = await readSharingWith(tx, plan, member)
  const { shares } = found(present)
  const reaches = (part: Part) =>
    shares.some((share) => share.part === part && (!share.until || share.until >= lastDay))
  const missing = parts.filter((part) => !reaches(part))
  if (missing.length === 0) return []
  const grants = missing.map((part) => ({ part, may_propose: false, until: lastDay }))
  return give(tx, plan, member, grants)
}
