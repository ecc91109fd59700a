-- Buurtbezoek: people who go and look, without making files of anybody.
create table neighbourhood.team (
  id uuid primary key,
  organisation_id uuid references people.organisation,
  name text not null,
  crisis_phone text not null default '',
  begun_at timestamptz not null default pg_catalog.now()
);
create index on neighbourhood.team (organisation_id);
comment on table neighbourhood.team is 'An outreach team. organisation_id: whose administrators keep it; null: the platform''s. crisis_phone: whom to ring there when it cannot wait. Deleted with all it held';

create table neighbourhood.team_area (
  team_id uuid not null references neighbourhood.team on delete cascade,
  code text not null generated always as (coalesce(area_code, municipality_code)) stored,
  municipality_code text not null references geography.municipality,
  area_code text references geography.area,
  primary key (team_id, code)
);
create index on neighbourhood.team_area (municipality_code);
create index on neighbourhood.team_area (area_code);
comment on table neighbourhood.team_area is 'Where a team goes: a wijk or buurt, or a whole municipality (area_code null)';

create table neighbourhood.team_member (
  id uuid primary key,
  team_id uuid not null references neighbourhood.team on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  is_expert boolean not null,
  work_id uuid references people.work on delete cascade,
  asked_at timestamptz not null default pg_catalog.now(),
  unique (team_id, person_id),
  unique (id, team_id, is_expert)
);
create index on neighbourhood.team_member (person_id);
create index on neighbourhood.team_member (work_id);
comment on table neighbourhood.team_member is 'Somebody who was asked for a team, as an expert by experience or for their work. work_id: the confirmed work for which they said yes; an expert needs none. For that person and the team''s administrators';

create table neighbourhood.team_face (
  member_id uuid primary key,
  team_id uuid not null,
  is_expert boolean not null,
  shown_name text not null,
  joined_at timestamptz not null default pg_catalog.now(),
  foreign key (member_id, team_id, is_expert) references neighbourhood.team_member (id, team_id, is_expert) on delete cascade
);
create index on neighbourhood.team_face (member_id, team_id, is_expert);
create index on neighbourhood.team_face (team_id);
comment on table neighbourhood.team_face is 'Who said yes to a team, as everybody reads it: the name they typed themselves. A team without a face of an expert by experience takes no worries';

create table neighbourhood.worry (
  id uuid primary key,
  team_id uuid not null references neighbourhood.team on delete cascade,
  municipality_code text not null references geography.municipality,
  area_code text references geography.area,
  meeting_spot text not null,
  seen_when text not null,
  wording text not null check (pg_catalog.char_length(wording) <= 280),
  comes_along boolean not null,
  sender text not null default '',
  reach text not null default '',
  told_at timestamptz,
  written_at timestamptz not null default pg_catalog.now()
);
create index on neighbourhood.worry (team_id);
create index on neighbourhood.worry (municipality_code);
create index on neighbourhood.worry (area_code);
comment on table neighbourhood.worry is 'Somebody worries about somebody: where, when and what they saw; no person, no address. comes_along: the sender wants to go together. told_at: when the team had a mail that something waits. Gone at the first visit, and 28 days after it was written';

create table neighbourhood.visit_note (
  id uuid primary key,
  team_id uuid not null references neighbourhood.team on delete cascade,
  pseudonym text not null,
  meeting_spot text not null default '',
  wording text not null check (pg_catalog.char_length(wording) <= 280),
  written_at timestamptz not null default pg_catalog.now()
);
create index on neighbourhood.visit_note (team_id);
comment on table neighbourhood.visit_note is 'What a team keeps of a visit, under a pseudonym; nobody''s file, and no note points to another. Wiped when the person says so, and 90 days after it was written';

create table neighbourhood.hand_over (
  team_id uuid not null references neighbourhood.team on delete cascade,
  month date not null check (month = pg_catalog.date_trunc('month', month)),
  kind text not null check (kind in ('place', 'activity', 'circle', 'plan')),
  count integer not null default 1,
  primary key (team_id, month, kind)
);
comment on table neighbourhood.hand_over is 'How often in a month somebody wanted to go on with something: a number, nobody in it';

create table neighbourhood.gap (
  id uuid primary key,
  team_id uuid references neighbourhood.team on delete set null,
  municipality_code text not null references geography.municipality,
  area_code text references geography.area,
  kind text not null check (kind ~ '^[a-z-]+$'),
  noticed_at timestamptz not null default pg_catalog.now()
);
create index on neighbourhood.gap (team_id);
create index on neighbourhood.gap (municipality_code, kind);
create index on neighbourhood.gap (area_code);
comment on table neighbourhood.gap is 'Something that is not there, noticed on a walk along the neighbourhood: counted, no person in it. Gone after a year';

create table neighbourhood.gap_note (
  gap_id uuid primary key references neighbourhood.gap on delete cascade,
  team_id uuid not null references neighbourhood.team on delete cascade,
  wording text not null
);
create index on neighbourhood.gap_note (team_id);
comment on table neighbourhood.gap_note is 'What the team said of a gap, for the team alone';

create function neighbourhood.administers_team(team uuid) returns boolean language sql stable as
$$ select people.administers_platform()
     or exists (select 1 from neighbourhood.team t where t.id = team and people.administers(t.organisation_id)) $$;
