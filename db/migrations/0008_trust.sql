-- Trust: emergency reading, taking along, filling in together, the second step, and being really gone.

-- filling in together: the owner's device is the helper's; sharing cannot be changed in it
create function app.together() returns text language sql stable parallel safe as
$$ select coalesce(pg_catalog.current_setting('app.together', true), '') $$;
comment on function app.together() is 'The name of whoever writes down what the owner says; empty when the owner writes alone';

create function app.decides() returns boolean language sql stable parallel safe as
$$ select pg_catalog.current_setting('app.owns', true) = 't' and coalesce(pg_catalog.current_setting('app.together', true), '') = '' $$;
comment on function app.decides() is 'The owner, alone at an own device: who sees what, who joins, what is read in the log';

create function app.coming_back() returns boolean language sql stable parallel safe as
$$ select pg_catalog.current_setting('app.coming_back', true) = 't' $$;
comment on function app.coming_back() is 'The owner of a plan that is on its way out: can only come back';

create function app.urgent() returns boolean language sql stable parallel safe as
$$ select pg_catalog.current_setting('app.urgent', true) = 't' $$;
comment on function app.urgent() is 'The owner lets this member read along in an emergency';

-- ── people: passkeys, fresh sign-in, together ───────────────────────────────
create table people.passkey (
  credential_id text primary key,
  person_id uuid not null references people.person on delete cascade,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  device text not null,
  made_at timestamptz not null default pg_catalog.now(),
  used_at timestamptz
);
create index on people.passkey (person_id);
comment on table people.passkey is 'A passkey (WebAuthn) of a person: the second step, or a way in of its own';

create table people.passkey_challenge (
  key_hash text primary key,
  challenge text not null,
  made_at timestamptz not null default pg_catalog.now()
);
comment on table people.passkey_challenge is 'What a browser must sign, by the hash of a cookie that only that browser has; five minutes, once';

create table people.passkey_recovery (
  person_id uuid not null references people.person on delete cascade,
  id uuid not null,
  asked_at timestamptz not null default pg_catalog.now(),
  stopped_at timestamptz,
  primary key (person_id, id)
);
comment on table people.passkey_recovery is 'Someone lost their passkeys: after 24 hours a new one may be made with a mail link or paper code; until then any device of theirs can stop it';

alter table people.session add column proved_at timestamptz not null default pg_catalog.now();
alter table people.session add column second_step boolean not null default false;
alter table people.session add column helper text not null default '';
alter table people.session drop constraint session_proof_check;
alter table people.session add constraint session_proof_check check (proof in ('mail', 'code', 'new', 'demo', 'passkey', 'together'));
comment on column people.session.proved_at is 'When this device last showed who holds it: sharing, log, export and deletion want that to be fresh';
comment on column people.session.helper is 'Samen invullen: whose device it is';
comment on table people.session is 'A device that is or was signed in. It ends 30 days after its last use, 180 days after it began, or when revoked; filling in together: 30 minutes, two hours';
grant update (proved_at, second_step) on people.session to wijkverband_app;

create function people.session_lives(s people.session) returns boolean language sql stable as
$$ select s.revoked_at is null
      and s.used_at > pg_catalog.now() - case s.proof when 'together' then interval '30 minutes' else interval '30 days' end
      and s.begun_at > pg_catalog.now() - case s.proof when 'together' then interval '2 hours' else interval '180 days' end $$;

create or replace function app.enter_session(p_hash text) returns uuid language plpgsql as $$
declare the_person uuid;
begin
  perform app.hold(p_hash);
  select s.person_id into the_person from people.session s
   where s.token_hash = p_hash and people.session_lives(s);
  perform app.be(the_person);
  return the_person;
end $$;

