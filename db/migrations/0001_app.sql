-- Who is looking, as settings of one transaction. The roles wijkverband_system (owner of all this),
-- wijkverband_app and wijkverband_figures exist before the first migration: docs/operations.md.
-- Policies are plain expressions over their own row and these functions: no sub-select, no set_config,
-- no trigger (docs/decisions/0003-row-level-security.md).
create schema app;
create schema people;
create schema groups;
create schema consent;
create schema plans;
grant usage on schema app, platform, people, groups, consent, plans to wijkverband_app;

create function app.me() returns uuid language sql stable parallel safe as
$$ select nullif(pg_catalog.current_setting('app.person', true), '')::uuid $$;
comment on function app.me() is 'The person of this transaction';

create function app.here() returns uuid language sql stable parallel safe as
$$ select nullif(pg_catalog.current_setting('app.plan', true), '')::uuid $$;
comment on function app.here() is 'The one plan that was entered';

create function app.member() returns uuid language sql stable parallel safe as
$$ select nullif(pg_catalog.current_setting('app.member', true), '')::uuid $$;
comment on function app.member() is 'The member row through which this person is in the plan';

create function app.invited() returns uuid language sql stable parallel safe as
$$ select nullif(pg_catalog.current_setting('app.invited', true), '')::uuid $$;
comment on function app.invited() is 'The nomination that the holder of an invitation code may read and accept';

create function app.key() returns text language sql stable parallel safe as
$$ select nullif(pg_catalog.current_setting('app.key', true), '') $$;
comment on function app.key() is 'What the visitor holds before there is a person: the hash of a link, cookie or code, or an e-mail address';

create function app.joined() returns boolean language sql stable parallel safe as
$$ select coalesce(pg_catalog.current_setting('app.member', true), '') <> '' $$;

-- a function, since Citus 13 refuses IS NULL in a policy
create function app.nobody(member uuid) returns boolean language sql immutable parallel safe as
$$ select member is null $$;

create function app.owns() returns boolean language sql stable parallel safe as
$$ select pg_catalog.current_setting('app.owns', true) = 't' $$;
comment on function app.owns() is 'Whether this person is the plan''s owner';

create function app.entering() returns boolean language sql stable parallel safe as
$$ select pg_catalog.current_setting('app.entering', true) = 't' $$;
comment on function app.entering() is 'True only while app.enter() itself reads the rights';

create function app.sees(part text) returns boolean language sql stable parallel safe as
$$ select pg_catalog.strpos(pg_catalog.current_setting('app.sees', true), ',' operator(pg_catalog.||) part operator(pg_catalog.||) ',') > 0 $$;

create function app.here(part text) returns uuid language sql stable parallel safe as
$$ select case when app.sees(part) then app.here() end $$;
comment on function app.here(text) is
  'The plan that was entered if this part of it is seen, else null. As an equation with plan_id, so that a scan asks it once and not for every row';

create function app.is_hidden(item uuid, by uuid, carried_by uuid) returns boolean language plpgsql stable parallel safe as $$
declare hidden text := pg_catalog.current_setting('app.hidden', true);
begin
  return pg_catalog.strpos(hidden, item::text) > 0
    or (by is not null and pg_catalog.strpos(hidden, by::text) > 0)
    or (carried_by is not null and pg_catalog.strpos(hidden, carried_by::text) > 0);
end $$;

-- short, since each scan sets it up anew; mostly nothing is hidden
create function app.hides(item uuid, by uuid default null, carried_by uuid default null) returns boolean
language sql stable parallel safe as
$$ select case when coalesce(pg_catalog.current_setting('app.hidden', true), '') = '' then false else app.is_hidden(item, by, carried_by) end $$;
comment on function app.hides(uuid, uuid, uuid) is
  'by, carried_by: the member who wrote or carries the row, null when it is the owner''s; the rows of a hidden member are hidden too';

create function app.may_propose(part text) returns boolean language sql stable parallel safe as
$$ select pg_catalog.strpos(pg_catalog.current_setting('app.proposes', true), ',' operator(pg_catalog.||) part operator(pg_catalog.||) ',') > 0 $$;

create function app.just_now(moment timestamptz) returns boolean language sql stable parallel safe as
$$ select moment between pg_catalog.now() - interval '1 minute' and pg_catalog.now() + interval '1 minute' $$;
comment on function app.just_now(timestamptz) is
  'The clock is the database''s: no fact can be dated otherwise (a minute for a clock on another machine)';

create function app.be(p_person uuid) returns void language plpgsql as $$
begin
  execute pg_catalog.format('set local app.person = %L', coalesce(p_person::text, ''));
  set local app.plan = ''; set local app.member = ''; set local app.owns = '';
  set local app.sees = ''; set local app.proposes = ''; set local app.hidden = '';
  set local app.entering = ''; set local app.invited = ''; set local app.key = '';
end $$;
comment on function app.be(uuid) is 'Identity without a plan: own memberships, own settings, own drafts';

create function app.hold(p_key text, p_person uuid default null) returns void language plpgsql as $$
begin
  perform app.be(p_person);
  execute pg_catalog.format('set local app.key = %L', p_key);
end $$;
comment on function app.hold(text, uuid) is
  'What must be read before there is a person is read by its key alone: a session, a link, an address, a code';
