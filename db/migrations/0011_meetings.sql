-- Meetings: proposed times, guests, agenda, what was said, the report, the calendar; the preparing talk.

-- functions, since Citus 13 refuses IS NULL in a policy
create function app.never(moment timestamptz) returns boolean language sql immutable parallel safe as
$$ select moment is null $$;
create function app.someone(id uuid) returns boolean language sql immutable parallel safe as
$$ select id is not null $$;

alter table plans.meeting alter column starts_at drop not null;
alter table plans.meeting add column minutes integer not null default 60 check (minutes between 15 and 480);
alter table plans.meeting add column chair_id uuid;
alter table plans.meeting add column is_first boolean not null default false;
alter table plans.meeting add column sequence integer not null default 0;
alter table plans.meeting add column cancelled_at timestamptz;
alter table plans.meeting add foreign key (plan_id, chair_id) references groups.member (plan_id, id);
create index on plans.meeting (plan_id, chair_id);
grant update (minutes, chair_id, is_first, sequence, cancelled_at) on plans.meeting to wijkverband_app;
comment on column plans.meeting.starts_at is 'Null as long as members say which of the proposed times suit';
comment on column plans.meeting.wording is 'What it is about, and what may be spoken of';
comment on column plans.meeting.chair_id is 'Who leads the talk; null: the owner';
comment on column plans.meeting.is_first is 'The group meets for the first time: the agenda is a guide';
comment on column plans.meeting.sequence is 'Rises with each change that goes into calendars (iCalendar SEQUENCE)';

create table plans.meeting_rhythm (
  plan_id uuid primary key references plans.plan on delete cascade,
  weeks integer not null default 13 check (weeks between 0 and 104),
  psychiatrist_hint boolean not null default true,
  set_at timestamptz not null default pg_catalog.now()
);
comment on table plans.meeting_rhythm is 'How often the group meets, by the owner''s choice; 0: no rhythm. psychiatrist_hint: whether to be reminded that the psychiatrist joins once a year';

create table plans.meeting_time (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  meeting_id uuid not null,
  starts_at timestamptz not null,
  primary key (plan_id, id),
  unique (plan_id, meeting_id, id),
  foreign key (plan_id, meeting_id) references plans.meeting (plan_id, id) on delete cascade
);
comment on table plans.meeting_time is 'A time the owner proposes; gone when one of them is picked';

create table plans.meeting_time_answer (
  plan_id uuid not null references plans.plan on delete cascade,
  time_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  suits text not null check (suits in ('yes', 'maybe', 'no')),
  answered_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, time_id, member_id),
  foreign key (plan_id, meeting_id, time_id) references plans.meeting_time (plan_id, meeting_id, id) on delete cascade,
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on plans.meeting_time_answer (plan_id, meeting_id, time_id);
create index on plans.meeting_time_answer (plan_id, member_id);
comment on table plans.meeting_time_answer is 'Whether a proposed time suits this member; the meeting stands in the row, so that it can be judged by itself';

create table plans.meeting_guest (
  plan_id uuid not null references plans.plan on delete cascade,
  meeting_id uuid not null,
  member_id uuid not null,
  asked_at timestamptz not null default pg_catalog.now(),
  mail_id uuid,
  was_there boolean not null default false,
  primary key (plan_id, meeting_id, member_id),
  foreign key (plan_id, meeting_id) references plans.meeting (plan_id, id) on delete cascade,
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on plans.meeting_guest (plan_id, member_id);
comment on table plans.meeting_guest is 'Who is asked to come. mail_id: the last mail about it; was_there: noted during the meeting';

create table plans.meeting_coming (
  plan_id uuid not null references plans.plan on delete cascade,
  meeting_id uuid not null,
  member_id uuid not null,
  comes boolean not null,
  said_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, meeting_id, member_id),
  foreign key (plan_id, meeting_id, member_id) references plans.meeting_guest (plan_id, meeting_id, member_id) on delete cascade
);
comment on table plans.meeting_coming is 'What a guest said: I come, or I do not';

create table plans.agenda_point (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  meeting_id uuid not null,
  wording text not null,
  written_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, meeting_id) references plans.meeting (plan_id, id) on delete cascade
);
create index on plans.agenda_point (plan_id, meeting_id);
comment on table plans.agenda_point is 'What somebody wants to speak of; written_by: the member, null for the owner';

create table plans.meeting_goal (
  plan_id uuid not null references plans.plan on delete cascade,
  meeting_id uuid not null,
  goal_id uuid not null,
  how_it_goes text not null default '',
  score smallint check (score between 0 and 10),
  decision text not null default '',
  version integer not null default 1,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, meeting_id, goal_id),
  foreign key (plan_id, meeting_id) references plans.meeting (plan_id, id) on delete cascade,
  foreign key (plan_id, goal_id) references plans.goal (plan_id, id) on delete cascade
);
create index on plans.meeting_goal (plan_id, goal_id);
comment on table plans.meeting_goal is 'One goal during one meeting: how it goes in own words, the owner''s own 0-10, what was decided. The owner''s alone; what others get is the report';

