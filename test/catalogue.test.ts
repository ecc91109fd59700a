import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownDatabase } from './database.ts'

/** What the catalogue of the migrated database must say: a query that finds each offence, and one to plant. */
type Rule = { offences: string; plant: string; role?: 'wijkverband_app' }

const schemas = `('people', 'groups', 'consent', 'plans', 'platform', 'neighbourhood',
  'circles', 'practices', 'regions', 'exchange')`
const keyedOtherwise = `('plans.own_plan', 'groups.my_plan', 'groups.invitation', 'consent.outside_code', 'consent.inbox',
  'circles.my_circle', 'circles.feed')`
const keyedTables = (key: 'plan_id' | 'circle_id') => `
  select a.attrelid as id, a.attrelid::regclass::text as name, a.attnum as key
    from pg_attribute a join pg_class c on c.oid = a.attrelid
   where a.attname = '${key}' and c.relkind = 'r' and c.relnamespace::regnamespace::text in ${schemas}`

/** Rights, and what was done: rows that the application only ever inserts, but for the named columns. */
const facts = [
  ['groups.member', 'shown_name', 'role', 'version'],
  ...[
    'acceptance',
    'acceptance_end',
    'departure',
    'departure_reason',
    'invitation',
    'invitation_end',
  ].map((name) => [`groups.${name}`]),
  ...['share', 'withdrawal', 'pause', 'pause_end', 'exception', 'exception_end', 'view_log'].map(
    (name) => [`consent.${name}`],
  ),
  ...['emergency_permission', 'emergency_permission_end', 'emergency_reading'].map((name) => [
    `consent.${name}`,
  ]),
  ...['outside_code', 'outside_code_end', 'outside_reading', 'paper_copy'].map((name) => [
    `consent.${name}`,
  ]),
  ...[
    'goal_fact',
    'agreement_fact',
    'question_answer',
    'question_end',
    'proposal_answer',
    'own_plan',
    'plan_end',
    'plan_return',
  ].map((name) => [`plans.${name}`]),
  ...[
    'work',
    'work_confirmation',
    'work_end',
    'organisation_administrator',
    'person_end',
    'person_return',
    'death',
    'death_undone',
  ].map((name) => [`people.${name}`]),
  ['people.platform_administrator'],
  ...['practice_version', 'decision', 'adoption_stage', 'aid_weights'].map((name) => [
    `practices.${name}`,
  ]),
  ['regions.plan_action_fact'],
  ...['vision', 'step_version', 'assessment'].map((name) => [`regions.${name}`]),
  ['circles.member', 'shown_name', 'version'],
  ...[
    ...['departure', 'joining', 'acquaintance', 'welcome', 'joining_end'],
    ...['concern', 'concern_step', 'coach_invitation', 'coach_invitation_end', 'rhythm', 'contact'],
  ].map((name) => [`circles.${name}`]),
]

const rules: Record<string, Rule> = {
  'every foreign key has an index': {
    offences: `select conrelid::regclass || ' ' || conname from pg_constraint k
      where contype = 'f' and connamespace::regnamespace::text in ${schemas}
        and not exists (select 1 from pg_index i where i.indrelid = k.conrelid and i.indpred is null
          and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    plant: 'create table plans.x (plan_id uuid references plans.plan)',
  },
  ...rulesOf('plan_id', 'plans.goal'),
  ...rulesOf('circle_id', 'circles.member'),
  'rows are secured, and by at least one policy': {
    offences: `select c.oid::regclass from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in ${schemas}
        and c.oid::regclass::text not in ('people.attempt', 'platform.migration', 'platform.migration_lock')
        and not (c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))`,
    plant: 'alter table plans.goal disable row level security',
  },
  'security is not forced, which would blind the system role': {
    offences: 'select oid::regclass from pg_class where relforcerowsecurity',
    plant: 'alter table plans.goal force row level security',
  },
  'the application takes nothing back that is a fact': {
    offences: facts
      .map(
        ([table, ...columns]) => `
          select '${table} ' || a.attname from pg_attribute a
           where a.attrelid = '${table}'::regclass and a.attnum > 0 and not a.attisdropped
             and a.attname <> all ('{${columns}}')
             and has_column_privilege('wijkverband_app', a.attrelid, a.attnum, 'update')
          union all select '${table}' where has_table_privilege('wijkverband_app', '${table}', 'delete')`,
      )
      .join(' union all '),
    plant: 'grant update (until) on consent.share to wijkverband_app',
  },
  'the application empties, refers to and triggers on nothing': {
    offences: `select c.oid::regclass from pg_class c
      where c.relkind = 'r' and c.relnamespace::regnamespace::text in ${schemas}
        and has_table_privilege('wijkverband_app', c.oid, 'truncate, references, trigger')`,
    plant: 'grant truncate on people.attempt to wijkverband_app',
  },
  'the role of the application is a plain one': {
    offences: `select rolname from pg_roles where rolname in ('wijkverband_app', 'wijkverband_figures')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select roleid::regrole::text from pg_auth_members
       where member in ('wijkverband_app'::regrole, 'wijkverband_figures'::regrole)`,
    plant: 'grant wijkverband_system to wijkverband_app',
  },
  'the role of the application owns nothing': {
    offences: `select oid::regclass::text from pg_class where relowner = 'wijkverband_app'::regrole
      union all select oid::regprocedure::text from pg_proc where proowner = 'wijkverband_app'::regrole
      union all select nspname from pg_namespace where nspowner = 'wijkverband_app'::regrole
      union all select nspname from pg_namespace where nspname !~ '^pg_temp'
        and has_schema_privilege('wijkverband_app', oid, 'create')`,
    plant: 'alter table plans.goal owner to wijkverband_app',
  },
  'there are no triggers': {
    offences: 'select tgname from pg_trigger where not tgisinternal',
    plant: `create function app.x() returns trigger language plpgsql as 'begin return new; end';
      create trigger x before insert on plans.goal for each row execute function app.x()`,
  },
  'there are no rules': {
    offences: `select ev_class::regclass from pg_rewrite where rulename <> '_RETURN' and ev_class >= 16384`,
    plant: 'create rule x as on delete to plans.goal do instead nothing',
  },
  'the functions of policies read settings and their arguments': {
    offences: `select oid::regprocedure from pg_proc
      where pronamespace = 'app'::regnamespace and proname !~ '^enter' and prosrc ~* '\\m(from|join|into|update)\\M'`,
    plant: `create function app.x() returns uuid language sql as 'select plan_id from plans.plan'`,
  },
  'settings are made with SET LOCAL': {
    offences: `select p.oid::regprocedure from pg_proc p
      where p.pronamespace::regnamespace::text in ('app', 'people') and (prosrc ~* 'set_config' or prosrc ~* '\\mset (?!local|search_path|transaction)')`,
    plant: `create function app.x() returns void language plpgsql as 'begin set app.plan = 1; end'`,
  },
  'nothing runs with the rights of another, but what keeps a draft and what names a team': {
    offences: `select p.oid::regprocedure from pg_proc p
      where p.prosecdef and p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
        and p.oid <> all ('{"people.keep_draft(text, uuid, text, jsonb)",people.team(uuid)}'::regprocedure[])`,
    plant: `create function app.x() returns integer language sql security definer as 'select 1'`,
  },
  'every view is read with the rights of who reads it': {
    offences: `select c.oid::regclass from pg_class c
      where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text in ${schemas}
        and has_table_privilege('wijkverband_app', c.oid, 'select')
        and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
    plant:
      'create view plans.x as select * from plans.goal; grant select on plans.x to wijkverband_app',
  },
  'every table says what a row means': {
    offences: `select c.oid::regclass from pg_class c
      where c.relkind = 'r' and c.relnamespace::regnamespace::text in ${schemas}
        and c.relname not in ('migration', 'migration_lock') and obj_description(c.oid, 'pg_class') is null`,
    plant: 'comment on table plans.goal is null',
  },
}