create or replace function people.keep_draft(p_hash text, p_id uuid, p_path text, p_fields jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare the_person uuid;
begin
  select s.person_id into the_person from people.session s
   where s.token_hash = p_hash and s.revoked_at is null and not people.session_lives(s);
  if the_person is null then return false; end if;
  insert into people.draft (person_id, id, path, fields) values (the_person, p_id, p_path, p_fields);
  return true;
end $$;
drop function people.session_lives(timestamptz, timestamptz, timestamptz);

-- a form that came in when its sender first had to show again who they are
grant insert on people.draft to wijkverband_app;
create policy keep on people.draft for insert to wijkverband_app with check (person_id = app.me());

create table people.together_code (
  code_hash text primary key,
  person_id uuid not null unique references people.person on delete cascade,
  made_at timestamptz not null default pg_catalog.now()
);
comment on table people.together_code is 'A code that opens one short session on a helper''s device, with the owner beside it: ten minutes, once';

create table people.person_end (
  person_id uuid not null references people.person on delete cascade,
  id uuid not null,
  asked_at timestamptz not null default pg_catalog.now(),
  primary key (person_id, id)
);
comment on table people.person_end is 'Somebody ends their account: it is erased after thirty days';

create table people.person_return (
  person_id uuid not null,
  end_id uuid not null,
  returned_at timestamptz not null default pg_catalog.now(),
  primary key (person_id, end_id),
  foreign key (person_id, end_id) references people.person_end (person_id, id) on delete cascade
);
comment on table people.person_return is 'They came back within thirty days';

create table people.death (
  person_id uuid not null references people.person on delete cascade,
  id uuid not null,
  document text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (person_id, id)
);
comment on table people.death is 'A platform administrator saw a document that somebody died (which document, never content): all they own is closed';

create table people.death_undone (
  person_id uuid not null,
  death_id uuid not null,
  undone_by uuid not null,
  undone_at timestamptz not null default pg_catalog.now(),
  primary key (person_id, death_id),
  foreign key (person_id, death_id) references people.death (person_id, id) on delete cascade
);
comment on table people.death_undone is 'It was a mistake: can be undone within thirty days';

create table people.wish (
  person_id uuid primary key references people.person on delete cascade,
  after_death text not null check (after_death in ('after-a-year', 'at-once', 'after-five-years')),
  said_at timestamptz not null default pg_catalog.now()
);
comment on table people.wish is 'What should happen with all of mine after my death';

create table people.gone (
  id uuid primary key,
  gone_on date not null,
  kind text not null check (kind in ('account', 'plan'))
);
comment on table people.gone is 'Something was erased on this day: a date without a name';

-- ── consent ────────────────────────────────────────────────────────────────
create table consent.emergency_permission (
  plan_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  parts text[] not null,
  given_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on consent.emergency_permission (plan_id, member_id);
comment on table consent.emergency_permission is 'Meelezen bij spoed: this member may read these parts for an hour, with a reason';

create table consent.emergency_permission_end (
  plan_id uuid not null,
  permission_id uuid not null,
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, permission_id),
  foreign key (plan_id, permission_id) references consent.emergency_permission (plan_id, id)
);
comment on table consent.emergency_permission_end is 'The permission is taken back; told to nobody';

create table consent.emergency_reading (
  plan_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  person_id uuid not null,
  reason text not null check (pg_catalog.length(pg_catalog.btrim(reason)) > 0),
  began_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);

create index on consent.emergency_reading (plan_id, member_id);
comment on table consent.emergency_reading is 'Somebody began to read along in an emergency, for one hour, with this reason';

create table consent.outside_code (
  code_hash text primary key,
  plan_id uuid not null,
  id uuid not null,
  for_whom text not null,
  parts text[] not null,
  made_at timestamptz not null default pg_catalog.now(),
  unique (plan_id, id)
);
comment on table consent.outside_code is 'Meenemen: who holds this code, within a day, opens these parts in one browser for sixty minutes';

create table consent.outside_reading (
  plan_id uuid not null,
  code_id uuid not null,
  browser_hash text not null,
  began_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, code_id),
  foreign key (plan_id, code_id) references consent.outside_code (plan_id, id)
);
comment on table consent.outside_reading is 'The one browser that opened it';

create table consent.outside_code_end (
  plan_id uuid not null,
  code_id uuid not null,
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, code_id),
  foreign key (plan_id, code_id) references consent.outside_code (plan_id, id)
);
comment on table consent.outside_code_end is 'The owner took the code back: the very next page stays closed';

