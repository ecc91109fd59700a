export const policies = `
  select format('alter policy %I on %I.%I %s (true)', policyname, schemaname, tablename, condition) as statement,
         schemaname || '.' || tablename as table
    from pg_policies, lateral (values ('using', qual), ('with check', with_check)) c (condition, present)
   where schemaname in ('plans', 'groups', 'consent') and present is not null
   order by 1`

export const primaryKeys = `
  select i.indrelid::regclass::text as table, array_agg(a.attname::text order by k.n) as columns
    from pg_index i
    join unnest(i.indkey) with ordinality k(attnum, n) on true
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    join pg_class c on c.oid = i.indrelid
   where i.indisprimary and c.relnamespace = any ('{plans,groups,consent}'::regnamespace[])
   group by i.indrelid`

// each statement is tried and taken back; the answer is how many rows it touched, or why it was refused
export const attemptFunction = `
  create or replace function public.attempts(statements text[]) returns text[] language plpgsql as $$
  declare statement text; touched integer; answers text[];
  begin
    foreach statement in array statements loop
      begin
        execute statement;
        get diagnostics touched = row_count;
        raise exception using errcode = 'WV000', message = touched::text;
      exception when others then
        answers := answers || case sqlstate when 'WV000' then sqlerrm else sqlstate end;
      end;
    end loop;
    return answers;
  end $$`
