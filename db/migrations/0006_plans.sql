-- The one plan. The owner's words are the owner's: the present text stands on its row and may be reworded
-- or erased; earlier wordings stand apart, for the owner alone.
-- written_by: the member whose words they are, null when the owner's. recorded_by: the person who pressed the button.
-- version: rises with every edit; an edit that was begun on an older version is not written.
create table plans.plan (
  plan_id uuid primary key,
  owner_id uuid not null,
  owner_name text not null,
  begun_at timestamptz not null default pg_catalog.now()
);
create index on plans.plan (owner_id);
comment on table plans.plan is 'One person''s plan. owner_name: how the group sees its owner. The id is random: it does not tell when it was made';

create table plans.own_plan (
  person_id uuid primary key,
  plan_id uuid not null references plans.plan on delete cascade
);
create index on plans.own_plan (plan_id);
comment on table plans.own_plan is 'A person has one plan';

create table plans.story_section (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('who-i-am', 'what-happened', 'what-helps', 'what-does-not-help', 'what-matters', 'own')),
  title text not null default '',
  wording text not null,
  version integer not null default 1,
  written_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
create unique index on plans.story_section (plan_id, kind) where kind <> 'own';
comment on table plans.story_section is 'A piece of the story, told once. title: only of the owner''s own sections';

create table plans.goal (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  wording text not null,
  why text not null default '',
  term text not null check (term in ('short', 'long')),
  life_area text check (life_area ~ '^[a-z-]+$'),
  recovery text check (recovery ~ '^[a-z-]+$'),
  version integer not null default 1,
  written_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
comment on table plans.goal is 'What the owner wants, in own words. why: why it matters. recovery: the dimension of recovery it belongs to';

create table plans.goal_fact (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  goal_id uuid not null,
  kind text not null check (kind in ('set', 'adjusted', 'reached', 'let-go', 'taken-up')),
  written_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, goal_id) references plans.goal (plan_id, id) on delete cascade
);
create index on plans.goal_fact (plan_id, goal_id);
comment on table plans.goal_fact is 'What happened to a goal, and when. written_by is the goal''s, so that a hidden member''s goal hides its facts';

create table plans.agreement (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  wording text not null,
  goal_id uuid,
  carried_by uuid,
  due_on date,
  rhythm text not null default 'once' check (rhythm in ('once', 'daily', 'weekly', 'monthly', 'when-needed')),
  version integer not null default 1,
  written_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  unique (plan_id, id, carried_by),
  foreign key (plan_id, goal_id) references plans.goal (plan_id, id),
  foreign key (plan_id, carried_by) references groups.member (plan_id, id)
);
create index on plans.agreement (plan_id, goal_id);
create index on plans.agreement (plan_id, carried_by);
comment on table plans.agreement is 'Who does what. carried_by: the member who does it, null when the owner does it; it never changes: for somebody else it is a new agreement';

create table plans.agreement_fact (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  agreement_id uuid not null,
  kind text not null check (kind in ('taken-on', 'declined', 'done', 'confirmed', 'reopened', 'stopped')),
  carried_by uuid,
  written_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, agreement_id) references plans.agreement (plan_id, id) on delete cascade,
  foreign key (plan_id, agreement_id, carried_by) references plans.agreement (plan_id, id, carried_by) on delete cascade
);
create index on plans.agreement_fact (plan_id, agreement_id, carried_by);
comment on table plans.agreement_fact is 'What became of an agreement. carried_by and written_by are the agreement''s, so that the row can be judged by itself';