create table consent.paper_copy (
  plan_id uuid not null,
  id uuid not null,
  for_whom text not null,
  form text not null check (form in ('sheet', 'personal-plan', 'own-plan')),
  parts text[] not null,
  made_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
comment on table consent.paper_copy is 'Who got these parts on paper. personal-plan: persoonlijk plan (Wmo 2015); own-plan: eigen plan van aanpak (Wvggz 5:5)';

alter table consent.view_log drop constraint view_log_kind_check;
alter table consent.view_log add constraint view_log_kind_check
  check (kind in ('read', 'search', 'print', 'export', 'log', 'emergency', 'outside', 'system'));
alter table consent.view_log alter column person_id drop not null;

-- ── plans ──────────────────────────────────────────────────────────────────
create table plans.plan_end (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  asked_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
comment on table plans.plan_end is 'The owner ends the plan: from now on members see nothing and the owner only Kom terug; erased after thirty days';

create table plans.plan_return (
  plan_id uuid not null,
  end_id uuid not null,
  returned_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, end_id),
  foreign key (plan_id, end_id) references plans.plan_end (plan_id, id) on delete cascade
);
comment on table plans.plan_return is 'The owner came back within thirty days';

-- who wrote down what the owner said (samen invullen); empty when the owner wrote alone. An update sets it anew
alter table plans.story_section add column written_down_by text not null default app.together();
alter table plans.goal add column written_down_by text not null default app.together();
alter table plans.agreement add column written_down_by text not null default app.together();
alter table plans.support add column written_down_by text not null default app.together();
alter table plans.crisis_section add column written_down_by text not null default app.together();
alter table plans.crisis_contact add column written_down_by text not null default app.together();

-- ── policies ───────────────────────────────────────────────────────────────
alter table people.passkey enable row level security;
grant select, insert, update (counter, used_at), delete on people.passkey to wijkverband_app;
create policy see on people.passkey for select to wijkverband_app using (credential_id = app.key() or person_id = app.me());
create policy make on people.passkey for insert to wijkverband_app with check (person_id = app.me());
create policy use_it on people.passkey for update to wijkverband_app using (person_id = app.me());
create policy drop_it on people.passkey for delete to wijkverband_app using (person_id = app.me());

alter table people.passkey_challenge enable row level security;
grant select, insert, delete on people.passkey_challenge to wijkverband_app;
create policy hold on people.passkey_challenge to wijkverband_app using (key_hash = app.key());

alter table people.passkey_recovery enable row level security;
grant select, insert, update (stopped_at) on people.passkey_recovery to wijkverband_app;
create policy see on people.passkey_recovery for select to wijkverband_app using (person_id = app.me());
create policy ask on people.passkey_recovery for insert to wijkverband_app with check (person_id = app.me() and app.just_now(asked_at));
create policy stop on people.passkey_recovery for update to wijkverband_app using (person_id = app.me());

alter table people.together_code enable row level security;
grant select, insert, delete on people.together_code to wijkverband_app;
create policy see on people.together_code for select to wijkverband_app using (code_hash = app.key() or person_id = app.me());
create policy make on people.together_code for insert to wijkverband_app with check (person_id = app.me() and app.just_now(made_at));
create policy use_up on people.together_code for delete to wijkverband_app using (person_id = app.me());

alter table people.person_end enable row level security;
grant select, insert on people.person_end to wijkverband_app;
create policy see on people.person_end for select to wijkverband_app using (person_id = app.me());
create policy decide on people.person_end for insert to wijkverband_app with check (person_id = app.me());

alter table people.person_return enable row level security;
grant select, insert on people.person_return to wijkverband_app;
create policy see on people.person_return for select to wijkverband_app using (person_id = app.me());
create policy decide on people.person_return for insert to wijkverband_app with check (person_id = app.me());

alter table people.wish enable row level security;
grant select, insert, update (after_death, said_at) on people.wish to wijkverband_app;
create policy mine on people.wish to wijkverband_app using (person_id = app.me());

-- that somebody died closes their plan: app.enter() must know, for whoever asks
alter table people.death enable row level security;
grant select, insert on people.death to wijkverband_app;
create policy see on people.death for select to wijkverband_app using (app.entering() or people.administers_platform());
create policy record on people.death for insert to wijkverband_app with check (recorded_by = app.me() and people.administers_platform());

alter table people.death_undone enable row level security;
grant select, insert on people.death_undone to wijkverband_app;
create policy see on people.death_undone for select to wijkverband_app using (app.entering() or people.administers_platform());
create policy undo on people.death_undone for insert to wijkverband_app with check (undone_by = app.me() and people.administers_platform());

-- for the system role alone: nobody reads when something was erased
alter table people.gone enable row level security;
create policy see on people.gone for select to wijkverband_app using (false);

alter table consent.emergency_permission enable row level security;
grant select, insert on consent.emergency_permission to wijkverband_app;
create policy see on consent.emergency_permission for select to wijkverband_app using (plan_id = app.here() and (app.owns() or (app.entering() and member_id = app.member())));
create policy decide on consent.emergency_permission for insert to wijkverband_app with check (plan_id = app.here() and app.decides());

alter table consent.emergency_permission_end enable row level security;
grant select, insert on consent.emergency_permission_end to wijkverband_app;
create policy see on consent.emergency_permission_end for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering()));
create policy decide on consent.emergency_permission_end for insert to wijkverband_app with check (plan_id = app.here() and app.decides());

