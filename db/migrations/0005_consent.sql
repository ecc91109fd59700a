-- Who sees what: facts that are only ever inserted, decided by the owner alone.
create table consent.share (
  plan_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  part text not null check (part in ('story', 'goals', 'agreements', 'support', 'crisis', 'group', 'meetings')),
  may_propose boolean not null default false,
  until timestamptz,
  shared_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on consent.share (plan_id, member_id);
comment on table consent.share is 'The owner lets one member see one part, until a date or until withdrawn';

create table consent.withdrawal (
  plan_id uuid not null,
  share_id uuid not null,
  withdrawn_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, share_id),
  foreign key (plan_id, share_id) references consent.share (plan_id, id)
);
comment on table consent.withdrawal is 'The share gives nothing from here on; told to nobody';

create table consent.pause (
  plan_id uuid not null,
  id uuid not null,
  paused_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
comment on table consent.pause is 'Alles dicht: no share gives anything until the pause ends';

create table consent.pause_end (
  plan_id uuid not null,
  pause_id uuid not null,
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, pause_id),
  foreign key (plan_id, pause_id) references consent.pause (plan_id, id)
);
comment on table consent.pause_end is 'Everybody sees again what they saw before the pause';

create table consent.exception (
  plan_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('only', 'not')),
  made_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on consent.exception (plan_id, member_id);
comment on table consent.exception is 'Narrows a share for one item (a goal, a story section, a member …): only = for these members alone, not = not for this member';

create table consent.exception_end (
  plan_id uuid not null,
  exception_id uuid not null,
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, exception_id),
  foreign key (plan_id, exception_id) references consent.exception (plan_id, id)
);
comment on table consent.exception_end is 'The exception holds no longer';

create table consent.view_log (
  plan_id uuid not null,
  id uuid not null default pg_catalog.gen_random_uuid(),
  kind text not null check (kind in ('read', 'search', 'print', 'export', 'log')),
  member_id uuid,
  person_id uuid not null,
  shown_name text not null default '',
  role text not null default '',
  organisation text not null default '',
  parts text[] not null,
  seen_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
create index on consent.view_log (plan_id, seen_at);
comment on table consent.view_log is 'Somebody looked (after NEN 7513: which event, when, who, in which role, for whom, at what). Name, role and organisation as they were then. member_id is null for the owner, who is logged for search, print, export and reading this log';

alter table consent.share enable row level security;
grant select, insert on consent.share to wijkverband_app;
create policy see on consent.share for select to wijkverband_app
  using (plan_id = app.here() and (app.owns() or (app.entering() and member_id = app.member())));
create policy give on consent.share for insert to wijkverband_app with check (plan_id = app.here() and app.owns() and app.just_now(shared_at));

alter table consent.withdrawal enable row level security;
grant select, insert on consent.withdrawal to wijkverband_app;
create policy see on consent.withdrawal for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering()));
create policy decide on consent.withdrawal for insert to wijkverband_app with check (plan_id = app.here() and app.owns());

alter table consent.pause enable row level security;
grant select, insert on consent.pause to wijkverband_app;
create policy see on consent.pause for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering()));
create policy decide on consent.pause for insert to wijkverband_app with check (plan_id = app.here() and app.owns());

alter table consent.pause_end enable row level security;
grant select, insert on consent.pause_end to wijkverband_app;
create policy see on consent.pause_end for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering()));
create policy decide on consent.pause_end for insert to wijkverband_app with check (plan_id = app.here() and app.owns());

alter table consent.exception enable row level security;
grant select, insert on consent.exception to wijkverband_app;
create policy see on consent.exception for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering()));
create policy decide on consent.exception for insert to wijkverband_app with check (plan_id = app.here() and app.owns());

alter table consent.exception_end enable row level security;
grant select, insert on consent.exception_end to wijkverband_app;
create policy see on consent.exception_end for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering()));
create policy decide on consent.exception_end for insert to wijkverband_app with check (plan_id = app.here() and app.owns());

alter table consent.view_log enable row level security;
grant select, insert on consent.view_log to wijkverband_app;
create policy see on consent.view_log for select to wijkverband_app using (plan_id = app.here() and app.owns());
create policy write on consent.view_log for insert to wijkverband_app
  with check (plan_id = app.here() and person_id = app.me() and app.just_now(seen_at)
    and ((app.owns() and app.nobody(member_id) and kind in ('search', 'print', 'export', 'log'))
      or (member_id = app.member() and kind in ('read', 'search', 'print'))));
