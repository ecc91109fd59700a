-- Buurtcirkels. A circle is closed: what is in it is reached through app.enter_circle() alone, which leaves its
-- answer in settings as app.enter() does for a plan; policies are plain expressions over their own row and those.
create schema circles;
grant usage on schema circles to wijkverband_app;

-- ── who is in the circle that was entered ───────────────────────────────────
create function app.circle() returns uuid language sql stable parallel safe as
$$ select nullif(pg_catalog.current_setting('app.circle', true), '')::uuid $$;
comment on function app.circle() is 'The one circle that was entered';

create function app.circle_role() returns text language sql stable parallel safe as
$$ select coalesce(pg_catalog.current_setting('app.circle_role', true), '') $$;
comment on function app.circle_role() is 'member, volunteer, coach or second-coach; newcomer: asked to join; successor: may become the coach of a circle that has none; outsider';

create function app.circle_member() returns uuid language sql stable parallel safe as
$$ select nullif(pg_catalog.current_setting('app.circle_member', true), '')::uuid $$;
comment on function app.circle_member() is 'The row through which this person is in the circle; of a newcomer the row of the asking';

create function app.in_circle() returns boolean language sql stable parallel safe as
$$ select app.circle_role() in ('member', 'volunteer') $$;
comment on function app.in_circle() is 'One of the neighbours: a member or the volunteer';

create function app.coaches() returns boolean language sql stable parallel safe as
$$ select app.circle_role() in ('coach', 'second-coach') $$;

create function app.around_circle() returns boolean language sql stable parallel safe as
$$ select app.circle_role() in ('member', 'volunteer', 'coach', 'second-coach') $$;

create function app.circle_may_be() returns text language sql stable parallel safe as
$$ select coalesce(pg_catalog.current_setting('app.circle_may_be', true), '') $$;
comment on function app.circle_may_be() is 'As what this person may take a chair now: a welcomed newcomer, a second coach who takes over';

create function app.circle_lists(setting text, member uuid) returns boolean language sql stable parallel safe as
$$ select coalesce(pg_catalog.strpos(pg_catalog.current_setting(setting, true), member::text), 0) > 0 $$;

create function app.circle_is_me(member uuid) returns boolean language sql stable parallel safe as
$$ select app.circle_lists('app.circle_selves', member) $$;
comment on function app.circle_is_me(uuid) is 'A row of this person in this circle: the present one, or an earlier one in another role';

create function app.circle_among(members uuid[]) returns boolean language sql stable parallel safe as
$$ select coalesce(pg_catalog.string_to_array(nullif(pg_catalog.current_setting('app.circle_selves', true), ''), ',')::uuid[] operator(pg_catalog.&&) members, false) $$;
comment on function app.circle_among(uuid[]) is 'One of these is this person';

create function app.circle_handles(goes_to text, read_by uuid, about uuid[]) returns boolean language sql stable parallel safe as
$$ select app.coaches() and (app.circle_role() = goes_to or app.circle_is_me(read_by)) and not app.circle_among(about) $$;
comment on function app.circle_handles(text, uuid, uuid[]) is 'A coach to whom this was told, or who came after, and whom it is not about';

create function app.circle_hides(member uuid) returns boolean language sql stable parallel safe as
$$ select app.circle_lists('app.circle_blocked', member) or app.circle_lists('app.circle_blocked_by', member) $$;
comment on function app.circle_hides(uuid) is 'One of the two blocked the other: what they write to the circle does not reach each other';

create function app.circle_avoids(member uuid) returns boolean language sql stable parallel safe as
$$ select app.circle_lists('app.circle_blocked_by', member) $$;
comment on function app.circle_avoids(uuid) is 'This member blocked the viewer, who is not told where they will be';

create function app.circle_misses(member uuid) returns boolean language sql stable parallel safe as
$$ select app.circle_lists('app.circle_misses', member) $$;
comment on function app.circle_misses(uuid) is 'To a coach: this member asked to be missed';

create function app.circle_reads_since() returns timestamptz language sql stable parallel safe as
$$ select nullif(pg_catalog.current_setting('app.circle_reads_since', true), '')::timestamptz $$;
comment on function app.circle_reads_since() is 'From when the coach was invited to read along; null: not';

create or replace function app.be(p_person uuid) returns void language plpgsql as $$
begin
  if pg_catalog.current_setting('app.used', true) = 't' then
    set local app.plan = ''; set local app.member = ''; set local app.owns = '';
    set local app.sees = ''; set local app.proposes = ''; set local app.hidden = '';
    set local app.entering = ''; set local app.invited = ''; set local app.key = '';
    set local app.urgent = ''; set local app.together = ''; set local app.coming_back = '';
    set local app.circle = ''; set local app.circle_role = ''; set local app.circle_member = '';
    set local app.circle_may_be = ''; set local app.circle_selves = ''; set local app.circle_blocked = '';
    set local app.circle_blocked_by = ''; set local app.circle_misses = ''; set local app.circle_reads_since = '';
  end if;
  set local app.used = 't';
  execute pg_catalog.format('set local app.person = %L', coalesce(p_person::text, ''));
end $$;

-- ── before there is a circle ────────────────────────────────────────────────
create table circles.guidance (
  organisation_id uuid not null references people.organisation,
  municipality_code text not null references geography.municipality,
  said_by uuid not null,
  said_at timestamptz not null default pg_catalog.now(),
  primary key (organisation_id, municipality_code)
);
create index on circles.guidance (municipality_code);
comment on table circles.guidance is 'An organisation guides Buurtcirkels in a municipality, says its administrator: its confirmed workers may begin one there, and read who is interested';

create function circles.guides(municipality text) returns boolean language sql stable as
$$ select exists (select 1 from circles.guidance g where g.municipality_code = municipality and people.works_at(g.organisation_id)) $$;

