-- Initiatives: somebody would like to do something, others say «ik doe mee», a host helps with place and money, and
-- those who take part decide together. Who takes part is theirs to know: outsiders see no more than that somebody does.
create table neighbourhood.initiative (
  id uuid primary key,
  title text not null,
  about text not null,
  municipality_code text not null references geography.municipality,
  area_code text references geography.area,
  begun_at timestamptz not null default pg_catalog.now(),
  ended_at timestamptz,
  taken_down_at timestamptz
);
create index on neighbourhood.initiative (municipality_code, begun_at);
create index on neighbourhood.initiative (area_code);
comment on table neighbourhood.initiative is 'Something that somebody would like to do with others, for everybody to read. taken_down_at: a host or the platform found it out of place, and nobody else reads it any more. It carries no person';

create table neighbourhood.initiative_participant (
  id uuid primary key,
  initiative_id uuid not null references neighbourhood.initiative on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  is_proposer boolean not null default false,
  unique (initiative_id, person_id),
  unique (initiative_id, id)
);
create index on neighbourhood.initiative_participant (person_id);
comment on table neighbourhood.initiative_participant is 'Who said «ik doe mee», for that person''s own eyes. Whoever stops takes the row away, and all that hangs under it goes along';

create table neighbourhood.initiative_presence (
  participant_id uuid primary key,
  initiative_id uuid not null,
  foreign key (initiative_id, participant_id) references neighbourhood.initiative_participant (initiative_id, id) on delete cascade
);
create index on neighbourhood.initiative_presence (initiative_id, participant_id);
comment on table neighbourhood.initiative_presence is 'That somebody takes part, for everybody to count';

create table neighbourhood.initiative_name (
  participant_id uuid primary key,
  initiative_id uuid not null,
  shown_name text not null,
  foreign key (initiative_id, participant_id) references neighbourhood.initiative_participant (initiative_id, id) on delete cascade
);
create index on neighbourhood.initiative_name (initiative_id, participant_id);
comment on table neighbourhood.initiative_name is 'What a participant wants to be called, for the other participants and the hosts';

create table neighbourhood.initiative_host (
  id uuid primary key,
  initiative_id uuid not null references neighbourhood.initiative on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  shown_name text not null,
  organisation text not null default '',
  work_id uuid references people.work on delete cascade,
  place_id uuid references neighbourhood.place on delete cascade,
  place_words text not null default '',
  budget_cents integer not null default 0 check (budget_cents between 0 and 1000000),
  offered_at timestamptz not null default pg_catalog.now(),
  unique (initiative_id, person_id)
);
create index on neighbourhood.initiative_host (person_id);
create index on neighbourhood.initiative_host (work_id);
create index on neighbourhood.initiative_host (place_id);
comment on table neighbourhood.initiative_host is 'Who helps with place and money: a keeper of a place (place_id) or somebody with confirmed work (work_id, and the name of that organisation on that day). place_words: where it can be, as the host says it';

create table neighbourhood.initiative_spending (
  id uuid primary key,
  initiative_id uuid not null references neighbourhood.initiative on delete cascade,
  proposed_by uuid references neighbourhood.initiative_participant on delete set null,
  wording text not null,
  amount_cents integer not null check (amount_cents between 1 and 1000000),
  proposed_at timestamptz not null default pg_catalog.now(),
  agreed_at timestamptz,
  unique (initiative_id, id)
);
create index on neighbourhood.initiative_spending (proposed_by);
comment on table neighbourhood.initiative_spending is 'What a participant would use the budget for. agreed_at: since when most of those who take part said yes and it fitted; that does not change when somebody leaves. proposed_by null: who proposed it stopped';

create table neighbourhood.initiative_vote (
  spending_id uuid not null,
  participant_id uuid not null,
  initiative_id uuid not null,
  says_yes boolean not null,
  said_at timestamptz not null default pg_catalog.now(),
  primary key (spending_id, participant_id),
  foreign key (initiative_id, spending_id) references neighbourhood.initiative_spending (initiative_id, id) on delete cascade,
  foreign key (initiative_id, participant_id) references neighbourhood.initiative_participant (initiative_id, id) on delete cascade
);
create index on neighbourhood.initiative_vote (initiative_id, spending_id);
create index on neighbourhood.initiative_vote (initiative_id, participant_id);
comment on table neighbourhood.initiative_vote is 'What a participant says of a spending, until it is agreed';

create table neighbourhood.initiative_step (
  id uuid primary key,
  participant_id uuid not null references neighbourhood.initiative_participant on delete cascade,
  wording text not null,
  done_at timestamptz
);
create index on neighbourhood.initiative_step (participant_id);
comment on table neighbourhood.initiative_step is 'What a participant wants to learn by it, for that person''s own eyes';

