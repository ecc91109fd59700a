import pg from 'pg'

/** Plan number n, for every n the same ids: whoever reads knows them without asking. */
export const planId = (n: number) => idOf(1, n)
export const meetingId = (n: number) => idOf(10, n * 10 + 1)
export const memberPerson = (n: number, member: number) => idOf(3, n * 10 + member)

const idOf = (kind: number, n: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
const sqlId = (kind: number, n: string) =>
  `('${String(kind).padStart(8, '0')}-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`

/** Plans with 5 goals, 8 things to do, 8 kinds of help, 8 members who see all of that, and their last month of looks. */
export async function fillPlans(url: string, count: number, { help = 8 } = {}): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const plan = sqlId(1, 'n')
  const owner = sqlId(2, 'n')
  const item = (kind: number) => sqlId(kind, 'n * 10 + i')
  const person = item(3)
  const member = item(4)
  const each = (to: number) => `from generate_series(1, ${count}) n, generate_series(1, ${to}) i`
  const by = `${owner}, now() - interval '20 days'`
  for (const statement of [
    `insert into plans.plan select ${plan}, ${owner}, 'Naam ' || n from generate_series(1, ${count}) n`,
    `insert into plans.own_plan select ${owner}, ${plan} from generate_series(1, ${count}) n`,
    `insert into groups.member select ${plan}, ${member}, 'Lid ' || i, 'relative' ${each(8)}`,
    `insert into groups.acceptance (plan_id, member_id, person_id) select ${plan}, ${member}, ${person} ${each(8)}`,
    `insert into consent.share (plan_id, id, member_id, part, may_propose)
       select ${plan}, gen_random_uuid(), ${member}, part, true ${each(8)},
         unnest('{goals,agreements,support,group,meetings}'::text[]) part`,
    `insert into plans.goal (plan_id, id, wording, why, term, life_area, recorded_by, recorded_at)
       select ${plan}, ${item(5)}, 'Elke dag even naar buiten, ook als het regent ' || i, 'Buiten wordt mijn hoofd rustiger.', 'short', 'body', ${by} ${each(5)}`,
    `insert into plans.goal_fact (plan_id, id, goal_id, kind, recorded_by, recorded_at)
       select ${plan}, ${item(6)}, ${item(5)}, 'set', ${by} ${each(5)}`,
    `insert into plans.agreement (plan_id, id, wording, goal_id, carried_by, due_on, recorded_by, recorded_at)
       select ${plan}, ${item(7)}, 'Samen de post openmaken op dinsdag ' || i, ${sqlId(5, 'n * 10 + 1 + i % 5')}, ${member}, current_date + i, ${by} ${each(8)}`,
    `insert into plans.agreement_fact (plan_id, id, agreement_id, carried_by, kind, recorded_by, recorded_at)
       select ${plan}, ${item(8)}, ${item(7)}, ${member}, 'taken-on', ${by} ${each(8)}`,
    `insert into plans.support (plan_id, id, helper, member_id, wording, formal, payer, how_often, recorded_by, recorded_at)
       select ${plan}, ${sqlId(9, 'n * 100 + i')}, 'Lid ' || i, ${sqlId(4, 'n * 10 + 1 + i % 8')}, 'Helpt met het huishouden en de post', true, 'wmo', 'elke week', ${by} ${each(help)}`,
    `insert into plans.meeting (plan_id, id, starts_at, place, wording, recorded_by, recorded_at)
       select ${plan}, ${item(10)}, now() + interval '9 days', 'Bij Noor thuis', 'Hoe gaat het met de doelen?', ${by} ${each(1)}`,
    `insert into consent.view_log (plan_id, kind, member_id, person_id, shown_name, role, parts, seen_at)
       select ${plan}, 'read', ${member}, ${person}, 'Lid ' || i, 'relative', '{goals,agreements}', now() - d * interval '1 day'
       ${each(8)}, generate_series(1, 5) d`,
    'vacuum analyze',
  ]) {
    await client.query(statement)
  }
  await client.end()
}