create function neighbourhood.may_join(member uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.team_member m where m.id = member and m.person_id = app.me()
     and (m.is_expert or people.is_confirmed_work(m.work_id))) $$;
create function neighbourhood.visits_for(team uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.team_member m join neighbourhood.team_face f on f.member_id = m.id
    where m.team_id = team and m.person_id = app.me() and (m.is_expert or people.is_confirmed_work(m.work_id))) $$;
create function neighbourhood.takes_worries(team uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.team_face f where f.team_id = team and f.is_expert) $$;

alter table neighbourhood.team enable row level security;
grant select, insert (id, organisation_id, name, crisis_phone), update (name, crisis_phone), delete on neighbourhood.team to wijkverband_app;
create policy see on neighbourhood.team for select to wijkverband_app using (true);
create policy keep on neighbourhood.team to wijkverband_app
  using (people.administers_platform() or people.administers(organisation_id))
  with check (people.administers_platform() or people.administers(organisation_id));

alter table neighbourhood.team_area enable row level security;
grant select, insert, delete on neighbourhood.team_area to wijkverband_app;
create policy see on neighbourhood.team_area for select to wijkverband_app using (true);
create policy keep on neighbourhood.team_area to wijkverband_app
  using (neighbourhood.administers_team(team_id)) with check (neighbourhood.administers_team(team_id));

alter table neighbourhood.team_member enable row level security;
grant select, insert (id, team_id, person_id, is_expert), update (work_id), delete on neighbourhood.team_member to wijkverband_app;
create policy see on neighbourhood.team_member for select to wijkverband_app
  using (person_id = app.me() or neighbourhood.administers_team(team_id));
create policy ask on neighbourhood.team_member for insert to wijkverband_app with check (neighbourhood.administers_team(team_id));
create policy say_yes on neighbourhood.team_member for update to wijkverband_app
  using (person_id = app.me()) with check (person_id = app.me() and people.is_confirmed_work(work_id));
create policy stop on neighbourhood.team_member for delete to wijkverband_app
  using (person_id = app.me() or neighbourhood.administers_team(team_id));

alter table neighbourhood.team_face enable row level security;
grant select, insert (member_id, team_id, is_expert, shown_name) on neighbourhood.team_face to wijkverband_app;
create policy see on neighbourhood.team_face for select to wijkverband_app using (true);
create policy join_team on neighbourhood.team_face for insert to wijkverband_app with check (neighbourhood.may_join(member_id));

-- when something was written is never for the writer to say: the columns of time are not granted
alter table neighbourhood.worry enable row level security;
grant select, delete, insert (id, team_id, municipality_code, area_code, meeting_spot, seen_when, wording, comes_along, sender, reach)
  on neighbourhood.worry to wijkverband_app;
create policy see on neighbourhood.worry for select to wijkverband_app
  using (neighbourhood.visits_for(team_id) and written_at > pg_catalog.now() - interval '28 days');
create policy write on neighbourhood.worry for insert to wijkverband_app with check (neighbourhood.takes_worries(team_id));
create policy visited on neighbourhood.worry for delete to wijkverband_app using (neighbourhood.visits_for(team_id));

alter table neighbourhood.visit_note enable row level security;
grant select, delete, insert (id, team_id, pseudonym, meeting_spot, wording) on neighbourhood.visit_note to wijkverband_app;
create policy see on neighbourhood.visit_note for select to wijkverband_app
  using (neighbourhood.visits_for(team_id) and written_at > pg_catalog.now() - interval '90 days');
create policy write on neighbourhood.visit_note for insert to wijkverband_app with check (neighbourhood.visits_for(team_id));
create policy wipe on neighbourhood.visit_note for delete to wijkverband_app using (neighbourhood.visits_for(team_id));

alter table neighbourhood.hand_over enable row level security;
grant select, insert, update (count) on neighbourhood.hand_over to wijkverband_app;
create policy see on neighbourhood.hand_over for select to wijkverband_app
  using (neighbourhood.visits_for(team_id) or neighbourhood.administers_team(team_id));
create policy count on neighbourhood.hand_over for insert to wijkverband_app with check (neighbourhood.visits_for(team_id));
create policy count_on on neighbourhood.hand_over for update to wijkverband_app using (neighbourhood.visits_for(team_id));

alter table neighbourhood.gap enable row level security;
grant select, insert (id, team_id, municipality_code, area_code, kind), delete on neighbourhood.gap to wijkverband_app;
create policy see on neighbourhood.gap for select to wijkverband_app using (true);
create policy notice on neighbourhood.gap for insert to wijkverband_app with check (neighbourhood.visits_for(team_id));
create policy take_back on neighbourhood.gap for delete to wijkverband_app using (neighbourhood.visits_for(team_id));

alter table neighbourhood.gap_note enable row level security;
grant select, insert on neighbourhood.gap_note to wijkverband_app;
create policy see on neighbourhood.gap_note for select to wijkverband_app using (neighbourhood.visits_for(team_id));
create policy write on neighbourhood.gap_note for insert to wijkverband_app with check (neighbourhood.visits_for(team_id));
