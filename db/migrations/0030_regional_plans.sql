-- What a region does about waiting, for everybody to read. Nobody's account stands in it: who does something is a
-- name that a region makes public itself.
create table regions.plan_goal (
  id uuid primary key,
  region_id uuid not null references regions.region on delete cascade,
  title text not null,
  about text not null default '',
  made_at timestamptz not null default pg_catalog.now(),
  version integer not null default 1,
  unique (region_id, id)
);
comment on table regions.plan_goal is 'What a region wants to reach';

create table regions.plan_action (
  id uuid primary key,
  region_id uuid not null references regions.region on delete cascade,
  goal_id uuid,
  wording text not null,
  about text not null default '',
  who text not null,
  organisation_id uuid references people.organisation,
  due_on date not null,
  breach text not null default '',
  breach_words text not null default '',
  step integer check (step > 0),
  made_at timestamptz not null default pg_catalog.now(),
  version integer not null default 1,
  foreign key (region_id, goal_id) references regions.plan_goal (region_id, id),
  check ((breach = '') = (breach_words = ''))
);
create index on regions.plan_action (region_id, goal_id);
create index on regions.plan_action (organisation_id);
comment on table regions.plan_action is 'What somebody does for a region, and by when. breach: the key of the wait that it is about, which stays the same while that wait is measured; breach_words: how that wait stood when the action was made; step: the number of one of the road map';

create table regions.plan_action_fact (
  id uuid primary key,
  action_id uuid not null references regions.plan_action on delete cascade,
  kind text not null check (kind in ('begun', 'done', 'stopped', 'reopened', 'moved')),
  why text not null default '',
  moved_from date,
  said_at timestamptz not null default pg_catalog.now(),
  check (kind <> 'stopped' or why <> ''),
  check ((kind = 'moved') = (moved_from is not null))
);
create index on regions.plan_action_fact (action_id, said_at);
comment on table regions.plan_action_fact is 'What happened to an action: only inserted. moved: it was to be ready on moved_from';

create function regions.may_erase(region uuid, made_at timestamptz) returns boolean language sql stable as
$$ select people.administers_platform() or (regions.edits(region) and made_at > now() - interval '1 day') $$;
comment on function regions.may_erase(uuid, timestamptz) is 'What was public for longer than a day is only stopped, with the reason; the platform takes out what must go';

alter table regions.plan_goal enable row level security;
grant select, insert, update (title, about, version), delete on regions.plan_goal to wijkverband_app;
create policy see on regions.plan_goal for select to wijkverband_app using (true);
create policy keep on regions.plan_goal to wijkverband_app
  using (regions.edits(region_id)) with check (regions.edits(region_id));

alter table regions.plan_action enable row level security;
grant select, insert, update (goal_id, wording, about, who, organisation_id, due_on, version), delete
  on regions.plan_action to wijkverband_app;
create policy see on regions.plan_action for select to wijkverband_app using (true);
create policy begin on regions.plan_action for insert to wijkverband_app with check (regions.edits(region_id));
create policy erase on regions.plan_action for delete to wijkverband_app using (regions.may_erase(region_id, made_at));
create policy reword on regions.plan_action for update to wijkverband_app using (regions.edits(region_id));

alter table regions.plan_action_fact enable row level security;
grant select, insert on regions.plan_action_fact to wijkverband_app;
create policy see on regions.plan_action_fact for select to wijkverband_app using (true);
create policy tell on regions.plan_action_fact for insert to wijkverband_app with check (
  exists (select 1 from regions.plan_action a where a.id = action_id and regions.edits(a.region_id)));
