-- Public facts about where people live. The system role writes them (src/geography/load.ts); everyone reads them.
-- A code belongs to an edition (a year): what no longer exists keeps its row, and is not offered as present.
create schema geography;
grant usage on schema geography to wijkverband_app;

-- both are trusted extensions: the owner of the database may create them
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

create table geography.edition (
  name text primary key,
  loaded_at timestamptz not null default pg_catalog.now()
);
comment on table geography.edition is 'A set of files from db/geography that was loaded whole';

create table geography.municipality (
  code text primary key check (code ~ '^GM[0-9]{4}$'),
  name text not null,
  shown_name text not null,
  search_terms text[] not null default '{}',
  province text not null,
  safety_region_code text,
  safety_region text,
  edition text not null,
  valid_from date,
  valid_until date,
  lat double precision,
  lon double precision,
  check ((lat is null) = (lon is null))
);
comment on table geography.municipality is 'A municipality (gemeente), of now or of before. shown_name: what people call it. valid_from: null when it is older than the editions here. valid_until: the first day on which it was no more. lat, lon: middle of its largest part, in WGS84. The safety region has the borders of the GGD region';

create table geography.municipality_successor (
  old_code text not null references geography.municipality,
  new_code text not null references geography.municipality,
  since date not null,
  towns text[],
  primary key (old_code, new_code)
);
create index on geography.municipality_successor (new_code);
comment on table geography.municipality_successor is 'Where a municipality went. towns: the codes of the towns that went this way when it was divided; null is everything that is not named elsewhere';

create table geography.town (
  code text primary key check (code ~ '^WP[0-9]{4}$'),
  name text not null,
  shown_name text not null,
  municipality_code text not null references geography.municipality,
  now_in text not null references geography.municipality,
  edition text not null
);
create index on geography.town (municipality_code);
create index on geography.town (now_in);
comment on table geography.town is 'A town or village (woonplaats). municipality_code: in its edition; now_in: the municipality of today. shown_name: without the letters that tell it from a namesake';

create table geography.area (
  code text primary key check (code ~ '^(WK[0-9]{4}([0-9]{2}|[A-Z]{2})|BU[0-9]{4}([0-9]{4}|[A-Z]{2}[0-9]{2}))$'),
  name text not null,
  wijk_code text check (wijk_code ~ '^WK'),
  municipality_code text not null references geography.municipality,
  district text,
  edition text not null,
  valid_until date,
  lat double precision,
  lon double precision,
  check ((lat is null) = (lon is null))
);
create index on geography.area (municipality_code);
create index on geography.area (wijk_code);
comment on table geography.area is 'A wijk (WK) or a buurt (BU) of an edition. Codes may hold letters. wijk_code: the wijk of a buurt, which has a row of its own only where its name is known. district: stadsdeel. valid_until: from this day at the latest the code is not used any more. Not every municipality is here: docs/data-sources.md';

create table geography.postcode (
  code text primary key check (code ~ '^[1-9][0-9]{3}$'),
  town_code text references geography.town,
  municipality_code text not null references geography.municipality,
  now_in text not null references geography.municipality,
  edition text not null
);
create index on geography.postcode (town_code);
create index on geography.postcode (municipality_code);
create index on geography.postcode (now_in);
comment on table geography.postcode is 'The four digits of a postcode. town_code: null where the source names its town in letters that no town of the municipality has';

create table geography.care_office (
  municipality_code text primary key references geography.municipality,
  code text not null,
  name text not null,
  edition text not null
);
comment on table geography.care_office is 'The zorgkantoor region of a municipality of 2017, for waiting times of then';

create table geography.border (
  municipality_code text primary key references geography.municipality,
  outline text not null,
  min_x integer not null,
  min_y integer not null,
  max_x integer not null,
  max_y integer not null
);
comment on table geography.border is 'The outline of a municipality as a path of SVG, in metres as src/geography/projection.ts counts them, with its bounding box';

create table geography.search_name (
  kind text not null check (kind in ('municipality', 'town', 'district', 'area')),
  code text not null,
  key text not null,
  whole text not null,
  shown text not null,
  municipality_code text not null references geography.municipality,
  primary key (kind, code, key)
);
create index on geography.search_name (municipality_code);
create index on geography.search_name using gin (key public.gin_trgm_ops);
create index on geography.search_name using gin (whole public.gin_trgm_ops);
comment on table geography.search_name is 'A name by which something of today is found, in plain letters. whole: with its municipality and province. municipality_code: of today';

-- The planner takes likeness for as cheap as equality and would compare every name: twenty times slower.
create function geography.names_like(asked text) returns setof geography.search_name
language sql stable set enable_seqscan = off as $$
  select * from geography.search_name n
   where n.key operator(public.%) asked or n.whole operator(public.%) asked
      or asked operator(public.<%) n.key or n.key operator(pg_catalog.~~) (asked operator(pg_catalog.||) '%')
$$;
comment on function geography.names_like(text) is 'Names that hold this plain text, begin with it or are spelled much like it, by the indexes';

alter table geography.edition enable row level security;
alter table geography.municipality enable row level security;
alter table geography.municipality_successor enable row level security;
alter table geography.town enable row level security;
alter table geography.area enable row level security;
alter table geography.postcode enable row level security;
alter table geography.care_office enable row level security;
alter table geography.border enable row level security;
alter table geography.search_name enable row level security;
grant select on all tables in schema geography to wijkverband_app;
create policy see on geography.edition for select to wijkverband_app using (true);
create policy see on geography.municipality for select to wijkverband_app using (true);
create policy see on geography.municipality_successor for select to wijkverband_app using (true);
create policy see on geography.town for select to wijkverband_app using (true);
create policy see on geography.area for select to wijkverband_app using (true);
create policy see on geography.postcode for select to wijkverband_app using (true);
create policy see on geography.care_office for select to wijkverband_app using (true);
create policy see on geography.border for select to wijkverband_app using (true);
create policy see on geography.search_name for select to wijkverband_app using (true);
