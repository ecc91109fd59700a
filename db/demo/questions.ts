import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

/** A practice that thinks along, and who works there. */
export const practice = demoId('organisation huisartsen')
const workers = [
  { key: 'veenstra', name: 'Fenna Veenstra', function: 'Huisarts' },
  { key: 'joris', name: 'Joris Hofman', function: 'Praktijkondersteuner' },
]

/** What Noor asked Anouk, and what Anouk answered. */
export async function addDemoQuestions(tx: Tx): Promise<void> {
  await addPractice(tx)
  await addNamelessQuestion(tx)
  const plan_id = noorsPlan
  const to_member = demoId('member anouk')
  const share = demoId('share anouk questions')
  const asked_at = sql<string>`now() - interval '4 days'`
  await tx
    .insertInto('consent.share')
    .values({ plan_id, id: share, member_id: to_member, part: 'questions', shared_at: asked_at })
    .execute()
  const question = demoId('question anouk')
  await tx
    .insertInto('plans.question')
    .values({
      plan_id,
      id: question,
      to_member,
      wording: 'Ik slaap weer slecht. Is het slim om mijn tabletten later in te nemen?',
      how_soon: 'this-week',
      parts: [],
      until: sql<string>`now() + interval '10 days'`,
      lent: [share],
      asked_at,
      recorded_by: demoId('noor'),
    })
    .execute()
  await tx
    .insertInto('plans.question_answer')
    .values({
      plan_id,
      id: demoId('question anouk answer'),
      question_id: question,
      to_member,
      written_by: to_member,
      wording: 'Goed dat je het vraagt. Ik overleg met de dokter en bel je morgen.',
      recorded_by: demoId('anouk'),
      answered_at: sql<string>`now() - interval '3 days'`,
    })
    .execute()
}

/** What the practice asks the FACT team, with no person in it. */
async function addNamelessQuestion(tx: Tx): Promise<void> {
  await tx
    .insertInto('neighbourhood.question')
    .values({
      id: demoId('question fenna'),
      organisation_id: demoId('organisation fact zuid'),
      asked_by: demoId('veenstra'),
      work_id: demoId('work of veenstra'),
      signed: 'Fenna Veenstra, Huisarts, Huisartsen De Wijert (verzonnen)',
      wording:
        'Iemand is net gestopt met medicijnen en slaapt nog maar drie uur. Waar letten we op?',
    })
    .execute()
}

async function addPractice(tx: Tx): Promise<void> {
  await tx
    .insertInto('people.organisation')
    .values({
      id: practice,
      name: 'Huisartsen De Wijert (verzonnen)',
      kind: 'general-practice',
      thinks_along_since: sql<string>`now()`,
    })
    .execute()
  await tx
    .updateTable('people.organisation')
    .set({ thinks_along_since: sql<string>`now()` })
    .where('id', '=', demoId('organisation fact zuid'))
    .execute()
  for (const { key, name, function: work } of workers) {
    const id = demoId(`work of ${key}`)
    const person_id = demoId(key)
    const adult_at = new Date().toISOString()
    await tx.insertInto('people.person').values({ id: person_id, name, adult_at }).execute()
    await tx
      .insertInto('people.person_email')
      .values({ email: `${key}@huisartsen.test`, person_id })
      .execute()
    await tx
      .insertInto('people.work')
      .values({ id, person_id, organisation_id: practice, shown_name: name, function: work })
      .execute()
    await tx
      .insertInto('people.work_confirmation')
      .values({ work_id: id, confirmed_by: demoId('ineke') })
      .execute()
  }
}