create table circles.interest (
  id uuid primary key,
  person_id uuid not null references people.person on delete cascade,
  shown_name text not null,
  reach text not null default '',
  wording text not null default '',
  as_volunteer boolean not null default false,
  area_code text references geography.area,
  municipality_code text not null references geography.municipality,
  said_at timestamptz not null default pg_catalog.now(),
  unique (person_id, municipality_code)
);
create index on circles.interest (area_code);
create index on circles.interest (municipality_code);
comment on table circles.interest is 'Somebody would like a circle near them. For themselves and for the coaches of that municipality. reach: how the coach can reach them. Gone after a year';

create table circles.interest_mark (
  interest_id uuid primary key references circles.interest on delete cascade,
  area_code text references geography.area,
  municipality_code text not null references geography.municipality
);
create index on circles.interest_mark (area_code);
create index on circles.interest_mark (municipality_code);
comment on table circles.interest_mark is 'That somebody is interested, without who: counted in words for everybody';

create function circles.is_my_interest(interest uuid) returns boolean language sql stable as
$$ select exists (select 1 from circles.interest i where i.id = interest and i.person_id = app.me()) $$;

create table circles.good_turn (
  person_id uuid not null references people.person on delete cascade,
  id uuid not null,
  wording text not null,
  done_on date not null default current_date,
  primary key (person_id, id)
);
comment on table circles.good_turn is 'Wat ik deed voor een ander: for that person alone, whatever circle they are in. Never counted';

-- ── the circle ──────────────────────────────────────────────────────────────
create table circles.door (
  circle_id uuid primary key,
  name text not null,
  about text not null default '',
  area_code text references geography.area,
  municipality_code text not null references geography.municipality,
  organisation_id uuid not null references people.organisation,
  has_room boolean not null default true,
  offer_id uuid,
  version integer not null default 1,
  begun_at timestamptz not null default pg_catalog.now()
);
create index on circles.door (area_code);
create index on circles.door (municipality_code);
create index on circles.door (organisation_id);
comment on table circles.door is 'What everybody may know of a circle: that it is there, where, and whether one can ask to join. Never who is in it. offer_id: the open chair as the neighbourhood shows it';

create table circles.circle (
  circle_id uuid primary key references circles.door on delete cascade,
  agreements text not null default '',
  weekday integer check (weekday between 1 and 7),
  starts_at time,
  every_weeks integer not null default 1 check (every_weeks between 1 and 4),
  place text not null default '',
  activity_id uuid,
  version integer not null default 1
);
comment on table circles.circle is 'What the circle agreed with each other, and when and where it mostly meets. activity_id: its place in the calendar of the neighbourhood, if the circle wants that';

create table circles.member (
  circle_id uuid not null references circles.door on delete cascade,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('member', 'volunteer', 'coach', 'second-coach')),
  shown_name text not null,
  work_id uuid,
  version integer not null default 1,
  joined_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id),
  check ((role in ('coach', 'second-coach')) = (work_id is not null))
);
create index on circles.member (circle_id, person_id);
comment on table circles.member is 'A chair in the circle: a member, the volunteer, or a coach at the side line. Whoever changes role gets another chair. work_id: the confirmed work of a coach, who is nothing here when it ends';

create table circles.departure (
  circle_id uuid not null,
  member_id uuid not null,
  recorded_by uuid not null,
  left_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, member_id),
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
comment on table circles.departure is 'Somebody left. There is no reason, and no field for one';

create table circles.my_circle (
  person_id uuid not null,
  circle_id uuid not null,
  role text not null check (role in ('newcomer', 'member', 'volunteer', 'coach', 'second-coach')),
  kept_at timestamptz not null default pg_catalog.now(),
  primary key (person_id, circle_id)
);
create index on circles.my_circle (circle_id);
comment on table circles.my_circle is 'The home page''s list of circles somebody is in or asked to join; nothing of what is in them';

-- ── joining ─────────────────────────────────────────────────────────────────
create table circles.joining (
  circle_id uuid not null references circles.door on delete cascade,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('member', 'volunteer', 'second-coach')),
  shown_name text not null,
  reach text not null default '',
  wording text not null default '',
  work_id uuid,
  asked_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id)
);
create index on circles.joining (circle_id, person_id);
comment on table circles.joining is 'Somebody asks to join, for the coaches to read. reach: how the coach can reach them. work_id: for who would be second coach';

create table circles.acquaintance (
  circle_id uuid not null,
  joining_id uuid not null,
  shown_name text not null,
  role text not null check (role in ('member', 'volunteer', 'second-coach')),
  met_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, joining_id),
  foreign key (circle_id, joining_id) references circles.joining (circle_id, id) on delete cascade
);
comment on table circles.acquaintance is 'They met, says the coach. From here on the circle sees the name';

create table circles.welcome (
  circle_id uuid not null,
  joining_id uuid not null,
  of_whom text not null check (of_whom in ('circle', 'coach')),
  welcomed_by uuid not null,
  welcomed_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, joining_id, of_whom),
  foreign key (circle_id, joining_id) references circles.acquaintance (circle_id, joining_id) on delete cascade
);
comment on table circles.welcome is 'The circle says welcome (after talking about it, by one of them), or the coach does. Nobody is voted on';

create table circles.joining_end (
  circle_id uuid not null,
  joining_id uuid not null,
  how text not null check (how in ('joined', 'stopped', 'not-now')),
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, joining_id),
  foreign key (circle_id, joining_id) references circles.joining (circle_id, id) on delete cascade
);
comment on table circles.joining_end is 'The asking came to its end: the newcomer said yes, or stopped without a reason, or the coach said not now';