create table neighbourhood.initiative_report (
  id uuid primary key,
  initiative_id uuid not null references neighbourhood.initiative on delete cascade,
  wording text not null check (pg_catalog.length(wording) <= 280),
  reported_at timestamptz not null default pg_catalog.now()
);
create index on neighbourhood.initiative_report (initiative_id);
comment on table neighbourhood.initiative_report is 'Somebody says that the words of an initiative are out of place: for its hosts and the platform. Not who said so';

create function neighbourhood.takes_part(initiative uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.initiative_participant p where p.initiative_id = initiative and p.person_id = app.me()) $$;
create function neighbourhood.is_participant(participant uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.initiative_participant p where p.id = participant and p.person_id = app.me()) $$;
create function neighbourhood.proposed_initiative(initiative uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.initiative_participant p where p.initiative_id = initiative and p.person_id = app.me() and p.is_proposer) $$;
create function neighbourhood.has_participants(initiative uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.initiative_presence p where p.initiative_id = initiative) $$;
create function neighbourhood.may_help(work uuid, place uuid) returns boolean language sql stable as
$$ select (work is not null or place is not null) and (work is null or people.is_confirmed_work(work)) and (place is null or neighbourhood.keeps(place)) $$;
create function neighbourhood.helps_initiative(initiative uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.initiative_host h
     where h.initiative_id = initiative and h.person_id = app.me() and neighbourhood.may_help(h.work_id, h.place_id)) $$;
comment on function neighbourhood.helps_initiative(uuid) is 'Helps for work that goes on, or with a place that is still theirs to keep';
create function neighbourhood.is_open_initiative(initiative uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.initiative i where i.id = initiative and i.ended_at is null and i.taken_down_at is null) $$;
create function neighbourhood.most_say_yes(spending uuid, initiative uuid) returns boolean language sql stable as
$$ select 2 * (select count(*) from neighbourhood.initiative_vote v where v.spending_id = spending and v.says_yes)
     > (select count(*) from neighbourhood.initiative_presence p where p.initiative_id = initiative) $$;
create function neighbourhood.is_open_spending(spending uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.initiative_spending s where s.id = spending and s.agreed_at is null) $$;

alter table neighbourhood.initiative enable row level security;
grant select, insert, update (title, about, ended_at, taken_down_at) on neighbourhood.initiative to wijkverband_app;
create policy see on neighbourhood.initiative for select to wijkverband_app
  using (taken_down_at is null or neighbourhood.takes_part(id) or neighbourhood.helps_initiative(id) or people.administers_platform());
create policy propose on neighbourhood.initiative for insert to wijkverband_app with check (not app.nobody(app.me()));
create policy finish on neighbourhood.initiative for update to wijkverband_app
  using (neighbourhood.proposed_initiative(id) or neighbourhood.helps_initiative(id) or people.administers_platform());

alter table neighbourhood.initiative_participant enable row level security;
grant select, insert, delete on neighbourhood.initiative_participant to wijkverband_app;
create policy see on neighbourhood.initiative_participant for select to wijkverband_app using (person_id = app.me());
create policy join_in on neighbourhood.initiative_participant for insert to wijkverband_app
  with check (person_id = app.me() and neighbourhood.is_open_initiative(initiative_id)
    and (not is_proposer or not neighbourhood.has_participants(initiative_id)));
create policy leave on neighbourhood.initiative_participant for delete to wijkverband_app using (person_id = app.me());

alter table neighbourhood.initiative_presence enable row level security;
grant select, insert on neighbourhood.initiative_presence to wijkverband_app;
create policy see on neighbourhood.initiative_presence for select to wijkverband_app using (true);
create policy join_in on neighbourhood.initiative_presence for insert to wijkverband_app with check (neighbourhood.is_participant(participant_id));

alter table neighbourhood.initiative_name enable row level security;
grant select, insert, update (shown_name) on neighbourhood.initiative_name to wijkverband_app;
create policy see on neighbourhood.initiative_name for select to wijkverband_app
  using (neighbourhood.takes_part(initiative_id) or neighbourhood.helps_initiative(initiative_id));
create policy say on neighbourhood.initiative_name for insert to wijkverband_app with check (neighbourhood.is_participant(participant_id));
create policy change on neighbourhood.initiative_name for update to wijkverband_app using (neighbourhood.is_participant(participant_id));

alter table neighbourhood.initiative_host enable row level security;
grant select, insert, update (shown_name, organisation, work_id, place_id, place_words, budget_cents), delete on neighbourhood.initiative_host to wijkverband_app;
create policy see on neighbourhood.initiative_host for select to wijkverband_app using (true);
create policy offer on neighbourhood.initiative_host for insert to wijkverband_app
  with check (person_id = app.me() and neighbourhood.is_open_initiative(initiative_id) and neighbourhood.may_help(work_id, place_id));
