-- Places where somebody is welcome: an open door. Read by everyone, kept right by who runs them.
create table neighbourhood.place (
  id uuid primary key,
  organisation_id uuid references people.organisation,
  name text not null,
  kind text not null check (kind ~ '^[a-z-]+$'),
  about text not null default '',
  welcomed_by text not null default '',
  welcomed_as text not null default '',
  address text not null default '',
  postcode text check (postcode ~ '^[1-9][0-9]{3}$'),
  area_code text references geography.area,
  municipality_code text not null references geography.municipality,
  lat double precision,
  lon double precision,
  access text not null default '',
  languages text[] not null default '{}',
  is_free boolean not null default true,
  cost text not null default '',
  no_indication boolean not null default true,
  is_safe_harbour boolean not null default false,
  is_bridge boolean not null default false,
  room text not null default 'usually' check (room in ('usually', 'call', 'full')),
  full_until date,
  on_holidays boolean not null default false,
  phone text not null default '',
  mail text not null default '',
  web text not null default '' check (web = '' or web ~ '^https?://'),
  checked_at timestamptz not null default pg_catalog.now(),
  checked_by text not null default '',
  checked_by_id uuid references people.person on delete set null,
  nudged_at timestamptz,
  begun_at timestamptz not null default pg_catalog.now(),
  closed_at timestamptz,
  search tsvector not null generated always as (
    pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.dutch', name), 'A')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.dutch',
      about || ' ' || address || ' ' || access), 'B')) stored,
  check ((lat is null) = (lon is null)),
  unique (id, organisation_id)
);
create index on neighbourhood.place (organisation_id);
create index on neighbourhood.place (area_code);
create index on neighbourhood.place (municipality_code);
create index on neighbourhood.place (checked_by_id);
create index on neighbourhood.place (postcode);
create index on neighbourhood.place using gin (search);
create index on neighbourhood.place using gin (name public.gin_trgm_ops);
comment on table neighbourhood.place is 'An open door. organisation_id: null when people of the neighbourhood run it. welcomed_by, welcomed_as: first name and role of who stands at the door. lat, lon: where it is, when known. no_indication: anyone may come. is_safe_harbour: one may just be there. is_bridge: helps to go on to something else. on_holidays: the hours of the week hold on public holidays too. checked_at, checked_by: when somebody who keeps it last said that it is right. nudged_at: when they were asked. closed_at: the place is no more';

create table neighbourhood.place_hours (
  place_id uuid not null references neighbourhood.place on delete cascade,
  id uuid not null,
  weekday integer not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  is_quiet boolean not null default false,
  primary key (place_id, id)
);
comment on table neighbourhood.place_hours is 'Open each week on this day (1 is Monday) from then till then, on the clock there. is_quiet: few people, little noise';

create table neighbourhood.place_exception (
  place_id uuid not null references neighbourhood.place on delete cascade,
  day date not null,
  opens time,
  closes time check (closes > opens),
  why text not null default '',
  primary key (place_id, day),
  check ((opens is null) = (closes is null))
);
comment on table neighbourhood.place_exception is 'On this day other hours than each week, or, without times, closed';

-- organisation_id stands here too, so that the policy need not read the place, whose policy reads this table
create table neighbourhood.place_keeper (
  place_id uuid not null references neighbourhood.place on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  organisation_id uuid,
  shown_name text not null,
  made_by uuid not null,
  made_at timestamptz not null default pg_catalog.now(),
  primary key (place_id, person_id),
  foreign key (place_id, organisation_id) references neighbourhood.place (id, organisation_id) on delete cascade
);
create index on neighbourhood.place_keeper (person_id);
create index on neighbourhood.place_keeper (place_id, organisation_id);
comment on table neighbourhood.place_keeper is 'Somebody who keeps what is said of a place right, beside who works at its organisation. shown_name: what they were called by who asked them';

create table neighbourhood.place_report (
  id uuid primary key,
  place_id uuid not null references neighbourhood.place on delete cascade,
  wording text not null,
  reported_at timestamptz not null default pg_catalog.now(),
  handled_at timestamptz
);
create index on neighbourhood.place_report (place_id);
comment on table neighbourhood.place_report is 'Anyone says that something of a place is not right. Nobody knows who. Gone 90 days after it was handled, and at the latest after a year';

create function neighbourhood.runs(place uuid, organisation uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.place_keeper k where k.place_id = place and k.person_id = app.me())
     or people.works_at(organisation) or people.administers(organisation) $$;
comment on function neighbourhood.runs(uuid, uuid) is 'Keeps this place of this organisation; asks nothing of the place itself, whose policy asks this';

create function neighbourhood.keeps(place uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.place p where p.id = place and neighbourhood.runs(p.id, p.organisation_id)) $$;
comment on function neighbourhood.keeps(uuid) is 'A named keeper of this place, or somebody who works at its organisation or administers that';

create function neighbourhood.is_open_door(place uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.place p where p.id = place and p.closed_at is null) $$;

alter table neighbourhood.place enable row level security;
grant select, insert, update (name, kind, about, welcomed_by, welcomed_as, address, postcode, area_code,
  municipality_code, lat, lon, access, languages, is_free, cost, no_indication, is_safe_harbour, is_bridge, room,
  full_until, on_holidays, phone, mail, web, checked_at, checked_by, checked_by_id, closed_at) on neighbourhood.place to wijkverband_app;
create policy see on neighbourhood.place for select to wijkverband_app
  using (closed_at is null or neighbourhood.runs(id, organisation_id));
create policy begin on neighbourhood.place for insert to wijkverband_app
  with check (people.works_at(organisation_id) or people.administers(organisation_id) or people.administers_platform());
create policy keep on neighbourhood.place for update to wijkverband_app using (neighbourhood.runs(id, organisation_id));

alter table neighbourhood.place_hours enable row level security;
grant select, insert, delete on neighbourhood.place_hours to wijkverband_app;
create policy see on neighbourhood.place_hours for select to wijkverband_app using (true);
create policy keep on neighbourhood.place_hours to wijkverband_app using (neighbourhood.keeps(place_id));

alter table neighbourhood.place_exception enable row level security;
grant select, insert, delete on neighbourhood.place_exception to wijkverband_app;
create policy see on neighbourhood.place_exception for select to wijkverband_app using (true);
create policy keep on neighbourhood.place_exception to wijkverband_app using (neighbourhood.keeps(place_id));

alter table neighbourhood.place_keeper enable row level security;
grant select, insert, delete on neighbourhood.place_keeper to wijkverband_app;
create policy see on neighbourhood.place_keeper for select to wijkverband_app
  using (person_id = app.me() or made_by = app.me() or people.works_at(organisation_id) or people.administers(organisation_id));
create policy name on neighbourhood.place_keeper for insert to wijkverband_app
  with check (made_by = app.me() and (neighbourhood.keeps(place_id) or people.administers_platform()));
create policy stop on neighbourhood.place_keeper for delete to wijkverband_app
  using (person_id = app.me() or neighbourhood.keeps(place_id));

alter table neighbourhood.place_report enable row level security;
grant select, insert, update (handled_at) on neighbourhood.place_report to wijkverband_app;
create policy see on neighbourhood.place_report for select to wijkverband_app using (neighbourhood.keeps(place_id));
create policy report on neighbourhood.place_report for insert to wijkverband_app
  with check (neighbourhood.is_open_door(place_id) and handled_at is null);
create policy handle on neighbourhood.place_report for update to wijkverband_app using (neighbourhood.keeps(place_id));