-- ── trouble ─────────────────────────────────────────────────────────────────
create table circles.concern (
  circle_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('conflict', 'abuse')),
  told_by uuid not null,
  about uuid[] not null default '{}',
  goes_to text not null check (goes_to in ('coach', 'second-coach')),
  read_by uuid not null,
  wording text not null,
  told_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id),
  unique (circle_id, id, kind, goes_to, read_by, about),
  check (read_by <> all (about)),
  foreign key (circle_id, told_by) references circles.member (circle_id, id) on delete cascade
);
create index on circles.concern (circle_id, told_by);
comment on table circles.concern is 'A conflict, or a report of abuse, told to one coach (read_by), or who comes after in that role. Never seen or handled by anyone it is about, in whatever role they come';

create table circles.concern_step (
  circle_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  kind text not null,
  goes_to text not null,
  read_by uuid not null,
  about uuid[] not null,
  step text not null check (step in ('heard', 'talked-apart', 'talked-together', 'agreed', 'outside-help', 'done')),
  note text not null default '',
  seen_by uuid[] not null default '{}',
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id),
  foreign key (circle_id, concern_id, kind, goes_to, read_by, about) references circles.concern (circle_id, id, kind, goes_to, read_by, about) on update cascade on delete cascade
);
create index on circles.concern_step (circle_id, concern_id, kind, goes_to, read_by, about);
comment on table circles.concern_step is 'What the coach did, with a note. seen_by: those concerned who read it too. kind, goes_to, read_by, about: the concern''s, so that the row can be judged by itself';

-- ── talents, offers, asks ───────────────────────────────────────────────────
create table circles.talent (
  circle_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind ~ '^[a-z-]+$'),
  wording text not null default '',
  days integer[] not null default '{}',
  version integer not null default 1,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id),
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
create index on circles.talent (circle_id, member_id);
comment on table circles.talent is 'What somebody likes and can do, before anything is asked. days: of the week on which it mostly suits, 1 is Monday';

create table circles.offer (
  circle_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind ~ '^[a-z-]+$'),
  wording text not null,
  until date,
  offered_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id),
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
create index on circles.offer (circle_id, member_id);
comment on table circles.offer is 'Something somebody offers to the circle now. Deleted when it is no more';

create table circles.ask (
  circle_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  kind text not null check (kind ~ '^[a-z-]+$'),
  wording text not null,
  day date,
  goes_to text not null check (goes_to in ('circle', 'member', 'coach')),
  to_member uuid,
  asked_at timestamptz not null default pg_catalog.now(),
  solved_at timestamptz,
  primary key (circle_id, id),
  unique (circle_id, id, asked_by, goes_to),
  check ((goes_to = 'member') = (to_member is not null)),
  foreign key (circle_id, asked_by) references circles.member (circle_id, id) on delete cascade,
  foreign key (circle_id, to_member) references circles.member (circle_id, id) on delete cascade
);
create index on circles.ask (circle_id, asked_by);
create index on circles.ask (circle_id, to_member);
comment on table circles.ask is 'Somebody asks something of the circle, of one person, or only of the coach. solved_at: it is done, or not needed any more';

create table circles.ask_mark (
  circle_id uuid not null,
  ask_id uuid not null,
  asked_at timestamptz not null default pg_catalog.now(),
  answered_at timestamptz,
  primary key (circle_id, ask_id),
  foreign key (circle_id, ask_id) references circles.ask (circle_id, id) on delete cascade
);
comment on table circles.ask_mark is 'That something was asked and whether anybody helps, without who or what: a number for the coach';

create table circles.help (
  circle_id uuid not null,
  ask_id uuid not null,
  member_id uuid not null,
  asked_by uuid not null,
  goes_to text not null,
  accepted_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, ask_id, member_id),
  foreign key (circle_id, ask_id, asked_by, goes_to) references circles.ask (circle_id, id, asked_by, goes_to) on delete cascade,
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
create index on circles.help (circle_id, ask_id, asked_by, goes_to);
create index on circles.help (circle_id, member_id);
comment on table circles.help is 'Somebody says: I will help. Everybody who does is thanked';

create table circles.helper (
  circle_id uuid not null,
  ask_id uuid not null,
  member_id uuid not null,
  asked_by uuid not null,
  goes_to text not null,
  primary key (circle_id, ask_id),
  foreign key (circle_id, ask_id, member_id) references circles.help (circle_id, ask_id, member_id) on delete cascade,
  foreign key (circle_id, ask_id, asked_by, goes_to) references circles.ask (circle_id, id, asked_by, goes_to) on delete cascade
);
create index on circles.helper (circle_id, ask_id, member_id);
create index on circles.helper (circle_id, ask_id, asked_by, goes_to);
comment on table circles.helper is 'Of those who would help, the one who goes: the first, unless the asker chooses another';

-- ── meetings, steps ─────────────────────────────────────────────────────────
create table circles.meeting (
  circle_id uuid not null references circles.door on delete cascade,
  id uuid not null,
  starts_at timestamptz not null,
  place text not null,
  wording text not null default '',
  came integer check (came between 0 and 99),
  called_off_at timestamptz,
  version integer not null default 1,
  primary key (circle_id, id)
);
create index on circles.meeting (circle_id, starts_at);
comment on table circles.meeting is 'The circle meets. came: with how many they were, as somebody counted: all that the coach hears of who came';