alter table consent.emergency_reading enable row level security;
grant select, insert on consent.emergency_reading to wijkverband_app;
create policy see on consent.emergency_reading for select to wijkverband_app using (plan_id = app.here() and (app.owns() or (app.entering() and member_id = app.member())));
create policy begin_reading on consent.emergency_reading for insert to wijkverband_app
  with check (plan_id = app.here() and member_id = app.member() and person_id = app.me() and app.just_now(began_at)
    and app.urgent());

alter table consent.outside_code enable row level security;
grant select, insert on consent.outside_code to wijkverband_app;
create policy see on consent.outside_code for select to wijkverband_app using (code_hash = app.key() or (plan_id = app.here() and app.owns()));
create policy decide on consent.outside_code for insert to wijkverband_app with check (plan_id = app.here() and app.decides() and app.just_now(made_at));

alter table consent.outside_code_end enable row level security;
grant select, insert on consent.outside_code_end to wijkverband_app;
create policy see on consent.outside_code_end for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering()));
create policy decide on consent.outside_code_end for insert to wijkverband_app with check (plan_id = app.here() and app.decides());

alter table consent.outside_reading enable row level security;
grant select, insert on consent.outside_reading to wijkverband_app;
create policy see on consent.outside_reading for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering()));
create policy begin_reading on consent.outside_reading for insert to wijkverband_app
  with check (plan_id = app.here() and app.entering() and code_id = app.member() and app.just_now(began_at));

alter table consent.paper_copy enable row level security;
grant select, insert on consent.paper_copy to wijkverband_app;
create policy see on consent.paper_copy for select to wijkverband_app using (plan_id = app.here() and app.owns());
create policy note on consent.paper_copy for insert to wijkverband_app with check (plan_id = app.here() and app.decides());

alter table plans.plan_end enable row level security;
grant select, insert on plans.plan_end to wijkverband_app;
create policy see on plans.plan_end for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering() or app.coming_back()));
create policy decide on plans.plan_end for insert to wijkverband_app with check (plan_id = app.here() and app.decides() and app.just_now(asked_at));

alter table plans.plan_return enable row level security;
grant select, insert on plans.plan_return to wijkverband_app;
create policy see on plans.plan_return for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering() or app.coming_back()));
create policy come_back on plans.plan_return for insert to wijkverband_app with check (plan_id = app.here() and app.coming_back());

-- in a session of filling in together nothing is decided about others, and every text says who wrote it down
alter policy nominate on groups.nomination with check (plan_id = app.here() and app.decides());
alter policy reword on groups.nomination using (plan_id = app.here() and app.decides());
alter policy wipe on groups.nomination using (plan_id = app.here() and app.decides());
alter policy invite on groups.invitation with check (plan_id = app.here() and app.decides());
alter policy withdraw on groups.invitation_end with check (plan_id = app.here() and app.decides() and how = 'withdrawn');
alter policy join_in on groups.member with check (plan_id = app.here() and (app.decides() or id = app.invited()));
alter policy rename on groups.member using (plan_id = app.here() and app.decides());
alter policy leave on groups.departure with check (plan_id = app.here() and (app.decides() or member_id = app.member()));
alter policy say on groups.departure_reason with check (plan_id = app.here() and ((app.decides() and because <> 'left') or (member_id = app.member() and because = 'left')));
alter policy drop_it on groups.my_plan using (person_id = app.me() or (plan_id = app.here() and app.decides()));
alter policy give on consent.share with check (plan_id = app.here() and app.decides() and app.just_now(shared_at));
alter policy decide on consent.withdrawal with check (plan_id = app.here() and app.decides());
alter policy decide on consent.pause with check (plan_id = app.here() and app.decides());
alter policy decide on consent.pause_end with check (plan_id = app.here() and app.decides());
alter policy decide on consent.exception with check (plan_id = app.here() and app.decides());
alter policy decide on consent.exception_end with check (plan_id = app.here() and app.decides());
alter policy see on consent.view_log using (plan_id = app.here() and app.decides());
alter policy write on consent.view_log with check (plan_id = app.here() and app.just_now(seen_at)
    and ((app.owns() and person_id = app.me() and app.nobody(member_id) and kind in ('search', 'print', 'export', 'log'))
      or (member_id = app.member() and person_id = app.me() and kind in ('read', 'search', 'print', 'emergency'))
      or (member_id = app.member() and app.nobody(person_id) and app.nobody(app.me()) and kind = 'outside')));
