-- Who someone is. Rows that must be found before there is a viewer are found by app.key() alone.
create table people.person (
  id uuid primary key,
  name text not null,
  mail_sign_in boolean not null default true,
  adult_at timestamptz not null,
  begun_at timestamptz not null default pg_catalog.now()
);
comment on table people.person is 'Someone with an account. name: what to call them. adult_at: when they ticked to be 18 or older; no birth date is kept';

create table people.person_email (
  email text primary key check (email = pg_catalog.lower(email)),
  person_id uuid not null references people.person on delete cascade,
  confirmed_at timestamptz not null default pg_catalog.now()
);
create unique index on people.person_email (person_id);
comment on table people.person_email is 'The one address of a person, confirmed by a link that was sent there';

create table people.session (
  token_hash text primary key,
  id uuid not null unique,
  person_id uuid not null references people.person on delete cascade,
  device text not null,
  proof text not null check (proof in ('mail', 'code', 'new', 'demo')),
  begun_at timestamptz not null default pg_catalog.now(),
  used_at timestamptz not null default pg_catalog.now(),
  revoked_at timestamptz
);
create index on people.session (person_id);
comment on table people.session is 'A device that is or was signed in. It ends 30 days after its last use, 180 days after it began, or when revoked';

create table people.sign_in_link (
  token_hash text primary key,
  email text not null,
  person_id uuid references people.person on delete cascade,
  goes_to text not null default '',
  made_at timestamptz not null default pg_catalog.now(),
  used_at timestamptz,
  used_by text
);
create index on people.sign_in_link (person_id);
comment on table people.sign_in_link is 'A link that was mailed: signs in once, within 15 minutes. person_id: whoever asked for it to add this address to their account. goes_to: the page they were on their way to. used_by: hash of the page whose button was pressed, so that pressing twice is one sign-in';

create table people.paper_code (
  code_hash text primary key,
  person_id uuid not null unique references people.person on delete cascade,
  made_at timestamptz not null default pg_catalog.now()
);
comment on table people.paper_code is 'The one code on paper with which a person signs in without e-mail';

create table people.draft (
  person_id uuid not null references people.person on delete cascade,
  id uuid not null,
  path text not null,
  fields jsonb not null,
  kept_at timestamptz not null default pg_catalog.now(),
  primary key (person_id, id)
);
comment on table people.draft is 'What someone had typed when their session turned out to have ended: given back to that person only, gone after seven days';