create table plans.meeting_report (
  plan_id uuid not null references plans.plan on delete cascade,
  meeting_id uuid not null,
  wording text not null,
  version integer not null default 1,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, meeting_id),
  foreign key (plan_id, meeting_id) references plans.meeting (plan_id, id) on delete cascade
);
comment on table plans.meeting_report is 'The report in plain words, the owner''s until it is released';

create table plans.meeting_report_release (
  plan_id uuid not null references plans.plan on delete cascade,
  meeting_id uuid not null,
  member_id uuid not null,
  wording text not null,
  released_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, meeting_id, member_id),
  foreign key (plan_id, meeting_id) references plans.meeting (plan_id, id) on delete cascade,
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on plans.meeting_report_release (plan_id, member_id);
comment on table plans.meeting_report_release is 'The report as it was given to one member; the text stands in the row, so that the row can be judged by itself';

create table plans.meeting_call_permission (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  member_id uuid not null,
  given_at timestamptz not null default pg_catalog.now(),
  expires_at timestamptz not null default pg_catalog.now() + interval '14 days',
  primary key (plan_id, id),
  unique (plan_id, id, member_id, expires_at),
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on plans.meeting_call_permission (plan_id, member_id);
comment on table plans.meeting_call_permission is 'This member may call one meeting on the crisis page, only if the owner cannot; lapses after 14 days. Ended by deleting it';

create table plans.meeting_call (
  plan_id uuid not null references plans.plan on delete cascade,
  permission_id uuid not null,
  member_id uuid not null,
  expires_at timestamptz not null,
  starts_at timestamptz not null,
  place text not null default '',
  recorded_by uuid not null,
  called_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, permission_id),
  foreign key (plan_id, permission_id, member_id, expires_at) references plans.meeting_call_permission (plan_id, id, member_id, expires_at) on delete cascade
);
create index on plans.meeting_call (plan_id, permission_id, member_id, expires_at);
comment on table plans.meeting_call is 'The one meeting that was called for the owner, with the permission''s member and end, so that the row can be judged by itself';

create table plans.calendar_feed (
  plan_id uuid not null references plans.plan on delete cascade,
  person_id uuid not null,
  token_hash text not null,
  made_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, person_id)
);
create index on plans.calendar_feed (token_hash);
comment on table plans.calendar_feed is 'The private calendar address of one person for one plan: gives what app.enter() gives that person now';