create policy change on neighbourhood.initiative_host for update to wijkverband_app
  using (person_id = app.me()) with check (person_id = app.me() and neighbourhood.may_help(work_id, place_id));
create policy stop on neighbourhood.initiative_host for delete to wijkverband_app
  using (person_id = app.me() or neighbourhood.proposed_initiative(initiative_id));

alter table neighbourhood.initiative_spending enable row level security;
grant select, insert, update (agreed_at), delete on neighbourhood.initiative_spending to wijkverband_app;
create policy see on neighbourhood.initiative_spending for select to wijkverband_app
  using (neighbourhood.takes_part(initiative_id) or neighbourhood.helps_initiative(initiative_id));
create policy propose on neighbourhood.initiative_spending for insert to wijkverband_app
  with check (neighbourhood.is_participant(proposed_by) and neighbourhood.takes_part(initiative_id)
    and neighbourhood.is_open_initiative(initiative_id) and agreed_at is null);
create policy agree on neighbourhood.initiative_spending for update to wijkverband_app
  using (agreed_at is null and (neighbourhood.takes_part(initiative_id) or neighbourhood.helps_initiative(initiative_id)))
  with check (neighbourhood.most_say_yes(id, initiative_id));
create policy take_back on neighbourhood.initiative_spending for delete to wijkverband_app
  using (agreed_at is null and neighbourhood.is_participant(proposed_by));

alter table neighbourhood.initiative_vote enable row level security;
grant select, insert, update (says_yes, said_at) on neighbourhood.initiative_vote to wijkverband_app;
create policy see on neighbourhood.initiative_vote for select to wijkverband_app
  using (neighbourhood.takes_part(initiative_id) or neighbourhood.helps_initiative(initiative_id));
create policy say on neighbourhood.initiative_vote for insert to wijkverband_app
  with check (neighbourhood.is_participant(participant_id) and neighbourhood.is_open_spending(spending_id));
create policy change on neighbourhood.initiative_vote for update to wijkverband_app
  using (neighbourhood.is_participant(participant_id) and neighbourhood.is_open_spending(spending_id));

alter table neighbourhood.initiative_step enable row level security;
grant select, insert, update (wording, done_at), delete on neighbourhood.initiative_step to wijkverband_app;
create policy mine on neighbourhood.initiative_step to wijkverband_app
  using (neighbourhood.is_participant(participant_id)) with check (neighbourhood.is_participant(participant_id));

alter table neighbourhood.initiative_report enable row level security;
grant select, insert, delete on neighbourhood.initiative_report to wijkverband_app;
create policy see on neighbourhood.initiative_report for select to wijkverband_app
  using (neighbourhood.helps_initiative(initiative_id) or people.administers_platform());
create policy report on neighbourhood.initiative_report for insert to wijkverband_app with check (neighbourhood.is_open_initiative(initiative_id));
create policy settle on neighbourhood.initiative_report for delete to wijkverband_app
  using (neighbourhood.helps_initiative(initiative_id) or people.administers_platform());

-- Samen erheen: a place or an activity that the owner puts to a goal or a thing to do, with who walks along.
create table plans.going_along (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  goal_id uuid,
  agreement_id uuid,
  place_id uuid,
  activity_id uuid,
  title text not null,
  walks_along uuid,
  walks_along_name text not null default '',
  on_day date,
  carried_by uuid,
  written_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, goal_id) references plans.goal (plan_id, id) on delete cascade,
  foreign key (plan_id, agreement_id) references plans.agreement (plan_id, id) on delete cascade,
  foreign key (plan_id, agreement_id, carried_by) references plans.agreement (plan_id, id, carried_by) on delete cascade,
  foreign key (plan_id, walks_along) references groups.member (plan_id, id),
  check (num_nonnulls(goal_id, agreement_id) = 1),
  check (num_nonnulls(place_id, activity_id) = 1)
);
create index on plans.going_along (plan_id, goal_id);
create index on plans.going_along (plan_id, agreement_id, carried_by);
create index on plans.going_along (plan_id, walks_along);
comment on table plans.going_along is 'Where the owner goes for a goal or a thing to do: an open door or an activity, and who walks along (a member, or a name). title: what it was called that day. carried_by and written_by are those of the goal or the thing to do, so that the row can be judged by itself';

alter table plans.going_along enable row level security;
grant select, insert, delete on plans.going_along to wijkverband_app;
create policy see on plans.going_along for select to wijkverband_app
  using (plan_id = app.here() and app.sees(case when app.someone(goal_id) then 'goals' else 'agreements' end)
    and not app.hides(coalesce(goal_id, agreement_id), written_by, carried_by) and not app.hides(id, walks_along));
create policy put on plans.going_along for insert to wijkverband_app with check (plan_id = app.here() and app.decides() and recorded_by = app.me());
create policy erase on plans.going_along for delete to wijkverband_app using (plan_id = app.here() and app.decides());