create table circles.bring (
  circle_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  what text not null,
  member_id uuid,
  primary key (circle_id, id),
  foreign key (circle_id, meeting_id) references circles.meeting (circle_id, id) on delete cascade,
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
create index on circles.bring (circle_id, meeting_id);
create index on circles.bring (circle_id, member_id);
comment on table circles.bring is 'What is needed at a meeting, and who brings it; member_id null: nobody yet';

create table circles.attendance (
  circle_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  comes boolean not null,
  said_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, meeting_id, member_id),
  foreign key (circle_id, meeting_id) references circles.meeting (circle_id, id) on delete cascade,
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
create index on circles.attendance (circle_id, member_id);
comment on table circles.attendance is 'Somebody says to come or not. For the circle; a coach sees it of who asked to be missed';

create table circles.feed (
  code_hash text primary key,
  circle_id uuid not null,
  member_id uuid not null,
  made_at timestamptz not null default pg_catalog.now(),
  unique (circle_id, member_id),
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
comment on table circles.feed is 'The secret address at which one member''s own calendar fetches the meetings';

create table circles.step (
  circle_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  wording text not null,
  is_shared boolean not null default false,
  done_at timestamptz,
  version integer not null default 1,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id),
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
create index on circles.step (circle_id, member_id);
comment on table circles.step is 'A small step of one''s own: private unless shared with the circle';

-- ── conversation ────────────────────────────────────────────────────────────
create table circles.message (
  circle_id uuid not null,
  id uuid not null,
  written_by uuid not null,
  wording text not null,
  written_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id),
  foreign key (circle_id, written_by) references circles.member (circle_id, id) on delete cascade
);
create index on circles.message (circle_id, written_by);
create index on circles.message (circle_id, written_at);
comment on table circles.message is 'A message to the circle';

create table circles.coach_invitation (
  circle_id uuid not null,
  id uuid not null,
  invited_by uuid not null,
  invited_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id),
  foreign key (circle_id, invited_by) references circles.member (circle_id, id) on delete cascade
);
create index on circles.coach_invitation (circle_id, invited_by);
comment on table circles.coach_invitation is 'The coach may read along with what is written from now on';

create table circles.coach_invitation_end (
  circle_id uuid not null,
  invitation_id uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, invitation_id),
  foreign key (circle_id, invitation_id) references circles.coach_invitation (circle_id, id) on delete cascade
);
comment on table circles.coach_invitation_end is 'The coach reads along no longer';

create table circles.reading (
  circle_id uuid not null,
  member_id uuid not null,
  read_at timestamptz not null default pg_catalog.now(),
  is_quiet boolean not null default false,
  quiet_from time,
  quiet_until time,
  told_at timestamptz,
  primary key (circle_id, member_id),
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
comment on table circles.reading is 'Up to where a member read, and whether they want it quiet, always or between two hours of the day: for that member alone. told_at: the last mail';

create table circles.phone (
  circle_id uuid not null,
  member_id uuid not null,
  number text not null,
  seen_by uuid[] not null default '{}',
  primary key (circle_id, member_id),
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
comment on table circles.phone is 'A phone number, for those in the circle that its owner chose';

create table circles.block (
  circle_id uuid not null,
  member_id uuid not null,
  blocked_id uuid not null,
  blocked_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, member_id, blocked_id),
  check (member_id <> blocked_id),
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade,
  foreign key (circle_id, blocked_id) references circles.member (circle_id, id) on delete cascade
);
create index on circles.block (circle_id, blocked_id);
comment on table circles.block is 'member_id blocked blocked_id: told to nobody, seen by nobody else, also not by a coach';

-- ── the coach ───────────────────────────────────────────────────────────────
create table circles.missing_me (
  circle_id uuid not null,
  member_id uuid not null,
  meetings integer not null default 2 check (meetings between 1 and 8),
  asked_at timestamptz not null default pg_catalog.now(),
  primary key (circle_id, member_id),
  foreign key (circle_id, member_id) references circles.member (circle_id, id) on delete cascade
);
comment on table circles.missing_me is 'Mis je me? Switched on by the member: the coach may ask how it goes after so many meetings without them. Deleted when switched off';

create table circles.rhythm (
  circle_id uuid not null references circles.door on delete cascade,
  id uuid not null,
  how_often text not null check (how_often in ('weekly', 'monthly', 'on-call')),
  since timestamptz not null default pg_catalog.now(),
  primary key (circle_id, id)
);
comment on table circles.rhythm is 'How often the coach is there: from weekly to monthly to on call. The last one counts';

create table circles.contact (
  circle_id uuid not null references circles.door on delete cascade,
  id uuid not null,
  met_on date not null default current_date,
  recorded_by uuid not null,
  primary key (circle_id, id)
);
comment on table circles.contact is 'On this day a coach was in contact with the circle: no more than that';

-- ── policies ────────────────────────────────────────────────────────────────
alter table circles.guidance enable row level security;
grant select, insert, delete on circles.guidance to wijkverband_app;
create policy see on circles.guidance for select to wijkverband_app using (true);
create policy say on circles.guidance for insert to wijkverband_app with check (said_by = app.me() and people.administers(organisation_id));
create policy stop on circles.guidance for delete to wijkverband_app using (people.administers(organisation_id));

alter table circles.interest enable row level security;
grant select, insert, update (shown_name, reach, wording, as_volunteer, area_code, said_at), delete on circles.interest to wijkverband_app;
create policy see on circles.interest for select to wijkverband_app using (person_id = app.me() or circles.guides(municipality_code));
create policy say on circles.interest for insert to wijkverband_app with check (person_id = app.me() and app.just_now(said_at));
create policy say_again on circles.interest for update to wijkverband_app using (person_id = app.me()) with check (person_id = app.me() and app.just_now(said_at));
create policy stop on circles.interest for delete to wijkverband_app using (person_id = app.me());

alter table circles.interest_mark enable row level security;
grant select, insert, update (area_code) on circles.interest_mark to wijkverband_app;
create policy see on circles.interest_mark for select to wijkverband_app using (true);
create policy make on circles.interest_mark for insert to wijkverband_app with check (circles.is_my_interest(interest_id));
create policy move on circles.interest_mark for update to wijkverband_app using (circles.is_my_interest(interest_id));

alter table circles.good_turn enable row level security;
grant select, insert, update (wording, done_on), delete on circles.good_turn to wijkverband_app;
create policy mine on circles.good_turn to wijkverband_app using (person_id = app.me());

alter table circles.door enable row level security;
grant select, insert, update (name, about, has_room, offer_id, version) on circles.door to wijkverband_app;
create policy see on circles.door for select to wijkverband_app using (true);
create policy begin on circles.door for insert to wijkverband_app with check (circle_id = app.circle() and app.circle_may_be() = 'coach');
create policy reword on circles.door for update to wijkverband_app using (circle_id = app.circle() and app.around_circle());

alter table circles.circle enable row level security;
grant select, insert, update (agreements, weekday, starts_at, every_weeks, place, activity_id, version) on circles.circle to wijkverband_app;
create policy see on circles.circle for select to wijkverband_app
  using (circle_id = app.circle() and (app.around_circle() or app.circle_may_be() in ('member', 'volunteer')));
create policy begin on circles.circle for insert to wijkverband_app with check (circle_id = app.circle() and app.circle_may_be() = 'coach');
create policy reword on circles.circle for update to wijkverband_app using (circle_id = app.circle() and app.around_circle());

-- a newcomer knows who the coaches are, and of the others nothing
alter table circles.member enable row level security;
grant select, insert, update (shown_name, version) on circles.member to wijkverband_app;
create policy see on circles.member for select to wijkverband_app
  using (circle_id = app.circle() and (app.around_circle() or app.entering()
    or (app.circle_role() in ('newcomer', 'successor') and role in ('coach', 'second-coach'))));
create policy take on circles.member for insert to wijkverband_app
  with check (circle_id = app.circle() and person_id = app.me() and role = app.circle_may_be() and app.just_now(joined_at));
create policy rename on circles.member for update to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(id));

