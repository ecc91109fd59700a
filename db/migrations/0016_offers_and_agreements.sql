-- What is open in a neighbourhood, and what its services agreed on with each other: read by everyone.
create table neighbourhood.offer (
  id uuid primary key,
  kind text not null check (kind in ('circle', 'service')),
  title text not null,
  about text not null default '',
  municipality_code text not null references geography.municipality,
  area_code text references geography.area,
  link text not null default '' check (link = '' or link ~ '^/[^/\\]'),
  organisation_id uuid references people.organisation,
  published_by uuid references people.person on delete set null,
  published_at timestamptz not null default pg_catalog.now(),
  until date,
  taken_back_at timestamptz,
  check (kind <> 'service' or organisation_id is not null)
);
create index on neighbourhood.offer (municipality_code);
create index on neighbourhood.offer (area_code);
create index on neighbourhood.offer (organisation_id);
create index on neighbourhood.offer (published_by);
comment on table neighbourhood.offer is 'Open room that a Buurtcirkel or a service tells the neighbourhood of. link: a path of ours that leads on. until: the last day on which it is shown. published_by: empty once that person is gone. Never about anybody';

create function neighbourhood.acts_for(organisation uuid) returns boolean language sql stable as
$$ select people.works_at(organisation) or people.administers(organisation) $$;
comment on function neighbourhood.acts_for(uuid) is 'This person works there by the word of that organisation, or administers it';

alter table neighbourhood.offer enable row level security;
grant select, insert, update (taken_back_at) on neighbourhood.offer to wijkverband_app;
create policy see on neighbourhood.offer for select to wijkverband_app using (true);
create policy publish on neighbourhood.offer for insert to wijkverband_app with check (
  published_by = app.me() and taken_back_at is null
  and (organisation_id is null or neighbourhood.acts_for(organisation_id)));
create policy take_back on neighbourhood.offer for update to wijkverband_app
  using (published_by = app.me() or neighbourhood.acts_for(organisation_id));

create table neighbourhood.local_agreement (
  id uuid primary key,
  municipality_code text not null references geography.municipality,
  area_code text references geography.area,
  opened_at timestamptz not null default pg_catalog.now(),
  unique nulls not distinct (municipality_code, area_code)
);
create index on neighbourhood.local_agreement (area_code);
comment on table neighbourhood.local_agreement is 'Wijkafspraken: what the services of a neighbourhood agreed on with each other. area_code null: for the whole municipality';

create table neighbourhood.local_agreement_party (
  agreement_id uuid not null references neighbourhood.local_agreement on delete cascade,
  organisation_id uuid not null references people.organisation on delete cascade,
  joined_at timestamptz not null default pg_catalog.now(),
  primary key (agreement_id, organisation_id)
);
create index on neighbourhood.local_agreement_party (organisation_id);
comment on table neighbourhood.local_agreement_party is 'An organisation that made the agreements: its administrators may write them';

create table neighbourhood.local_agreement_version (
  agreement_id uuid not null references neighbourhood.local_agreement on delete cascade,
  version integer not null check (version > 0),
  upward text not null default '',
  downward text not null default '',
  review_on date,
  written_for uuid references people.organisation,
  written_at timestamptz not null default pg_catalog.now(),
  primary key (agreement_id, version)
);
create index on neighbourhood.local_agreement_version (written_for);
comment on table neighbourhood.local_agreement_version is 'The whole text of the agreements of one moment; the highest version counts. upward, downward: how one steps from social work to mental health care and back. written_for: the organisation whose administrator wrote it, null is who runs the platform; no person is named';

create table neighbourhood.local_agreement_line (
  agreement_id uuid not null,
  version integer not null,
  position integer not null,
  question text not null,
  first text not null,
  answers text not null default '',
  phone text not null default '',
  hours text not null default '',
  primary key (agreement_id, version, position),
  foreign key (agreement_id, version) references neighbourhood.local_agreement_version on delete cascade
);
comment on table neighbourhood.local_agreement_line is 'For one kind of question: which service is first, and who answers there by function, never by name';

create function neighbourhood.agrees(agreement uuid) returns boolean language sql stable as
$$ select people.administers_platform() or exists (select 1 from neighbourhood.local_agreement_party p
     where p.agreement_id = agreement and people.administers(p.organisation_id)) $$;
comment on function neighbourhood.agrees(uuid) is 'This person administers one of the organisations that made these agreements, or the platform';

alter table neighbourhood.local_agreement enable row level security;
alter table neighbourhood.local_agreement_party enable row level security;
alter table neighbourhood.local_agreement_version enable row level security;
alter table neighbourhood.local_agreement_line enable row level security;
grant select, insert on neighbourhood.local_agreement to wijkverband_app;
grant select, insert, delete on neighbourhood.local_agreement_party to wijkverband_app;
grant select, insert on neighbourhood.local_agreement_version to wijkverband_app;
grant select, insert on neighbourhood.local_agreement_line to wijkverband_app;
create policy see on neighbourhood.local_agreement for select to wijkverband_app using (true);
create policy open on neighbourhood.local_agreement for insert to wijkverband_app with check (people.administers_platform());
create policy see on neighbourhood.local_agreement_party for select to wijkverband_app using (true);
create policy join_it on neighbourhood.local_agreement_party for insert to wijkverband_app with check (people.administers_platform());
create policy leave_it on neighbourhood.local_agreement_party for delete to wijkverband_app using (people.administers_platform());
create policy see on neighbourhood.local_agreement_version for select to wijkverband_app using (true);
create policy write on neighbourhood.local_agreement_version for insert to wijkverband_app with check (neighbourhood.agrees(agreement_id)
  and case when written_for is null then people.administers_platform() else people.administers(written_for) end);
create policy see on neighbourhood.local_agreement_line for select to wijkverband_app using (true);
create policy write on neighbourhood.local_agreement_line for insert to wijkverband_app with check (neighbourhood.agrees(agreement_id));

-- The nearest open doors come straight from this: degrees east are shorter than degrees north (projection.ts).
create index on neighbourhood.place using gist (pg_catalog.point(lon * 0.6135, lat)) where closed_at is null and lat is not null;
create index on neighbourhood.place (municipality_code) where closed_at is null and lat is null;
