-- Regions are sets of municipalities, several divisions side by side. Waiting times hang under a municipality and a
-- month, never under a region: a border that moves, or a municipality that merges, breaks no history.
create schema regions;
grant usage on schema regions to wijkverband_app;

create table regions.edition (
  name text primary key,
  loaded_at timestamptz not null default pg_catalog.now()
);
comment on table regions.edition is 'A set of files from db/regions that was loaded whole';

create table regions.division (
  code text primary key check (code ~ '^[a-z0-9-]+$'),
  name text not null,
  about text not null default '',
  source text not null default '',
  certainty text not null check (certainty in ('sure', 'likely', 'ours'))
);
comment on table regions.division is 'A way to cut the country in regions: zorgkantoren, GGD, acceleration, waiting-time taskforces. certainty: how sure it is that the source says so; ours: we made it';

create table regions.region (
  id uuid primary key,
  division_code text not null references regions.division,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name text not null,
  about text not null default '',
  version integer not null default 1
);
create index on regions.region (division_code);
comment on table regions.region is 'A region of one division. slug: its address';

create table regions.region_municipality (
  region_id uuid not null references regions.region on delete cascade,
  municipality_code text not null references geography.municipality,
  valid_from date,
  valid_until date,
  primary key (region_id, municipality_code)
);
create index on regions.region_municipality (municipality_code);
comment on table regions.region_municipality is 'A municipality, of now or of before, lies in a region. valid_from, valid_until: when its code was in use; null: as far as is known. What was measured under a former code stays in its region';

create table regions.appointment (
  id uuid primary key,
  region_id uuid not null references regions.region on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  role text not null check (role in ('chair', 'leader', 'accelerator', 'member')),
  shown_name text not null,
  organisation_id uuid references people.organisation,
  appointed_by uuid not null,
  appointed_at timestamptz not null default pg_catalog.now(),
  unique (region_id, person_id, role)
);
create index on regions.appointment (person_id);
create index on regions.appointment (organisation_id);
comment on table regions.appointment is 'Somebody works for a region: chair, project leader or accelerator keep its pages right, a member reads what is for members. shown_name: public, with the role';

create function regions.edits(region uuid) returns boolean language sql stable as
$$ select people.administers_platform() or exists (select 1 from regions.appointment a
     where a.region_id = region and a.person_id = app.me() and a.role in ('chair', 'leader', 'accelerator')) $$;
comment on function regions.edits(uuid) is 'Keeps the pages of this region right';
create function regions.belongs(region uuid) returns boolean language sql stable as
$$ select people.administers_platform() or exists (select 1 from regions.appointment a where a.region_id = region and a.person_id = app.me()) $$;
create function regions.edits_some() returns boolean language sql stable as
$$ select people.administers_platform() or exists (select 1 from regions.appointment a
     where a.person_id = app.me() and a.role in ('chair', 'leader', 'accelerator')) $$;
comment on function regions.edits_some() is 'Keeps some region: may bring in waiting times';
create function regions.edits_around(municipality text) returns boolean language sql stable as
$$ select exists (select 1 from regions.region_municipality m where m.municipality_code = municipality and regions.edits(m.region_id)) $$;
comment on function regions.edits_around(text) is 'Keeps a region in which this municipality lies';

-- ── waiting times ───────────────────────────────────────────────────────────
create table regions.import (
  id uuid primary key,
  file_name text not null,
  kind text not null check (kind in ('csv', 'xlsx')),
  bytes bigint not null default 0,
  encoding text not null default 'utf-8',
  separator text not null default '',
  columns text[] not null default '{}',
  sample jsonb not null default '[]',
  mapping jsonb not null default '{}',
  reading jsonb not null default '{}',
  month date,
  source text not null default '',
  state text not null default 'arriving'
    check (state in ('arriving', 'columns', 'received', 'reading', 'asks', 'applying', 'done', 'stopped', 'failed')),
  rows_read integer not null default 0,
  rows_expected integer,
  counts jsonb not null default '{}',
  trouble text not null default '',
  made_by uuid not null,
  made_at timestamptz not null default pg_catalog.now(),
  done_at timestamptz
);
create index on regions.import (made_at) where state not in ('done', 'stopped');
comment on table regions.import is 'A file with waiting times on its way in: it arrives, a person may have to name its columns, the worker reads it, a person looks and says yes, the worker takes it over. sample: its first rows; mapping: our field to its column; reading: texts that a person read into weeks; counts: new, same, changed, refused, and asked of a person';

create table regions.import_chunk (
  import_id uuid not null references regions.import on delete cascade,
  number integer not null,
  content bytea not null,
  primary key (import_id, number)
);
comment on table regions.import_chunk is 'A piece of the file, gone when the import is done or stopped';

create unlogged table regions.import_row (
  import_id uuid not null,
  number integer not null,
  key text collate "C", series text collate "C",
  measured_on date,
  provider_key text, provider text, provider_kind text, name text, location_key text, location text, town text,
  municipality_code text, circuit text, main_group text, care_type text,
  intake_weeks double precision, treatment_weeks double precision, total_weeks double precision,
  intake_text text not null default '', treatment_text text not null default '',
  is_current boolean, intake_stop boolean, updated_on date,
  problem text not null default '',
  ask text not null default ''
);
create index on regions.import_row (import_id, number);
comment on table regions.import_row is 'A row of the file as it was read. Unlogged: after a crash the file is read again. problem: why it is refused; ask: a text of which a person must say how many weeks it is';