alter table circles.departure enable row level security;
grant select, insert on circles.departure to wijkverband_app;
create policy see on circles.departure for select to wijkverband_app
  using (circle_id = app.circle() and (app.around_circle() or app.entering() or app.circle_role() in ('newcomer', 'successor')));
create policy leave on circles.departure for insert to wijkverband_app
  with check (circle_id = app.circle() and recorded_by = app.me() and app.just_now(left_at)
    and (app.circle_is_me(member_id) or app.circle_role() = 'coach' or app.circle_may_be() = 'coach'));

alter table circles.my_circle enable row level security;
grant select, insert, update (role), delete on circles.my_circle to wijkverband_app;
create policy see on circles.my_circle for select to wijkverband_app
  using (person_id = app.me() or (circle_id = app.circle() and (app.coaches() or app.circle_may_be() = 'coach')));
create policy keep on circles.my_circle for insert to wijkverband_app with check (person_id = app.me() and circle_id = app.circle());
create policy change on circles.my_circle for update to wijkverband_app using (person_id = app.me() and circle_id = app.circle());
create policy drop_it on circles.my_circle for delete to wijkverband_app
  using (person_id = app.me() or (circle_id = app.circle() and (app.coaches() or app.circle_may_be() = 'coach')));

alter table circles.joining enable row level security;
grant select, insert on circles.joining to wijkverband_app;
create policy see on circles.joining for select to wijkverband_app
  using (circle_id = app.circle() and (app.coaches() or app.entering() or person_id = app.me()));
create policy ask on circles.joining for insert to wijkverband_app
  with check (circle_id = app.circle() and person_id = app.me() and app.circle_role() = 'outsider' and app.just_now(asked_at));

alter table circles.acquaintance enable row level security;
grant select, insert on circles.acquaintance to wijkverband_app;
create policy see on circles.acquaintance for select to wijkverband_app
  using (circle_id = app.circle() and (app.around_circle() or app.entering() or app.circle_is_me(joining_id)));
create policy met on circles.acquaintance for insert to wijkverband_app with check (circle_id = app.circle() and app.coaches());

alter table circles.welcome enable row level security;
grant select, insert on circles.welcome to wijkverband_app;
create policy see on circles.welcome for select to wijkverband_app
  using (circle_id = app.circle() and (app.around_circle() or app.entering() or app.circle_is_me(joining_id)));
create policy say on circles.welcome for insert to wijkverband_app
  with check (circle_id = app.circle() and welcomed_by = app.circle_member() and app.just_now(welcomed_at)
    and ((of_whom = 'circle' and app.in_circle()) or (of_whom = 'coach' and app.coaches())));

alter table circles.joining_end enable row level security;
grant select, insert on circles.joining_end to wijkverband_app;
create policy see on circles.joining_end for select to wijkverband_app
  using (circle_id = app.circle() and (app.around_circle() or app.entering() or app.circle_is_me(joining_id)));
create policy decide on circles.joining_end for insert to wijkverband_app
  with check (circle_id = app.circle() and app.just_now(ended_at)
    and ((how = 'not-now' and app.coaches()) or (how = 'stopped' and app.circle_is_me(joining_id))
      or (how = 'joined' and app.circle_is_me(joining_id) and app.circle_may_be() <> '')));

alter table circles.concern enable row level security;
grant select, insert on circles.concern to wijkverband_app;
create policy see on circles.concern for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(told_by) or app.circle_handles(goes_to, read_by, about)));
create policy tell on circles.concern for insert to wijkverband_app
  with check (circle_id = app.circle() and told_by = app.circle_member() and app.around_circle() and app.just_now(told_at));

alter table circles.concern_step enable row level security;
grant select, insert on circles.concern_step to wijkverband_app;
create policy see on circles.concern_step for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_handles(goes_to, read_by, about)
    or (app.circle_among(seen_by) and not (kind = 'abuse' and app.circle_among(about)))));
