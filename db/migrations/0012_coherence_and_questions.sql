-- Alle hulp op een rij: on which goal and part of life help is, what somebody says of it, what the owner did with
-- what was found.
alter table plans.support add column goal_id uuid;
alter table plans.support add column life_area text check (life_area ~ '^[a-z-]+$');
alter table plans.support add foreign key (plan_id, goal_id) references plans.goal (plan_id, id);
create index on plans.support (plan_id, goal_id);
grant update (goal_id, life_area) on plans.support to wijkverband_app;

create table plans.friction (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  support_id uuid not null,
  wording text not null,
  said_by uuid not null,
  recorded_by uuid not null,
  said_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, support_id) references plans.support (plan_id, id) on delete cascade,
  foreign key (plan_id, said_by) references groups.member (plan_id, id)
);
create index on plans.friction (plan_id, support_id);
create index on plans.friction (plan_id, said_by);
comment on table plans.friction is 'A member says of a kind of help: dit botst. Read by the owner and by that member';

create table plans.finding_answer (
  plan_id uuid not null references plans.plan on delete cascade,
  kind text not null check (kind in ('strangers', 'friction', 'goal-alone', 'help-alone', 'specialist')),
  about_id uuid not null,
  other_id uuid not null,
  settled boolean not null,
  answered_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, kind, about_id, other_id)
);
comment on table plans.finding_answer is 'What the owner did with what was found: settled, or else hidden; then nobody sees the finding any more. about_id, other_id: the items that it is about, twice the same when there is one';

create table plans.coherence_choice (
  plan_id uuid primary key references plans.plan on delete cascade,
  specialist_finding boolean not null default false
);
comment on table plans.coherence_choice is 'Whether the owner wants to see where specialist care does what ordinary support could do: off by default, for the owner''s eyes only';

alter table plans.friction enable row level security;
grant select, insert, delete on plans.friction to wijkverband_app;
create policy see on plans.friction for select to wijkverband_app
  using (plan_id = app.here('support') and (app.owns() or (said_by = app.member() and not app.hides(support_id))));
create policy say on plans.friction for insert to wijkverband_app
  with check (plan_id = app.here('support') and recorded_by = app.me() and said_by = app.member() and not app.hides(support_id));
create policy drop_it on plans.friction for delete to wijkverband_app
  using (plan_id = app.here('support') and (app.owns() or (said_by = app.member() and not app.hides(support_id))));

alter table plans.finding_answer enable row level security;
grant select, insert, delete on plans.finding_answer to wijkverband_app;
create policy see on plans.finding_answer for select to wijkverband_app
  using (plan_id = app.here('support') and (app.owns() or (kind in ('goal-alone', 'help-alone') and app.sees('goals') and not app.hides(about_id))));
create policy answer on plans.finding_answer for insert to wijkverband_app with check (plan_id = app.here() and app.owns());
create policy take_back on plans.finding_answer for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.coherence_choice enable row level security;
grant select, insert, update (specialist_finding) on plans.coherence_choice to wijkverband_app;
create policy keep on plans.coherence_choice to wijkverband_app using (plan_id = app.here() and app.owns());