create table regions.waiting_time (
  id uuid primary key,
  key text collate "C" not null unique,
  series text collate "C" not null,
  import_id uuid,
  month date not null check (month = pg_catalog.date_trunc('month', month)),
  measured_on date not null,
  provider_key text not null,
  provider text not null,
  provider_kind text not null default '',
  name text not null default '',
  location_key text not null,
  location text not null default '',
  town text not null default '',
  municipality_code text references geography.municipality,
  circuit text not null default '',
  main_group text not null default '',
  care_type text not null,
  intake_weeks double precision check (intake_weeks between 0 and 520),
  treatment_weeks double precision check (treatment_weeks between 0 and 520),
  total_weeks double precision check (total_weeks between 0 and 1040),
  intake_text text not null default '',
  treatment_text text not null default '',
  is_current boolean not null default true,
  intake_stop boolean not null default false,
  updated_on date,
  kept_by uuid,
  version integer not null default 1
);
create index on regions.waiting_time (municipality_code, month);
create index on regions.waiting_time (municipality_code, measured_on);
-- months arrive one by one, so that a small index of ranges is enough
create index on regions.waiting_time using brin (month) with (pages_per_range = 16);
create index on regions.waiting_time (series, measured_on);
comment on table regions.waiting_time is 'How long one waits at one location, for one circuit, group and kind of care, as measured on a day. key: what makes it that row and no other, so that the same file twice changes nothing; series: the same without the day, so that it can be followed. month: the measurement it belongs to. *_text: as the provider wrote it. is_current: the source held it for up to date then. import_id: the file that brought it; kept_by: who keeps it by hand';

create table regions.waiting_location (
  month date not null,
  municipality_code text not null,
  care_type text not null,
  location text collate "C" not null,
  intake_sum double precision not null, intake_count integer not null,
  treatment_sum double precision not null, treatment_count integer not null,
  total_sum double precision not null, total_count integer not null,
  primary key (municipality_code, month, care_type, location)
);
create index on regions.waiting_location (month);
comment on table regions.waiting_location is 'Of a month and a kind of care: what the rows of one location (name, location, circuit, kind of provider) add up to in one municipality. Made from waiting_time, so that a region over many months is added up and not read anew. A location may stand in two municipalities of a region and is one there';

alter table regions.edition enable row level security;
grant select on regions.edition to wijkverband_app;
create policy see on regions.edition for select to wijkverband_app using (true);

alter table regions.division enable row level security;
grant select on regions.division to wijkverband_app;
create policy see on regions.division for select to wijkverband_app using (true);

alter table regions.region enable row level security;
grant select, insert, update (name, about, version), delete on regions.region to wijkverband_app;
create policy see on regions.region for select to wijkverband_app using (true);
create policy draw on regions.region for insert to wijkverband_app with check (people.administers_platform());
create policy change on regions.region for update to wijkverband_app using (regions.edits(id));
create policy erase on regions.region for delete to wijkverband_app using (people.administers_platform());

alter table regions.region_municipality enable row level security;
grant select, insert, update (valid_from, valid_until), delete on regions.region_municipality to wijkverband_app;
create policy see on regions.region_municipality for select to wijkverband_app using (true);
create policy draw on regions.region_municipality to wijkverband_app
  using (people.administers_platform()) with check (people.administers_platform());

alter table regions.appointment enable row level security;
grant select, insert, delete on regions.appointment to wijkverband_app;
create policy see on regions.appointment for select to wijkverband_app using (true);
create policy appoint on regions.appointment for insert to wijkverband_app
  with check (appointed_by = app.me() and regions.edits(region_id));
create policy end_it on regions.appointment for delete to wijkverband_app using (person_id = app.me() or regions.edits(region_id));

alter table regions.import enable row level security;
grant select, insert, update (bytes, encoding, mapping, reading, month, source, state) on regions.import to wijkverband_app;
create policy see on regions.import for select to wijkverband_app using (regions.edits_some());
create policy bring on regions.import for insert to wijkverband_app with check (made_by = app.me() and regions.edits_some());
create policy decide on regions.import for update to wijkverband_app using (regions.edits_some());

alter table regions.import_chunk enable row level security;
grant insert on regions.import_chunk to wijkverband_app;
create policy bring on regions.import_chunk for insert to wijkverband_app with check (regions.edits_some());

alter table regions.import_row enable row level security;
grant select on regions.import_row to wijkverband_app;
create policy see on regions.import_row for select to wijkverband_app using (regions.edits_some());

alter table regions.waiting_time enable row level security;
grant select, insert, delete,
  update (key, series, measured_on, month, provider_key, provider, name, location_key, location, town, municipality_code, circuit, main_group, care_type,
    intake_weeks, treatment_weeks, total_weeks, intake_text, treatment_text, is_current, intake_stop, kept_by, version)
  on regions.waiting_time to wijkverband_app;
create policy see on regions.waiting_time for select to wijkverband_app using (true);
create policy keep on regions.waiting_time for insert to wijkverband_app with check (kept_by = app.me() and regions.edits_around(municipality_code));
create policy change on regions.waiting_time for update to wijkverband_app
  using (kept_by is not null and regions.edits_around(municipality_code))
  with check (kept_by = app.me() and regions.edits_around(municipality_code));
create policy erase on regions.waiting_time for delete to wijkverband_app
  using (kept_by is not null and regions.edits_around(municipality_code));

alter table regions.waiting_location enable row level security;
grant select, insert, update, delete on regions.waiting_location to wijkverband_app;
create policy see on regions.waiting_location for select to wijkverband_app using (true);
create policy add_up on regions.waiting_location to wijkverband_app using (regions.edits_some()) with check (regions.edits_some());