create policy take on circles.concern_step for insert to wijkverband_app
  with check (circle_id = app.circle() and app.circle_handles(goes_to, read_by, about) and app.just_now(recorded_at));

alter table circles.talent enable row level security;
grant select, insert, update (kind, wording, days, version), delete on circles.talent to wijkverband_app;
create policy see on circles.talent for select to wijkverband_app using (circle_id = app.circle() and app.around_circle());
create policy tell on circles.talent for insert to wijkverband_app with check (circle_id = app.circle() and app.around_circle() and member_id = app.circle_member());
create policy reword on circles.talent for update to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));
create policy erase on circles.talent for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.offer enable row level security;
grant select, insert, delete on circles.offer to wijkverband_app;
create policy see on circles.offer for select to wijkverband_app
  using (circle_id = app.circle() and app.around_circle() and not app.circle_hides(member_id));
create policy make on circles.offer for insert to wijkverband_app with check (circle_id = app.circle() and app.in_circle() and member_id = app.circle_member());
create policy erase on circles.offer for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.ask enable row level security;
grant select, insert, update (kind, wording, day, solved_at), delete on circles.ask to wijkverband_app;
create policy see on circles.ask for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(asked_by)
    or (goes_to = 'circle' and app.in_circle() and not app.circle_hides(asked_by))
    or (goes_to = 'member' and app.circle_is_me(to_member) and not app.circle_hides(asked_by))
    or (goes_to = 'coach' and app.coaches())));
create policy ask on circles.ask for insert to wijkverband_app
  with check (circle_id = app.circle() and app.in_circle() and asked_by = app.circle_member() and app.just_now(asked_at));
create policy reword on circles.ask for update to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(asked_by));
create policy erase on circles.ask for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(asked_by));

alter table circles.ask_mark enable row level security;
grant select, insert, update (answered_at) on circles.ask_mark to wijkverband_app;
create policy see on circles.ask_mark for select to wijkverband_app using (circle_id = app.circle() and app.around_circle());
create policy make on circles.ask_mark for insert to wijkverband_app with check (circle_id = app.circle() and app.in_circle());
create policy answer on circles.ask_mark for update to wijkverband_app using (circle_id = app.circle() and app.around_circle());

alter table circles.help enable row level security;
grant select, insert, delete on circles.help to wijkverband_app;
create policy see on circles.help for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(member_id) or app.circle_is_me(asked_by)));
create policy accept on circles.help for insert to wijkverband_app
  with check (circle_id = app.circle() and app.around_circle() and member_id = app.circle_member() and app.just_now(accepted_at));
create policy take_back on circles.help for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.helper enable row level security;
grant select, insert, delete on circles.helper to wijkverband_app;
create policy see on circles.helper for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(member_id) or app.circle_is_me(asked_by)
    or (goes_to = 'circle' and app.in_circle() and not app.circle_hides(member_id))));
create policy go on circles.helper for insert to wijkverband_app
  with check (circle_id = app.circle() and (app.circle_is_me(member_id) or app.circle_is_me(asked_by)));
create policy choose_another on circles.helper for delete to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(member_id) or app.circle_is_me(asked_by)));

alter table circles.meeting enable row level security;
grant select, insert, update (starts_at, place, wording, came, called_off_at, version) on circles.meeting to wijkverband_app;
create policy see on circles.meeting for select to wijkverband_app using (circle_id = app.circle() and app.around_circle());
create policy call on circles.meeting for insert to wijkverband_app with check (circle_id = app.circle() and app.around_circle());
create policy change on circles.meeting for update to wijkverband_app using (circle_id = app.circle() and app.around_circle());

alter table circles.bring enable row level security;
grant select, insert, update (member_id), delete on circles.bring to wijkverband_app;
create policy see on circles.bring for select to wijkverband_app using (circle_id = app.circle() and app.around_circle() and not app.circle_avoids(member_id));
create policy note on circles.bring for insert to wijkverband_app
  with check (circle_id = app.circle() and app.around_circle() and (app.nobody(member_id) or app.circle_is_me(member_id)));
create policy take on circles.bring for update to wijkverband_app
  using (circle_id = app.circle() and app.around_circle() and (app.nobody(member_id) or app.circle_is_me(member_id)))
  with check (circle_id = app.circle() and (app.nobody(member_id) or app.circle_is_me(member_id)));
create policy erase on circles.bring for delete to wijkverband_app
  using (circle_id = app.circle() and app.around_circle() and (app.nobody(member_id) or app.circle_is_me(member_id)));

alter table circles.attendance enable row level security;
grant select, insert, update (comes, said_at) on circles.attendance to wijkverband_app;
create policy see on circles.attendance for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(member_id) or (app.in_circle() and not app.circle_avoids(member_id))
    or (app.coaches() and app.circle_misses(member_id))));
create policy say on circles.attendance for insert to wijkverband_app with check (circle_id = app.circle() and app.around_circle() and member_id = app.circle_member());
create policy say_again on circles.attendance for update to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.feed enable row level security;
grant select, insert, delete on circles.feed to wijkverband_app;
create policy see on circles.feed for select to wijkverband_app using (code_hash = app.key() or (circle_id = app.circle() and app.circle_is_me(member_id)));
create policy make on circles.feed for insert to wijkverband_app with check (circle_id = app.circle() and app.around_circle() and member_id = app.circle_member());
create policy stop on circles.feed for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.step enable row level security;
grant select, insert, update (wording, is_shared, done_at, version), delete on circles.step to wijkverband_app;
create policy see on circles.step for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(member_id) or (is_shared and app.in_circle() and not app.circle_hides(member_id))));
create policy note on circles.step for insert to wijkverband_app with check (circle_id = app.circle() and app.in_circle() and member_id = app.circle_member());
create policy reword on circles.step for update to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));
create policy erase on circles.step for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.message enable row level security;
grant select, insert, delete on circles.message to wijkverband_app;
create policy see on circles.message for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(written_by) or (app.in_circle() and not app.circle_hides(written_by))
    or (app.circle_role() = 'coach' and written_at >= app.circle_reads_since())));