create table people.attempt (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
comment on table people.attempt is 'How often something was tried from one place or for one address; columns as rate-limiter-flexible wants them. key holds a hash';

create table people.organisation (
  id uuid primary key,
  name text not null,
  kind text not null check (kind ~ '^[a-z-]+$'),
  begun_at timestamptz not null default pg_catalog.now()
);
comment on table people.organisation is 'An organisation whose workers can be confirmed';

create table people.organisation_administrator (
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person on delete cascade,
  made_by uuid not null,
  made_at timestamptz not null default pg_catalog.now(),
  primary key (organisation_id, person_id)
);
create index on people.organisation_administrator (person_id);
comment on table people.organisation_administrator is 'Who confirms the workers of an organisation';

create table people.work (
  id uuid primary key,
  person_id uuid not null references people.person on delete cascade,
  organisation_id uuid not null references people.organisation,
  shown_name text not null,
  function text not null,
  said_at timestamptz not null default pg_catalog.now()
);
create index on people.work (person_id);
create index on people.work (organisation_id);
comment on table people.work is 'Someone says to work at an organisation in this function. shown_name: what they are called there';

create table people.work_confirmation (
  work_id uuid primary key references people.work on delete cascade,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null default pg_catalog.now()
);
comment on table people.work_confirmation is 'The organisation''s administrator says that it is so';

create table people.work_end (
  work_id uuid primary key references people.work on delete cascade,
  ended_by uuid not null,
  ended_at timestamptz not null default pg_catalog.now()
);
comment on table people.work_end is 'This work ended: from then on memberships held for it give nothing';

create table people.platform_administrator (
  person_id uuid primary key references people.person on delete cascade,
  made_at timestamptz not null default pg_catalog.now()
);
comment on table people.platform_administrator is 'Who registers organisations. Sees no plan';

create function people.session_lives(begun timestamptz, used timestamptz, revoked timestamptz)
returns boolean language sql stable as
$$ select revoked is null and used > pg_catalog.now() - interval '30 days' and begun > pg_catalog.now() - interval '180 days' $$;

create function app.enter_session(p_hash text) returns uuid language plpgsql as $$
declare the_person uuid;
begin
  perform app.hold(p_hash);
  select s.person_id into the_person from people.session s
   where s.token_hash = p_hash and people.session_lives(s.begun_at, s.used_at, s.revoked_at);
  perform app.be(the_person);
  return the_person;
end $$;
comment on function app.enter_session(text) is 'Who holds this cookie; null when the session ended';

-- The only way past the row policies here: the cookie of a session that ran out says whose draft it is,
-- and gives nothing else. Never after a revoked session.
create function people.keep_draft(p_hash text, p_id uuid, p_path text, p_fields jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare the_person uuid;
begin
  select s.person_id into the_person from people.session s
   where s.token_hash = p_hash and s.revoked_at is null
     and not people.session_lives(s.begun_at, s.used_at, null);
  if the_person is null then return false; end if;
  insert into people.draft (person_id, id, path, fields) values (the_person, p_id, p_path, p_fields);
  return true;
end $$;
comment on function people.keep_draft(text, uuid, text, jsonb) is 'Keeps what was typed behind a session that ran out';
revoke all on function people.keep_draft(text, uuid, text, jsonb) from public;
grant execute on function people.keep_draft(text, uuid, text, jsonb) to wijkverband_app;

alter table people.person enable row level security;
grant select, insert, update (name, mail_sign_in) on people.person to wijkverband_app;
create policy see on people.person for select to wijkverband_app using (id = app.me());
create policy begin on people.person for insert to wijkverband_app with check (id = app.me());
create policy change on people.person for update to wijkverband_app using (id = app.me());

alter table people.person_email enable row level security;
grant select, insert, delete on people.person_email to wijkverband_app;
create policy see on people.person_email for select to wijkverband_app using (email = app.key() or person_id = app.me());
create policy confirm on people.person_email for insert to wijkverband_app with check (person_id = app.me() and email = app.key());
create policy drop_mine on people.person_email for delete to wijkverband_app using (person_id = app.me());

alter table people.session enable row level security;
grant select, insert, update (used_at, revoked_at) on people.session to wijkverband_app;
create policy see on people.session for select to wijkverband_app using (token_hash = app.key() or person_id = app.me());
create policy begin on people.session for insert to wijkverband_app with check (person_id = app.me());
create policy use_or_end on people.session for update to wijkverband_app using (person_id = app.me());

alter table people.sign_in_link enable row level security;
grant select, insert, update (used_at, used_by) on people.sign_in_link to wijkverband_app;
create policy see on people.sign_in_link for select to wijkverband_app using (token_hash = app.key());
create policy ask on people.sign_in_link for insert to wijkverband_app with check (app.nobody(person_id) or person_id = app.me());
create policy use_up on people.sign_in_link for update to wijkverband_app using (token_hash = app.key());

alter table people.paper_code enable row level security;
grant select, insert, delete on people.paper_code to wijkverband_app;
create policy see on people.paper_code for select to wijkverband_app using (code_hash = app.key() or person_id = app.me());
create policy make on people.paper_code for insert to wijkverband_app with check (person_id = app.me());
create policy replace on people.paper_code for delete to wijkverband_app using (person_id = app.me());

alter table people.draft enable row level security;
grant select, delete on people.draft to wijkverband_app;
create policy see on people.draft for select to wijkverband_app using (person_id = app.me());
create policy take_back on people.draft for delete to wijkverband_app using (person_id = app.me());

-- counters of hashes: nothing to read in them
grant select, insert, update, delete on people.attempt to wijkverband_app;

-- who works where is for that person and the organisation's administrators
grant select on people.organisation, people.organisation_administrator, people.work, people.work_confirmation, people.work_end, people.platform_administrator to wijkverband_app;
grant insert on people.organisation, people.organisation_administrator, people.work, people.work_confirmation, people.work_end to wijkverband_app;
alter table people.organisation enable row level security;
alter table people.organisation_administrator enable row level security;
alter table people.work enable row level security;
alter table people.work_confirmation enable row level security;
alter table people.work_end enable row level security;
alter table people.platform_administrator enable row level security;

create function people.administers_platform() returns boolean language sql stable as
$$ select exists (select 1 from people.platform_administrator a where a.person_id = app.me()) $$;
create function people.administers(organisation uuid) returns boolean language sql stable as
$$ select exists (select 1 from people.organisation_administrator a where a.organisation_id = organisation and a.person_id = app.me()) $$;
create function people.administers_work(work uuid) returns boolean language sql stable as
$$ select people.administers(w.organisation_id) from people.work w where w.id = work $$;
create function people.is_my_work(work uuid) returns boolean language sql stable as
$$ select exists (select 1 from people.work w where w.id = work and w.person_id = app.me()) $$;

create policy see on people.organisation for select to wijkverband_app using (true);
create policy register on people.organisation for insert to wijkverband_app with check (people.administers_platform());
create policy see on people.organisation_administrator for select to wijkverband_app using (person_id = app.me());
create policy appoint on people.organisation_administrator for insert to wijkverband_app
  with check (made_by = app.me() and (people.administers_platform() or people.administers(organisation_id)));
create policy see on people.work for select to wijkverband_app using (person_id = app.me() or people.administers(organisation_id));
create policy say on people.work for insert to wijkverband_app with check (person_id = app.me());
create policy see on people.work_confirmation for select to wijkverband_app using (people.is_my_work(work_id) or people.administers_work(work_id));
create policy confirm on people.work_confirmation for insert to wijkverband_app
  with check (confirmed_by = app.me() and people.administers_work(work_id));
create policy see on people.work_end for select to wijkverband_app using (people.is_my_work(work_id) or people.administers_work(work_id));
create policy stop on people.work_end for insert to wijkverband_app
  with check (ended_by = app.me() and (people.administers_work(work_id) or people.is_my_work(work_id)));
create policy see on people.platform_administrator for select to wijkverband_app using (person_id = app.me());
