import type { Tx } from '#src/platform/database.ts'
import { dayOf } from '#src/ui/dates.ts'
import { publishFiles } from '../files/queries.ts'
import { type Level, levels } from '../practice.ts'
import { publish } from '../queries.ts'
import { recordOf, slugOf } from '../submissions/submission.ts'
import { addContact, decide, markPublished, type Submitted, takenSlugs } from './queries.ts'

/**
 * From a submission to the library: a new example, or the next version of one.
 * @returns its slug
 */
export async function publishSubmission(
  tx: Tx,
  submission: Submitted,
  { level, by }: { level: Level; by: string },
): Promise<string> {
  const { id, content, practice, sender_name, sender_email, person_id } = submission
  const slug = practice?.slug ?? (await freeSlug(tx, content.title ?? ''))
  if (!(await decide(tx, id, { kind: 'published', reason: '', by }))) return slug
  const before = practice?.content ?? null
  const found = highest(level, before?.level ?? level)
  const record = recordOf({
    ...{ values: content, organisation: submission.sender_organisation, slug, level: found },
    ...{ checkedOn: dayOf(new Date()), before },
  })
  await publish(tx, [record], by)
  const published = await markPublished(tx, { slug, submission: id, reviewed: found === level })
  await publishFiles(tx, id, published)
  if (content.may_ask && sender_email) {
    await addContact(tx, published, { name: sender_name, email: sender_email, person_id })
  }
  return slug
}

/** A better wording, read by one, takes no level away. */
const highest = (one: Level, other: Level): Level =>
  levels.indexOf(one) > levels.indexOf(other) ? one : other

async function freeSlug(tx: Tx, title: string): Promise<string> {
  return slugOf(title, await takenSlugs(tx, slugOf(title, new Set())))
}