/** What holds alike for all that belongs to one plan, and to one circle. `sibling`: a table to plant on. */
function rulesOf(key: 'plan_id' | 'circle_id', sibling: string): Record<string, Rule> {
  const tables = keyedTables(key)
  const schema = sibling.split('.')[0]
  return {
    [`${key} comes first in the key`]: {
      offences: `select t.name from (${tables}) t
        where t.name not in ${keyedOtherwise}
          and not exists (select 1 from pg_index i where i.indrelid = t.id and i.indisprimary and i.indkey[0] = t.key)`,
      plant: `create table ${schema}.x (id uuid primary key, ${key} uuid)`,
    },
    [`a reference to a sibling has ${key} first`]: {
      offences: `select t.name || ' ' || k.conname from (${tables}) t
        join pg_constraint k on k.conrelid = t.id and k.contype = 'f'
        join (${tables}) s on s.id = k.confrelid
        where not (k.conkey[1] = t.key and k.confkey[1] = s.key) and s.name not in ${keyedOtherwise}`,
      plant: `alter table ${sibling} add unique (id);
        create table ${schema}.x (${key} uuid, id uuid references ${sibling} (id), primary key (${key}, id))`,
    },
    [`${key} is never null`]: {
      offences: `select t.name from (${tables}) t join pg_attribute a on a.attrelid = t.id and a.attnum = t.key
        where not a.attnotnull`,
      plant: `create table ${schema}.x (${key} uuid)`,
    },
    [`no policy beside ${key} asks another table`]: {
      offences: `select t.name || ' ' || p.polname from (${tables}) t join pg_policy p on p.polrelid = t.id
        where concat_ws(' ', pg_get_expr(p.polqual, t.id), pg_get_expr(p.polwithcheck, t.id)) ~* '\\mselect\\M'
           or exists (select 1 from pg_depend d join pg_proc f on f.oid = d.refobjid
             where d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_proc'::regclass
               and f.pronamespace::regnamespace::text not in ('app', 'pg_catalog'))`,
      plant: `create policy x on ${sibling} using (${key} in (select ${key} from ${sibling}))`,
    },
    // the door is what everybody may know
    [`without an entry there is no row with ${key}`]: {
      role: 'wijkverband_app',
      offences: `select 'a row of ' || name from (${tables}) t where name <> 'circles.door'
        and (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || t.name, false, true, '')))[1]::text <> '0'`,
      plant: `alter policy see on ${sibling} using (true)`,
    },
  }
}

let database: Awaited<ReturnType<typeof ownDatabase>>
let client: pg.Client
beforeAll(async () => {
  database = await ownDatabase('demo')
  client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

async function offences({ offences, role }: Rule, plant = 'select 1'): Promise<string[]> {
  await client.query('begin')
  try {
    await client.query(plant)
    if (role) await client.query(`set local role ${role}`)
    const { rows } = await client.query({ text: offences, rowMode: 'array' })
    return rows.map(([offence]) => String(offence))
  } finally {
    await client.query('rollback')
  }
}

describe('the catalogue', () => {
  test.each(Object.entries(rules))('%s', async (_, rule) => {
    expect(await offences(rule)).toEqual([])
    expect(await offences(rule, rule.plant)).not.toEqual([])
  })
})
