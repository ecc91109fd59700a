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

-- Denk je mee? A question is read by whoever sees the part 'questions': so a pause, a withdrawal and the log hold
-- for it as for everything else.
alter table consent.share drop constraint share_part_check;
alter table consent.share add constraint share_part_check
  check (part in ('story', 'goals', 'agreements', 'support', 'crisis', 'group', 'meetings', 'questions'));

create table plans.question (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  asked_by uuid,
  to_member uuid not null,
  wording text not null,
  how_soon text not null check (how_soon in ('today', 'this-week', 'no-hurry')),
  parts text[] not null default '{}',
  until timestamptz,
  lent uuid[] not null default '{}',
  recorded_by uuid not null,
  asked_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  unique (plan_id, id, to_member),
  unique (plan_id, id, to_member, asked_by),
  foreign key (plan_id, asked_by) references groups.member (plan_id, id),
  foreign key (plan_id, to_member) references groups.member (plan_id, id)
);
create index on plans.question (plan_id, asked_by);
create index on plans.question (plan_id, to_member);
comment on table plans.question is 'Denk je mee? asked_by: the member who asks, null when the owner does. parts, until: what the owner lets be read for it, and until when; lent: the shares that were made for that, withdrawn when the question is closed';

create table plans.question_answer (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  question_id uuid not null,
  to_member uuid not null,
  asked_by uuid,
  written_by uuid,
  signed text not null default '',
  wording text not null,
  recorded_by uuid not null,
  answered_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, question_id, to_member) references plans.question (plan_id, id, to_member) on delete cascade,
  foreign key (plan_id, question_id, to_member, asked_by) references plans.question (plan_id, id, to_member, asked_by) on delete cascade
);
create index on plans.question_answer (plan_id, question_id, to_member, asked_by);
comment on table plans.question_answer is 'An answer, or a question further. to_member and asked_by are the question''s, so that the row can be judged by itself. written_by: null when the owner''s. signed: who of a service wrote it';

create table plans.question_end (
  plan_id uuid not null references plans.plan on delete cascade,
  question_id uuid not null,
  to_member uuid not null,
  asked_by uuid,
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, question_id),
  foreign key (plan_id, question_id, to_member) references plans.question (plan_id, id, to_member) on delete cascade,
  foreign key (plan_id, question_id, to_member, asked_by) references plans.question (plan_id, id, to_member, asked_by) on delete cascade
);
create index on plans.question_end (plan_id, question_id, to_member, asked_by);
comment on table plans.question_end is 'The owner closed the question';

create table consent.inbox (
  person_id uuid not null,
  plan_id uuid not null,
  member_id uuid not null,
  about_id uuid not null,
  put_at timestamptz not null default pg_catalog.now(),
  until timestamptz not null,
  primary key (person_id, plan_id, about_id)
);
create index on consent.inbox (plan_id, member_id);
comment on table consent.inbox is 'Something waits for this person in somebody''s plan: no word of what. Gone when it is answered, when it runs out, and with the withdrawal';

alter table plans.question enable row level security;
grant select, insert, update (parts, until, lent), delete on plans.question to wijkverband_app;
create policy see on plans.question for select to wijkverband_app
  using (plan_id = app.here('questions') and (app.owns() or ((asked_by = app.member() or to_member = app.member()) and not app.hides(id, asked_by, to_member))));
create policy ask on plans.question for insert to wijkverband_app
  with check (plan_id = app.here('questions') and recorded_by = app.me() and ((app.decides() and app.nobody(asked_by))
    or (app.may_propose('questions') and app.sees('group') and asked_by = app.member() and not app.hides(to_member) and parts = '{}' and lent = '{}')));
create policy let_read on plans.question for update to wijkverband_app using (plan_id = app.here() and app.decides());
create policy erase on plans.question for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.question_answer enable row level security;
grant select, insert on plans.question_answer to wijkverband_app;
create policy see on plans.question_answer for select to wijkverband_app
  using (plan_id = app.here('questions') and (app.owns() or ((asked_by = app.member() or to_member = app.member()) and not app.hides(question_id, asked_by, to_member))));