alter policy tell on plans.story_section with check (plan_id = app.here() and app.owns() and recorded_by = app.me() and app.together() in ('', written_down_by));
alter policy set_one on plans.goal with check (plan_id = app.here() and app.owns() and recorded_by = app.me() and app.together() in ('', written_down_by));
alter policy note on plans.support with check (plan_id = app.here() and app.owns() and recorded_by = app.me() and app.together() in ('', written_down_by));
alter policy tell on plans.crisis_section with check (plan_id = app.here() and app.owns() and recorded_by = app.me() and app.together() in ('', written_down_by));
alter policy note on plans.crisis_contact with check (plan_id = app.here() and app.owns() and recorded_by = app.me() and app.together() in ('', written_down_by));
alter policy agree on plans.agreement with check (plan_id = app.here() and recorded_by = app.me() and app.together() in ('', written_down_by)
    and (app.owns() or (app.may_propose('agreements') and written_by = app.member() and carried_by = app.member())));
grant update (written_down_by) on plans.story_section to wijkverband_app;
alter policy reword on plans.story_section using (plan_id = app.here() and app.owns()) with check (plan_id = app.here() and app.owns() and app.together() in ('', written_down_by));
grant update (written_down_by) on plans.goal to wijkverband_app;
alter policy reword on plans.goal using (plan_id = app.here() and app.owns()) with check (plan_id = app.here() and app.owns() and app.together() in ('', written_down_by));
grant update (written_down_by) on plans.agreement to wijkverband_app;
alter policy reword on plans.agreement using (plan_id = app.here() and app.owns()) with check (plan_id = app.here() and app.owns() and app.together() in ('', written_down_by));
grant update (written_down_by) on plans.support to wijkverband_app;
alter policy reword on plans.support using (plan_id = app.here() and app.owns()) with check (plan_id = app.here() and app.owns() and app.together() in ('', written_down_by));
grant update (written_down_by) on plans.crisis_section to wijkverband_app;
alter policy reword on plans.crisis_section using (plan_id = app.here() and app.owns()) with check (plan_id = app.here() and app.owns() and app.together() in ('', written_down_by));
grant update (written_down_by) on plans.crisis_contact to wijkverband_app;
alter policy reword on plans.crisis_contact using (plan_id = app.here() and app.owns()) with check (plan_id = app.here() and app.owns() and app.together() in ('', written_down_by));

-- a look through a member's eyes is that member's view: it has their own row of joining, and none when their work ended
alter policy see on groups.acceptance
  using (person_id = app.me() or (plan_id = app.here() and (app.entering() or member_id = app.member() or (app.sees('group') and not app.hides(member_id)))));
alter policy see on people.work_end using (app.entering() or people.is_my_work(work_id) or people.administers_work(work_id));

-- ── entering ───────────────────────────────────────────────────────────────
-- a fresh transaction has nothing to take back, and that is nearly every one: each setting costs a microsecond
create or replace function app.be(p_person uuid) returns void language plpgsql as $$
begin
  if pg_catalog.current_setting('app.used', true) = 't' then
    set local app.plan = ''; set local app.member = ''; set local app.owns = '';
    set local app.sees = ''; set local app.proposes = ''; set local app.hidden = '';
    set local app.entering = ''; set local app.invited = ''; set local app.key = '';
    set local app.urgent = ''; set local app.together = ''; set local app.coming_back = '';
  end if;
  set local app.used = 't';
  execute pg_catalog.format('set local app.person = %L', coalesce(p_person::text, ''));
end $$;
drop function app.enter(uuid, uuid, text[], uuid);
create function app.enter(p_person uuid, p_plan uuid, p_parts text[], p_as uuid default null, p_together text default '')
returns jsonb language plpgsql as $$
declare
  the_owner uuid; is_owner boolean; owner_name text; ended timestamptz; ever_ended boolean; died boolean;
  my_member uuid; my_name text; my_role text; my_organisation text; for_work boolean := false;
  sees text[]; proposes text[]; hidden text; urgent text[]; reading boolean := false;