create table plans.preparing_note (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  member_id uuid not null,
  wording text not null,
  by_member boolean not null,
  approved_at timestamptz,
  recorded_by uuid not null,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on plans.preparing_note (plan_id, member_id);
comment on table plans.preparing_note is 'Note of the talk before the first meeting: written or approved by the member, read by the owner';

-- ── mail with something for the calendar ───────────────────────────────────
alter table platform.outbox add column calendar jsonb;
alter table platform.outbox add column for_plan uuid;
comment on column platform.outbox.calendar is 'What goes along as an iCalendar file: method, uid, sequence, start, end, link. The one attendee is the reader';
comment on column platform.outbox.for_plan is 'The plan whose owner may know whether this mail still waits';
grant select (id, for_plan, attempts, sent_at, dropped_at) on platform.outbox to wijkverband_app;
create policy wait_for on platform.outbox for select to wijkverband_app using (for_plan = app.here() and app.owns());

-- ── policies ───────────────────────────────────────────────────────────────
alter table plans.meeting_rhythm enable row level security;
grant select, insert, update (weeks, psychiatrist_hint, set_at) on plans.meeting_rhythm to wijkverband_app;
create policy keep on plans.meeting_rhythm to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.meeting_time enable row level security;
grant select, insert, delete on plans.meeting_time to wijkverband_app;
create policy see on plans.meeting_time for select to wijkverband_app using (plan_id = app.here('meetings') and not app.hides(meeting_id));
create policy propose on plans.meeting_time for insert to wijkverband_app with check (plan_id = app.here() and app.owns());
create policy drop_it on plans.meeting_time for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.meeting_time_answer enable row level security;
grant select, insert, update (suits, answered_at) on plans.meeting_time_answer to wijkverband_app;
create policy see on plans.meeting_time_answer for select to wijkverband_app
  using (plan_id = app.here('meetings') and not app.hides(meeting_id, member_id) and (app.owns() or member_id = app.member() or app.sees('group')));
create policy answer on plans.meeting_time_answer for insert to wijkverband_app
  with check (plan_id = app.here('meetings') and member_id = app.member() and app.someone(app.me()) and not app.hides(meeting_id));
create policy change on plans.meeting_time_answer for update to wijkverband_app
  using (plan_id = app.here('meetings') and member_id = app.member() and app.someone(app.me()) and not app.hides(meeting_id));

alter table plans.meeting_guest enable row level security;
grant select, insert, update (was_there, mail_id), delete on plans.meeting_guest to wijkverband_app;
create policy see on plans.meeting_guest for select to wijkverband_app
  using (plan_id = app.here('meetings') and not app.hides(meeting_id, member_id) and (app.owns() or member_id = app.member() or app.sees('group')));
create policy ask on plans.meeting_guest for insert to wijkverband_app with check (plan_id = app.here() and app.decides());
create policy note on plans.meeting_guest for update to wijkverband_app using (plan_id = app.here() and app.owns());
create policy drop_it on plans.meeting_guest for delete to wijkverband_app using (plan_id = app.here() and app.decides());

alter table plans.meeting_coming enable row level security;
grant select, insert, update (comes, said_at) on plans.meeting_coming to wijkverband_app;
create policy see on plans.meeting_coming for select to wijkverband_app
  using (plan_id = app.here('meetings') and not app.hides(meeting_id, member_id) and (app.owns() or member_id = app.member() or app.sees('group')));
create policy say on plans.meeting_coming for insert to wijkverband_app
  with check (plan_id = app.here('meetings') and member_id = app.member() and app.someone(app.me()) and not app.hides(meeting_id));
create policy change on plans.meeting_coming for update to wijkverband_app
  using (plan_id = app.here('meetings') and member_id = app.member() and app.someone(app.me()) and not app.hides(meeting_id));

alter table plans.agenda_point enable row level security;
grant select, insert, delete on plans.agenda_point to wijkverband_app;
create policy see on plans.agenda_point for select to wijkverband_app using (plan_id = app.here('meetings') and not app.hides(meeting_id, written_by));
create policy hand_in on plans.agenda_point for insert to wijkverband_app
  with check (plan_id = app.here('meetings') and recorded_by = app.me() and not app.hides(meeting_id)
    and ((app.owns() and app.nobody(written_by)) or written_by = app.member()));
create policy drop_it on plans.agenda_point for delete to wijkverband_app
  using (plan_id = app.here('meetings') and not app.hides(meeting_id) and (app.owns() or (written_by = app.member() and app.someone(app.me()))));

alter table plans.meeting_goal enable row level security;
grant select, insert, update (how_it_goes, score, decision, version, recorded_at), delete on plans.meeting_goal to wijkverband_app;
create policy keep on plans.meeting_goal to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.meeting_report enable row level security;
grant select, insert, update (wording, version, recorded_at), delete on plans.meeting_report to wijkverband_app;
create policy keep on plans.meeting_report to wijkverband_app using (plan_id = app.here() and app.owns());

alter table plans.meeting_report_release enable row level security;
grant select, insert, delete on plans.meeting_report_release to wijkverband_app;
create policy see on plans.meeting_report_release for select to wijkverband_app
  using (plan_id = app.here('meetings') and not app.hides(meeting_id) and (app.owns() or member_id = app.member()));
create policy release on plans.meeting_report_release for insert to wijkverband_app with check (plan_id = app.here() and app.decides());
create policy take_back on plans.meeting_report_release for delete to wijkverband_app using (plan_id = app.here() and app.decides());

alter table plans.meeting_call_permission enable row level security;
grant select, insert, delete on plans.meeting_call_permission to wijkverband_app;
create policy see on plans.meeting_call_permission for select to wijkverband_app
  using (plan_id = app.here('crisis') and (app.owns() or member_id = app.member()));
create policy give on plans.meeting_call_permission for insert to wijkverband_app
  with check (plan_id = app.here() and app.decides() and expires_at <= pg_catalog.now() + interval '14 days');
create policy stop on plans.meeting_call_permission for delete to wijkverband_app using (plan_id = app.here() and app.decides());

alter table plans.meeting_call enable row level security;
grant select, insert on plans.meeting_call to wijkverband_app;
create policy see on plans.meeting_call for select to wijkverband_app using (plan_id = app.here('crisis') and not app.hides(permission_id, member_id));
create policy call on plans.meeting_call for insert to wijkverband_app
  with check (plan_id = app.here('crisis') and member_id = app.member() and recorded_by = app.me() and expires_at > pg_catalog.now());

alter table plans.calendar_feed enable row level security;
grant select, insert, delete on plans.calendar_feed to wijkverband_app;
create policy see on plans.calendar_feed for select to wijkverband_app
  using (token_hash = app.key() or person_id = app.me() or (plan_id = app.here() and app.owns()));
create policy make on plans.calendar_feed for insert to wijkverband_app with check (plan_id = app.here('meetings') and person_id = app.me());
create policy stop on plans.calendar_feed for delete to wijkverband_app using (person_id = app.me() or (plan_id = app.here() and app.owns()));

alter table plans.preparing_note enable row level security;
grant select, insert, update (approved_at), delete on plans.preparing_note to wijkverband_app;
create policy see on plans.preparing_note for select to wijkverband_app using (plan_id = app.here() and (app.owns() or member_id = app.member()));
create policy write on plans.preparing_note for insert to wijkverband_app
  with check (plan_id = app.here() and recorded_by = app.me()
    and ((app.owns() and not by_member and app.never(approved_at)) or (member_id = app.member() and by_member)));
create policy approve on plans.preparing_note for update to wijkverband_app
  using (plan_id = app.here() and member_id = app.member() and app.someone(app.me()));
create policy drop_it on plans.preparing_note for delete to wijkverband_app
  using (plan_id = app.here() and (app.owns() or (member_id = app.member() and by_member and app.someone(app.me()))));