create policy answer on plans.question_answer for insert to wijkverband_app
  with check (plan_id = app.here('questions') and recorded_by = app.me() and ((app.owns() and app.nobody(written_by))
    or (written_by = app.member() and (asked_by = app.member() or to_member = app.member()) and not app.hides(question_id, asked_by, to_member))));

alter table plans.question_end enable row level security;
grant select, insert on plans.question_end to wijkverband_app;
create policy see on plans.question_end for select to wijkverband_app
  using (plan_id = app.here('questions') and (app.owns() or ((asked_by = app.member() or to_member = app.member()) and not app.hides(question_id, asked_by, to_member))));
create policy close on plans.question_end for insert to wijkverband_app with check (plan_id = app.here() and app.decides());

alter table consent.inbox enable row level security;
grant select, insert, delete on consent.inbox to wijkverband_app;
create policy see on consent.inbox for select to wijkverband_app using (person_id = app.me() or (plan_id = app.here() and app.owns()));
create policy put on consent.inbox for insert to wijkverband_app with check (plan_id = app.here() and app.decides());
create policy take_out on consent.inbox for delete to wijkverband_app using (person_id = app.me() or (plan_id = app.here() and app.owns()));

-- A service as a member: its workers read only after the owner said yes to each name.
alter table people.organisation add column thinks_along_since timestamptz;
comment on column people.organisation.thinks_along_since is 'Since when people may ask this organisation to think along; set by its administrator';
grant update (thinks_along_since) on people.organisation to wijkverband_app;
create policy open_or_close on people.organisation for update to wijkverband_app using (people.administers(id));

-- Past the row policies of people, for one thing: an owner who asks a service to think along sees by name who would
-- read, before anybody does. Only of organisations that say they think along, only for who acts in an own plan.
create function people.team(p_organisation uuid)
returns table (work_id uuid, person_id uuid, shown_name text, function text)
language sql stable security definer set search_path = '' as $$
  select w.id, w.person_id, w.shown_name, w.function
    from people.organisation o
    join people.work w on w.organisation_id = o.id
    join people.work_confirmation y on y.work_id = w.id
    left join people.work_end e on e.work_id = w.id
   where o.id = p_organisation and o.thinks_along_since is not null and e.work_id is null
     and w.person_id <> app.me() and app.decides()
   order by w.shown_name, w.id $$;
comment on function people.team(uuid) is 'The confirmed workers of a service, for an owner to choose from by name';
revoke all on function people.team(uuid) from public;
grant execute on function people.team(uuid) to wijkverband_app;

alter table groups.member add column organisation_id uuid references people.organisation;
create index on groups.member (organisation_id);
comment on column groups.member.organisation_id is 'Set when the member is a service: its workers read only after the owner said yes to their name';

-- whoever is let in for work is the one who does that work
alter table people.work add unique (id, person_id);
alter table groups.acceptance add foreign key (work_id, person_id) references people.work (id, person_id);
create index on groups.acceptance (work_id, person_id);

create table groups.acceptance_end (
  plan_id uuid not null,
  member_id uuid not null,
  person_id uuid not null,
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, member_id, person_id),
  foreign key (plan_id, member_id, person_id) references groups.acceptance (plan_id, member_id, person_id) on update cascade
);
comment on table groups.acceptance_end is 'This worker of a service reads no longer; the service stays';

alter table groups.acceptance_end enable row level security;
grant select, insert on groups.acceptance_end to wijkverband_app;
create policy see on groups.acceptance_end for select to wijkverband_app using (plan_id = app.here() and (app.entering() or app.owns()));
create policy decide on groups.acceptance_end for insert to wijkverband_app
  with check (plan_id = app.here() and (app.decides() or (member_id = app.member() and person_id = app.me())));