begin
  perform app.be(p_person);
  if p_person is null or p_plan is null then return null; end if;
  execute pg_catalog.format('set local app.plan = %L', p_plan);
  set local app.entering = 't';
  -- what is seldom there is first only looked for: this function runs before every page
  select p.owner_id, p.owner_id = p_person, p.owner_name,
         exists (select 1 from plans.plan_end e where e.plan_id = p_plan),
         exists (select 1 from people.death x where x.person_id = p.owner_id)
    into the_owner, is_owner, owner_name, ever_ended, died from plans.plan p where p.plan_id = p_plan;
  if ever_ended then
    select min(e.asked_at) into ended from plans.plan_end e left join plans.plan_return r on r.plan_id = p_plan and r.end_id = e.id
     where e.plan_id = p_plan and r.end_id is null;
  end if;
  if died then
    died := exists (select 1 from people.death x left join people.death_undone u on u.person_id = x.person_id and u.death_id = x.id
      where x.person_id = the_owner and u.death_id is null);
  end if;
  if died or (ended is not null and not is_owner) then perform app.be(p_person); return null; end if;
  -- whoever ends their account, or died, has left the plans of others until that is taken back
  if not is_owner and (
       exists (select 1 from people.person_end e left join people.person_return r on r.person_id = e.person_id and r.end_id = e.id
         where e.person_id = p_person and r.end_id is null)
       or exists (select 1 from people.death x left join people.death_undone u on u.person_id = x.person_id and u.death_id = x.id
         where x.person_id = p_person and u.death_id is null)) then
    perform app.be(p_person); return null;
  end if;
  if ended is not null then
    set local app.entering = ''; set local app.coming_back = 't';
    return pg_catalog.jsonb_build_object('owner', true, 'ownerName', owner_name, 'ended', ended);
  end if;
  if is_owner and p_as is null then
    set local app.owns = 't'; set local app.entering = '';
    set local app.sees = ',story,goals,agreements,support,crisis,group,meetings,questions,conversations,';
    execute pg_catalog.format('set local app.together = %L', p_together);
    return pg_catalog.jsonb_build_object('owner', true, 'ownerName', owner_name, 'member', null, 'sees', p_parts,
      'proposes', '{}'::text[], 'urgent', '{}'::text[], 'reading', false);
  end if;
  if p_as is not null and not is_owner then perform app.be(p_person); return null; end if;
  if is_owner then
    set local transaction_read_only = on;  -- a look through another's eyes writes nothing
    select m.id, m.shown_name into my_member, my_name from groups.member m
     where m.plan_id = p_plan and m.id = p_as
       and not exists (select 1 from groups.departure d where d.plan_id = p_plan and d.member_id = m.id)
       and (m.organisation_id is not null or not exists (select 1 from groups.acceptance a join people.work_end w on w.work_id = a.work_id
         where a.plan_id = p_plan and a.member_id = m.id));
  else
    -- of a service the log names who looked, not the service
    select a.member_id, case when m.organisation_id is null then m.shown_name
             else (select w.shown_name from people.work w where w.id = a.work_id) end,
           m.role, a.organisation, a.work_id is not null
      into my_member, my_name, my_role, my_organisation, for_work
      from groups.acceptance a join groups.member m on m.plan_id = p_plan and m.id = a.member_id
     where a.plan_id = p_plan and a.person_id = p_person
       and not exists (select 1 from groups.departure d where d.plan_id = p_plan and d.member_id = a.member_id)
       and not exists (select 1 from people.work_end w where w.work_id = a.work_id)
       and not exists (select 1 from groups.acceptance_end x
         where x.plan_id = p_plan and x.member_id = a.member_id and x.person_id = a.person_id)
     order by a.accepted_at desc limit 1;
  end if;
  if my_member is null then perform app.be(p_person); return null; end if;
  execute pg_catalog.format('set local app.member = %L', my_member);
  if p_as is not null then set local app.person = ''; end if;
  if not exists (select 1 from consent.pause p
       left join consent.pause_end e on e.plan_id = p_plan and e.pause_id = p.id
      where p.plan_id = p_plan and e.pause_id is null) then
    select pg_catalog.array_agg(distinct s.part),
           pg_catalog.array_agg(distinct s.part) filter (where s.may_propose)
      into sees, proposes
      from consent.share s left join consent.withdrawal w on w.plan_id = p_plan and w.share_id = s.id
     where s.plan_id = p_plan and s.member_id = my_member and s.part = any (p_parts)
       and w.share_id is null and (s.until is null or s.until > pg_catalog.now());
    -- not shared: which conversations somebody is in stands on their rows
    if 'conversations' = any (p_parts) then sees := pg_catalog.array_append(sees, 'conversations'); end if;
    if exists (select 1 from consent.emergency_permission g where g.plan_id = p_plan and g.member_id = my_member) then
      select pg_catalog.array_agg(distinct u.part) into urgent
        from consent.emergency_permission g cross join pg_catalog.unnest(g.parts) u(part)
        left join consent.emergency_permission_end e on e.plan_id = p_plan and e.permission_id = g.id
       where g.plan_id = p_plan and g.member_id = my_member and e.permission_id is null;
    end if;
    if urgent is not null then
      if p_as is null then set local app.urgent = 't'; end if;
      reading := exists (select 1 from consent.emergency_reading r
        where r.plan_id = p_plan and r.member_id = my_member and (r.person_id = p_person or p_as is not null)
          and r.began_at > pg_catalog.now() - interval '1 hour');
      if reading then
        select pg_catalog.array_agg(distinct x.part) into sees
          from pg_catalog.unnest(coalesce(sees, '{}') || urgent) x(part) where x.part = any (p_parts);
      end if;
    end if;
  end if;
  if exists (select 1 from consent.exception e where e.plan_id = p_plan) then
    hidden := app.enter_hidden(p_plan, my_member);
  end if;
  sees := coalesce(sees, '{}'); proposes := coalesce(proposes, '{}');
  if p_as is null and sees <> '{}' then  -- who saw nothing did not look
    insert into consent.view_log (plan_id, kind, member_id, person_id, shown_name, role, organisation, parts)
    values (p_plan, case when reading then 'emergency' else 'read' end, my_member, p_person, my_name, my_role, my_organisation, sees);
  end if;
  set local app.entering = '';
  execute pg_catalog.format('set local app.sees = %L', ',' || pg_catalog.array_to_string(sees, ',') || ',');
  if p_as is null then
    execute pg_catalog.format('set local app.proposes = %L', ',' || pg_catalog.array_to_string(proposes, ',') || ',');
  end if;
  execute pg_catalog.format('set local app.hidden = %L', coalesce(hidden, ''));
  return pg_catalog.jsonb_build_object('owner', false, 'ownerName', owner_name, 'member', my_member, 'sees', sees,
    'proposes', proposes, 'urgent', coalesce(urgent, '{}'), 'reading', reading, 'work', for_work)
    || case when p_as is null then '{}'::jsonb else pg_catalog.jsonb_build_object('as', my_name) end;