create policy write on circles.message for insert to wijkverband_app
  with check (circle_id = app.circle() and written_by = app.circle_member() and app.just_now(written_at)
    and (app.in_circle() or (app.circle_role() = 'coach' and written_at >= app.circle_reads_since())));
create policy take_back on circles.message for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(written_by));

alter table circles.coach_invitation enable row level security;
grant select, insert on circles.coach_invitation to wijkverband_app;
create policy see on circles.coach_invitation for select to wijkverband_app using (circle_id = app.circle() and (app.around_circle() or app.entering()));
create policy invite on circles.coach_invitation for insert to wijkverband_app
  with check (circle_id = app.circle() and app.in_circle() and invited_by = app.circle_member() and app.just_now(invited_at));

alter table circles.coach_invitation_end enable row level security;
grant select, insert on circles.coach_invitation_end to wijkverband_app;
create policy see on circles.coach_invitation_end for select to wijkverband_app using (circle_id = app.circle() and (app.around_circle() or app.entering()));
create policy stop on circles.coach_invitation_end for insert to wijkverband_app
  with check (circle_id = app.circle() and app.in_circle() and ended_by = app.circle_member() and app.just_now(ended_at));

alter table circles.reading enable row level security;
grant select, insert, update (read_at, is_quiet, quiet_from, quiet_until) on circles.reading to wijkverband_app;
create policy mine on circles.reading to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.phone enable row level security;
grant select, insert, update (number, seen_by), delete on circles.phone to wijkverband_app;
create policy see on circles.phone for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(member_id) or (app.circle_among(seen_by) and app.around_circle() and not app.circle_hides(member_id))));
create policy give on circles.phone for insert to wijkverband_app with check (circle_id = app.circle() and app.around_circle() and member_id = app.circle_member());
create policy change on circles.phone for update to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));
create policy take_back on circles.phone for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.block enable row level security;
grant select, insert, delete on circles.block to wijkverband_app;
create policy see on circles.block for select to wijkverband_app using (circle_id = app.circle() and (app.circle_is_me(member_id) or app.entering()));
create policy begin on circles.block for insert to wijkverband_app
  with check (circle_id = app.circle() and app.around_circle() and member_id = app.circle_member() and app.just_now(blocked_at));
create policy stop on circles.block for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.missing_me enable row level security;
grant select, insert, update (meetings), delete on circles.missing_me to wijkverband_app;
create policy see on circles.missing_me for select to wijkverband_app
  using (circle_id = app.circle() and (app.circle_is_me(member_id) or app.coaches() or app.entering()));
create policy ask on circles.missing_me for insert to wijkverband_app with check (circle_id = app.circle() and app.in_circle() and member_id = app.circle_member());
create policy change on circles.missing_me for update to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));
create policy stop on circles.missing_me for delete to wijkverband_app using (circle_id = app.circle() and app.circle_is_me(member_id));

alter table circles.rhythm enable row level security;
grant select, insert on circles.rhythm to wijkverband_app;
create policy see on circles.rhythm for select to wijkverband_app using (circle_id = app.circle() and app.around_circle());
create policy plan on circles.rhythm for insert to wijkverband_app with check (circle_id = app.circle() and app.coaches() and app.just_now(since));

alter table circles.contact enable row level security;
grant select, insert on circles.contact to wijkverband_app;
create policy see on circles.contact for select to wijkverband_app using (circle_id = app.circle() and app.around_circle());
create policy note on circles.contact for insert to wijkverband_app
  with check (circle_id = app.circle() and app.coaches() and recorded_by = app.circle_member());

-- ── entering ────────────────────────────────────────────────────────────────
-- SECURITY INVOKER: reads only what the policies open while app.entering() is true. An outsider is told what the
-- door says, and is nothing here; so is a coach whose work ended.
create function app.enter_circle(p_person uuid, p_circle uuid) returns jsonb language plpgsql as $$
declare
  me uuid; my_role text; my_name text; my_work uuid; organisation uuid; may_be text := '';
  selves text; blocked text; blocked_by text; misses text; reads_since timestamptz; coached boolean; led boolean;