create table plans.support (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  helper text not null,
  member_id uuid,
  wording text not null,
  formal boolean not null,
  payer text not null check (payer in ('zvw', 'wmo', 'wlz', 'participatiewet', 'own-network', 'other', 'unknown')),
  how_often text not null default '',
  since date,
  until date,
  version integer not null default 1,
  written_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on plans.support (plan_id, member_id);
comment on table plans.support is 'Who helps with what now. helper: the name as the owner says it; member_id: when that is someone in the group';

create table plans.crisis_section (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('i-notice', 'others-notice', 'helps', 'does-not-help', 'goes-on', 'treatment')),
  wording text not null,
  version integer not null default 1,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
create unique index on plans.crisis_section (plan_id, kind);
comment on table plans.crisis_section is 'A piece of «als het niet goed gaat». goes-on: what must go on at home. No consent to compulsory care (Wvggz 4:1)';

create table plans.crisis_contact (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  name text not null,
  phone text not null default '',
  note text not null default '',
  version integer not null default 1,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
comment on table plans.crisis_contact is 'Who to call when it goes badly';

create table plans.meeting (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  starts_at timestamptz not null,
  place text not null default '',
  wording text not null default '',
  version integer not null default 1,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
comment on table plans.meeting is 'When the group meets, where, and what it is about';

create table plans.earlier_wording (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  item_id uuid not null,
  wording text not null,
  recorded_at timestamptz not null,
  primary key (plan_id, id)
);
create index on plans.earlier_wording (plan_id, item_id);
comment on table plans.earlier_wording is 'How an item (story section, goal, agreement …) was worded before, and since when. For the owner alone; erased with the item';

create table plans.proposal (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  part text not null check (part in ('story', 'goals', 'support')),
  wording text not null,
  proposed_by uuid not null,
  recorded_by uuid not null,
  proposed_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, proposed_by) references groups.member (plan_id, id)
);
create index on plans.proposal (plan_id, proposed_by);
comment on table plans.proposal is 'What a member would add to a part. Counts only when the owner takes it over';

create table plans.proposal_answer (
  plan_id uuid not null references plans.plan on delete cascade,
  proposal_id uuid not null,
  taken_over boolean not null,
  item_id uuid,
  answered_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, proposal_id),
  foreign key (plan_id, proposal_id) references plans.proposal (plan_id, id) on delete cascade
);
comment on table plans.proposal_answer is 'What the owner did with a proposal: for the owner alone, a no is told to nobody';

alter table plans.plan enable row level security;
grant select, insert, update (owner_name) on plans.plan to wijkverband_app;
create policy see on plans.plan for select to wijkverband_app using (owner_id = app.me() or (plan_id = app.here() and (app.entering() or app.joined())));
create policy begin_one on plans.plan for insert to wijkverband_app with check (owner_id = app.me());
create policy rename on plans.plan for update to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.own_plan enable row level security;
grant select, insert on plans.own_plan to wijkverband_app;
create policy see on plans.own_plan for select to wijkverband_app using (person_id = app.me());
create policy begin_one on plans.own_plan for insert to wijkverband_app with check (person_id = app.me());

alter table plans.story_section enable row level security;
grant select, insert, update (title, wording, version, recorded_by, recorded_at), delete on plans.story_section to wijkverband_app;
create policy see on plans.story_section for select to wijkverband_app using (plan_id = app.here('story') and not app.hides(id, written_by));
create policy tell on plans.story_section for insert to wijkverband_app with check (plan_id = app.here() and app.owns() and recorded_by = app.me());
create policy reword on plans.story_section for update to wijkverband_app using (plan_id = app.here() and app.owns());
create policy erase on plans.story_section for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.goal enable row level security;
grant select, insert, update (wording, why, term, life_area, recovery, version, recorded_by, recorded_at), delete on plans.goal to wijkverband_app;
create policy see on plans.goal for select to wijkverband_app using (plan_id = app.here('goals') and not app.hides(id, written_by));
create policy set_one on plans.goal for insert to wijkverband_app with check (plan_id = app.here() and app.owns() and recorded_by = app.me());
create policy reword on plans.goal for update to wijkverband_app using (plan_id = app.here() and app.owns());
create policy erase on plans.goal for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.goal_fact enable row level security;
grant select, insert on plans.goal_fact to wijkverband_app;
create policy see on plans.goal_fact for select to wijkverband_app using (plan_id = app.here('goals') and not app.hides(goal_id, written_by));
create policy record on plans.goal_fact for insert to wijkverband_app with check (plan_id = app.here() and app.owns() and recorded_by = app.me());

-- what members take upon themselves counts at once
alter table plans.agreement enable row level security;
grant select, insert, update (wording, goal_id, due_on, rhythm, version, recorded_by, recorded_at), delete on plans.agreement to wijkverband_app;
create policy see on plans.agreement for select to wijkverband_app
  using (plan_id = app.here('agreements') and not app.hides(id, written_by, carried_by));
create policy agree on plans.agreement for insert to wijkverband_app
  with check (plan_id = app.here() and recorded_by = app.me()
    and (app.owns() or (app.may_propose('agreements') and written_by = app.member() and carried_by = app.member())));
create policy reword on plans.agreement for update to wijkverband_app using (plan_id = app.here() and app.owns());
create policy erase on plans.agreement for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.agreement_fact enable row level security;
grant select, insert on plans.agreement_fact to wijkverband_app;
create policy see on plans.agreement_fact for select to wijkverband_app
  using (plan_id = app.here('agreements') and not app.hides(agreement_id, written_by, carried_by));
create policy record on plans.agreement_fact for insert to wijkverband_app
  with check (plan_id = app.here() and recorded_by = app.me()
    and (app.owns() or ((app.sees('agreements') and not app.hides(agreement_id, written_by)) and carried_by = app.member() and kind in ('taken-on', 'declined', 'done'))));

alter table plans.support enable row level security;
grant select, insert, update (helper, member_id, wording, formal, payer, how_often, since, until, version, recorded_by, recorded_at), delete on plans.support to wijkverband_app;
create policy see on plans.support for select to wijkverband_app
  using (plan_id = app.here('support') and not app.hides(id, written_by, member_id));
create policy note on plans.support for insert to wijkverband_app with check (plan_id = app.here() and app.owns() and recorded_by = app.me());
create policy reword on plans.support for update to wijkverband_app using (plan_id = app.here() and app.owns());
create policy erase on plans.support for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.crisis_section enable row level security;
grant select, insert, update (wording, version, recorded_by, recorded_at), delete on plans.crisis_section to wijkverband_app;
create policy see on plans.crisis_section for select to wijkverband_app using (plan_id = app.here('crisis') and not app.hides(id));
create policy tell on plans.crisis_section for insert to wijkverband_app with check (plan_id = app.here() and app.owns() and recorded_by = app.me());
create policy reword on plans.crisis_section for update to wijkverband_app using (plan_id = app.here() and app.owns());
create policy erase on plans.crisis_section for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.crisis_contact enable row level security;
grant select, insert, update (name, phone, note, version, recorded_by, recorded_at), delete on plans.crisis_contact to wijkverband_app;
create policy see on plans.crisis_contact for select to wijkverband_app using (plan_id = app.here('crisis') and not app.hides(id));
create policy note on plans.crisis_contact for insert to wijkverband_app with check (plan_id = app.here() and app.owns() and recorded_by = app.me());
create policy reword on plans.crisis_contact for update to wijkverband_app using (plan_id = app.here() and app.owns());
create policy erase on plans.crisis_contact for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.meeting enable row level security;
grant select, insert, update (starts_at, place, wording, version, recorded_by, recorded_at), delete on plans.meeting to wijkverband_app;
create policy see on plans.meeting for select to wijkverband_app using (plan_id = app.here('meetings') and not app.hides(id));
create policy call on plans.meeting for insert to wijkverband_app with check (plan_id = app.here() and app.owns() and recorded_by = app.me());
create policy reword on plans.meeting for update to wijkverband_app using (plan_id = app.here() and app.owns());
create policy erase on plans.meeting for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.earlier_wording enable row level security;
grant select, insert, delete on plans.earlier_wording to wijkverband_app;
create policy keep on plans.earlier_wording to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.proposal enable row level security;
grant select, insert, delete on plans.proposal to wijkverband_app;
create policy see on plans.proposal for select to wijkverband_app
  using (plan_id = app.here() and (app.owns() or (proposed_by = app.member() and app.sees(part) and not app.hides(id))));
create policy propose on plans.proposal for insert to wijkverband_app
  with check (plan_id = app.here() and proposed_by = app.member() and recorded_by = app.me() and app.may_propose(part));
create policy take_back on plans.proposal for delete to wijkverband_app
  using (plan_id = app.here() and (app.owns() or (proposed_by = app.member() and app.sees(part) and not app.hides(id))));

alter table plans.proposal_answer enable row level security;
grant select, insert on plans.proposal_answer to wijkverband_app;
create policy keep on plans.proposal_answer to wijkverband_app using (plan_id = app.here() and app.owns());