end $$;
comment on function app.enter(uuid, uuid, text[], uuid, text) is
  'Opens every unit of work on a plan. Null: not the owner and no member, or the plan is closed. ended: only its owner, who can come back. p_parts: what the page shows, which is what the log line says. p_together: who writes down what the owner says';

-- 'only' and 'not' narrow what is shared; whoever is no member (p_member of nobody) is under every 'only'
create function app.enter_hidden(p_plan uuid, p_member uuid) returns text language plpgsql stable as $$
begin
  return (select pg_catalog.string_agg(x.item_id::text, ',')
    from (select e.item_id from consent.exception e
            left join consent.exception_end f on f.plan_id = p_plan and f.exception_id = e.id
           where e.plan_id = p_plan and f.exception_id is null and e.item_id <> p_member
           group by e.item_id
          having bool_or(e.kind = 'not' and e.member_id = p_member)
              or (bool_or(e.kind = 'only') and not bool_or(e.kind = 'only' and e.member_id = p_member))) x);
end $$;

-- Meenemen: the code opens its parts in the one browser that used it first, for sixty minutes.
create function app.enter_outside(p_hash text, p_browser text, p_parts text[], p_begin boolean)
returns jsonb language plpgsql as $$
declare the_plan uuid; the_code uuid; whom text; shared text[]; owner_name text; browser text; began timestamptz; sees text[]; hidden text;
begin
  perform app.hold(p_hash);
  select c.plan_id, c.id, c.for_whom, c.parts into the_plan, the_code, whom, shared from consent.outside_code c
   where c.code_hash = p_hash and c.made_at > pg_catalog.now() - interval '25 hours';
  if the_code is null then perform app.be(null); return null; end if;
  execute pg_catalog.format('set local app.plan = %L', the_plan);
  execute pg_catalog.format('set local app.member = %L', the_code);
  set local app.entering = 't';
  select p.owner_name into owner_name from plans.plan p where p.plan_id = the_plan
     and not exists (select 1 from plans.plan_end e left join plans.plan_return r on r.plan_id = the_plan and r.end_id = e.id
       where e.plan_id = the_plan and r.end_id is null)
     and not exists (select 1 from people.death x left join people.death_undone u on u.person_id = x.person_id and u.death_id = x.id
       where x.person_id = p.owner_id and u.death_id is null);
  if owner_name is null
     or exists (select 1 from consent.outside_code_end e where e.plan_id = the_plan and e.code_id = the_code)
     or exists (select 1 from consent.pause p left join consent.pause_end e on e.plan_id = the_plan and e.pause_id = p.id
                 where p.plan_id = the_plan and e.pause_id is null) then
    perform app.be(null); return null;
  end if;
  if p_begin then
    insert into consent.outside_reading (plan_id, code_id, browser_hash)
    select the_plan, the_code, p_browser from consent.outside_code c
     where c.code_hash = p_hash and c.made_at > pg_catalog.now() - interval '24 hours'
    on conflict (plan_id, code_id) do nothing;
  end if;
  select r.browser_hash, r.began_at into browser, began from consent.outside_reading r
   where r.plan_id = the_plan and r.code_id = the_code;
  if browser is distinct from p_browser or began < pg_catalog.now() - interval '60 minutes' then
    perform app.be(null); return null;
  end if;
  sees := array(select pg_catalog.unnest(shared) intersect select pg_catalog.unnest(p_parts));
  hidden := app.enter_hidden(the_plan, the_code);
  if sees <> '{}' then
    insert into consent.view_log (plan_id, kind, member_id, shown_name, parts) values (the_plan, 'outside', the_code, whom, sees);
  end if;
  set local app.entering = ''; set local app.key = '';
  execute pg_catalog.format('set local app.sees = %L', ',' || pg_catalog.array_to_string(sees, ',') || ',');
  execute pg_catalog.format('set local app.hidden = %L', coalesce(hidden, ''));
  set local transaction_read_only = on;
  return pg_catalog.jsonb_build_object('owner', false, 'ownerName', owner_name, 'member', the_code, 'plan', the_plan, 'sees', sees,
    'proposes', '{}'::text[], 'urgent', '{}'::text[], 'reading', false, 'until', began + interval '60 minutes');