begin
  perform app.be(p_person);
  if p_person is null then return null; end if;
  select d.organisation_id into organisation from circles.door d where d.circle_id = p_circle;
  if organisation is null
     or exists (select 1 from people.person_end e left join people.person_return r on r.person_id = e.person_id and r.end_id = e.id
       where e.person_id = p_person and r.end_id is null) then
    return null;
  end if;
  execute pg_catalog.format('set local app.circle = %L', p_circle);
  set local app.entering = 't';
  if exists (select 1 from people.death x left join people.death_undone u on u.person_id = x.person_id and u.death_id = x.id
      where x.person_id = p_person and u.death_id is null) then
    perform app.be(p_person); return null;
  end if;
  select m.id, m.role, m.shown_name into me, my_role, my_name from circles.member m
   where m.circle_id = p_circle and m.person_id = p_person
     and not exists (select 1 from circles.departure d where d.circle_id = p_circle and d.member_id = m.id)
     and (m.work_id is null or people.is_confirmed_work(m.work_id))
   order by m.joined_at desc, m.id desc limit 1;
  if my_role is null or my_role = 'second-coach' then
    select coalesce(bool_or(m.role = 'coach'), false), count(*) > 0 into led, coached from circles.member m
     where m.circle_id = p_circle and m.role in ('coach', 'second-coach')
       and not exists (select 1 from circles.departure d where d.circle_id = p_circle and d.member_id = m.id)
       and not exists (select 1 from people.work_end e where e.work_id = m.work_id);
    if not led and (my_role is not null or (not coached and people.works_at(organisation))) then may_be := 'coach'; end if;
  end if;
  if my_role is null then
    select j.id, j.role, j.shown_name, j.work_id into me, my_role, my_name, my_work from circles.joining j
     where j.circle_id = p_circle and j.person_id = p_person
       and not exists (select 1 from circles.joining_end e where e.circle_id = p_circle and e.joining_id = j.id)
     order by j.asked_at desc limit 1;
    if me is not null then
      if exists (select 1 from circles.welcome w where w.circle_id = p_circle and w.joining_id = me and w.of_whom = 'coach')
         and (case when my_role = 'second-coach'
           then people.is_confirmed_work(my_work) and exists (select 1 from people.work w where w.id = my_work and w.organisation_id = organisation)
           else exists (select 1 from circles.welcome w where w.circle_id = p_circle and w.joining_id = me and w.of_whom = 'circle')
             or not exists (select 1 from circles.member m
               where m.circle_id = p_circle and m.role in ('member', 'volunteer')
                 and not exists (select 1 from circles.departure d where d.circle_id = p_circle and d.member_id = m.id)) end) then
        may_be := my_role;
      end if;
      my_role := 'newcomer';
      execute pg_catalog.format('set local app.circle_selves = %L', me);
    else
      my_role := case when may_be = 'coach' then 'successor' else 'outsider' end;
    end if;
  else
    select pg_catalog.string_agg(m.id::text, ',') into selves from circles.member m
     where m.circle_id = p_circle and m.person_id = p_person;
    if exists (select 1 from circles.block b where b.circle_id = p_circle) then
      select pg_catalog.string_agg(them.id::text, ',') filter (where mine.id = b.member_id),
             pg_catalog.string_agg(them.id::text, ',') filter (where mine.id = b.blocked_id)
        into blocked, blocked_by
        from circles.block b
        join circles.member mine on mine.circle_id = p_circle and mine.id in (b.member_id, b.blocked_id) and mine.person_id = p_person
        join circles.member other on other.circle_id = p_circle and other.id in (b.member_id, b.blocked_id) and other.id <> mine.id
        join circles.member them on them.circle_id = p_circle and them.person_id = other.person_id
       where b.circle_id = p_circle;
    end if;
    if my_role in ('coach', 'second-coach') then
      select pg_catalog.string_agg(m.member_id::text, ',') into misses from circles.missing_me m where m.circle_id = p_circle;
      select min(i.invited_at) into reads_since from circles.coach_invitation i
       where i.circle_id = p_circle
         and not exists (select 1 from circles.coach_invitation_end e where e.circle_id = p_circle and e.invitation_id = i.id);
    end if;
    execute pg_catalog.format('set local app.circle_selves = %L', selves);
    execute pg_catalog.format('set local app.circle_blocked = %L', coalesce(blocked, ''));
    execute pg_catalog.format('set local app.circle_blocked_by = %L', coalesce(blocked_by, ''));
    execute pg_catalog.format('set local app.circle_misses = %L', coalesce(misses, ''));
    execute pg_catalog.format('set local app.circle_reads_since = %L', coalesce(reads_since::text, ''));
  end if;
  set local app.entering = '';
  execute pg_catalog.format('set local app.circle_role = %L', my_role);
  execute pg_catalog.format('set local app.circle_member = %L', coalesce(me::text, ''));
  execute pg_catalog.format('set local app.circle_may_be = %L', may_be);
  return pg_catalog.jsonb_build_object('role', my_role, 'member', me, 'name', coalesce(my_name, ''), 'mayBe', may_be);
end $$;
comment on function app.enter_circle(uuid, uuid) is 'Opens every unit of work on a circle. Null: there is no such circle';

create function app.enter_new_circle(p_person uuid, p_circle uuid, p_work uuid) returns jsonb language plpgsql as $$
begin
  perform app.be(p_person);
  if not people.is_confirmed_work(p_work) or exists (select 1 from circles.door d where d.circle_id = p_circle) then return null; end if;
  execute pg_catalog.format('set local app.circle = %L', p_circle);
  set local app.circle_role = 'coach'; set local app.circle_may_be = 'coach';
  return pg_catalog.jsonb_build_object('role', 'coach', 'member', null, 'name', '', 'mayBe', 'coach');
end $$;
comment on function app.enter_new_circle(uuid, uuid, uuid) is 'A confirmed worker begins a circle that is not there yet. Null: no such work, or the circle is there';

-- the calendar of one member: their circle as they see it, read only
create function app.enter_circle_feed(p_hash text) returns jsonb language plpgsql as $$
declare the_circle uuid; the_member uuid; the_person uuid; answer jsonb;
begin
  perform app.hold(p_hash);
  select f.circle_id, f.member_id into the_circle, the_member from circles.feed f where f.code_hash = p_hash;
  if the_member is null then perform app.be(null); return null; end if;
  execute pg_catalog.format('set local app.circle = %L', the_circle);
  set local app.entering = 't';
  select m.person_id into the_person from circles.member m where m.circle_id = the_circle and m.id = the_member;
  answer := app.enter_circle(the_person, the_circle);
  if answer is null or answer ->> 'member' is distinct from the_member::text then perform app.be(null); return null; end if;
  set local transaction_read_only = on;
  return answer || pg_catalog.jsonb_build_object('circle', the_circle);
end $$;
comment on function app.enter_circle_feed(text) is 'Null: the address is unknown, or its holder is no longer in the circle';