create policy let_in on groups.acceptance for insert to wijkverband_app
  with check (plan_id = app.here() and app.decides() and not app.nobody(work_id));
alter policy keep on groups.my_plan with check (plan_id = app.here() and (person_id = app.me() or app.decides() or app.coming_back()));

-- Vraag zonder naam: somebody with confirmed work asks a service, and there is no person in it.
create schema neighbourhood;
grant usage on schema neighbourhood to wijkverband_app;

create function people.works_at(organisation uuid) returns boolean language sql stable as
$$ select exists (select 1 from people.work w join people.work_confirmation y on y.work_id = w.id
     left join people.work_end e on e.work_id = w.id
    where w.organisation_id = organisation and w.person_id = app.me() and e.work_id is null) $$;
create function people.is_confirmed_work(work uuid) returns boolean language sql stable as
$$ select exists (select 1 from people.work w join people.work_confirmation y on y.work_id = w.id
     left join people.work_end e on e.work_id = w.id
    where w.id = work and w.person_id = app.me() and e.work_id is null) $$;
create function people.thinks_along(organisation uuid) returns boolean language sql stable as
$$ select exists (select 1 from people.organisation o where o.id = organisation and o.thinks_along_since is not null) $$;

create table neighbourhood.question (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  asked_by uuid not null references people.person on delete cascade,
  work_id uuid not null references people.work on delete cascade,
  signed text not null,
  wording text not null,
  asked_at timestamptz not null default pg_catalog.now()
);
create index on neighbourhood.question (organisation_id);
create index on neighbourhood.question (asked_by);
create index on neighbourhood.question (work_id);
comment on table neighbourhood.question is 'A question to a service without any person in it: there is no field for one. work_id, signed: for which work it is asked, in words of that day';

create table neighbourhood.answer (
  id uuid primary key,
  question_id uuid not null references neighbourhood.question on delete cascade,
  written_by uuid not null references people.person on delete cascade,
  signed text not null,
  wording text not null,
  answered_at timestamptz not null default pg_catalog.now()
);
create index on neighbourhood.answer (question_id);
create index on neighbourhood.answer (written_by);
comment on table neighbourhood.answer is 'What the service answered, or the asker asked further. signed: who wrote it, in words of that day';

create table neighbourhood.question_end (
  question_id uuid primary key references neighbourhood.question on delete cascade,
  ended_at timestamptz not null default pg_catalog.now()
);
comment on table neighbourhood.question_end is 'Whoever asked it closed it';

create function neighbourhood.sees_question(question uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.question q where q.id = question
     and (q.asked_by = app.me() or people.works_at(q.organisation_id))) $$;
create function neighbourhood.asked_question(question uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.question q where q.id = question and q.asked_by = app.me()) $$;

alter table neighbourhood.question enable row level security;
grant select, insert, delete on neighbourhood.question to wijkverband_app;
create policy see on neighbourhood.question for select to wijkverband_app using (asked_by = app.me() or people.works_at(organisation_id));
create policy ask on neighbourhood.question for insert to wijkverband_app
  with check (asked_by = app.me() and people.is_confirmed_work(work_id) and people.thinks_along(organisation_id));
create policy erase on neighbourhood.question for delete to wijkverband_app using (asked_by = app.me());

alter table neighbourhood.answer enable row level security;
grant select, insert on neighbourhood.answer to wijkverband_app;
create policy see on neighbourhood.answer for select to wijkverband_app using (neighbourhood.sees_question(question_id));
create policy answer on neighbourhood.answer for insert to wijkverband_app with check (written_by = app.me() and neighbourhood.sees_question(question_id));

alter table neighbourhood.question_end enable row level security;
grant select, insert on neighbourhood.question_end to wijkverband_app;
create policy see on neighbourhood.question_end for select to wijkverband_app using (neighbourhood.sees_question(question_id));
create policy close on neighbourhood.question_end for insert to wijkverband_app with check (neighbourhood.asked_question(question_id));