end $$;
comment on function app.enter_outside(text, text, text[], boolean) is
  'Null: the code is unknown, taken back, too old, used in another browser, or everything is closed';

-- ── ending ─────────────────────────────────────────────────────────────────
-- whoever holds the session of somebody who died reads that the account is closed, and nothing else
alter policy see on people.death using (app.entering() or person_id = app.me() or people.administers_platform());
alter policy see on people.death_undone using (app.entering() or person_id = app.me() or people.administers_platform());

-- a plan on its way out leaves the home pages of its members, and comes back there with its owner
alter policy see on groups.acceptance using (person_id = app.me()
    or (plan_id = app.here() and (app.entering() or app.coming_back() or member_id = app.member()
      or (app.sees('group') and not app.hides(member_id)))));
alter policy see on groups.departure using (plan_id = app.here()
    and (app.entering() or app.coming_back() or member_id = app.member() or (app.sees('group') and not app.hides(member_id))));
alter policy keep on groups.my_plan with check (plan_id = app.here() and (person_id = app.me() or app.coming_back()));
alter policy see on groups.my_plan using (person_id = app.me() or (plan_id = app.here() and (app.owns() or app.coming_back())));

create or replace function app.enter_invitation(p_hash text, p_person uuid default null)
returns uuid language plpgsql as $$
declare the_plan uuid; the_member uuid;
begin
  perform app.hold(p_hash, p_person);
  select i.plan_id, i.member_id into the_plan, the_member from groups.invitation i
   where i.code_hash = p_hash and i.expires_at > pg_catalog.now();
  if the_member is null then perform app.be(p_person); return null; end if;
  execute pg_catalog.format('set local app.plan = %L', the_plan);
  set local app.entering = 't';
  if exists (select 1 from groups.invitation_end e
              where e.plan_id = the_plan and e.member_id = the_member and e.code_hash = p_hash)
     or exists (select 1 from groups.member m where m.plan_id = the_plan and m.id = the_member)
     or exists (select 1 from plans.plan p where p.plan_id = the_plan and p.owner_id = p_person)
     or exists (select 1 from plans.plan_end e left join plans.plan_return r on r.plan_id = the_plan and r.end_id = e.id
                 where e.plan_id = the_plan and r.end_id is null)
     or exists (select 1 from plans.plan p join people.death x on x.person_id = p.owner_id
                  left join people.death_undone u on u.person_id = x.person_id and u.death_id = x.id
                 where p.plan_id = the_plan and u.death_id is null) then
    perform app.be(p_person); return null;
  end if;
  set local app.entering = '';
  execute pg_catalog.format('set local app.invited = %L', the_member);
  return the_plan;
end $$;
comment on function app.enter_invitation(text, uuid) is
  'The plan that the invitation is for; null when the code is unknown, expired, withdrawn, declined, used, the owner''s own, or of a plan that is closed';
