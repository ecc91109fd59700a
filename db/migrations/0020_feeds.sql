-- What comes from the lists of others: first looked at, then read in.
create schema exchange;
grant usage on schema exchange to wijkverband_app;

create table exchange.import (
  id uuid primary key,
  source text not null,
  address text not null default '',
  asked_at timestamptz not null default pg_catalog.now(),
  agreed_at timestamptz,
  finished_at timestamptz
);
comment on table exchange.import is 'A list of places of somebody else, as it was at one moment. source: what the list is called; the same name again is a newer list. address: where it was fetched, empty for a file. agreed_at: when an administrator said that it may be read in. Gone after 30 days';

create table exchange.import_record (
  import_id uuid not null references exchange.import on delete cascade,
  number integer not null,
  source_id text not null,
  name text not null,
  outcome text not null check (outcome in ('new', 'changed', 'same', 'refused')),
  place jsonb,
  changes jsonb not null default '[]',
  reason text not null default '',
  is_chosen boolean not null default false,
  applied_at timestamptz,
  primary key (import_id, number),
  check ((outcome = 'refused') = (reason <> ''))
);
create index on exchange.import_record (import_id, number) where is_chosen and applied_at is null;
comment on table exchange.import_record is 'One place of an import. number: its place in the list, as the refusal names it. place: what would be written. changes: what differs from what stands there now. is_chosen: an administrator wants it written. applied_at: when it was';

alter table exchange.import enable row level security;
grant select, insert, update (agreed_at) on exchange.import to wijkverband_app;
create policy administer on exchange.import to wijkverband_app using (people.administers_platform());

alter table exchange.import_record enable row level security;
grant select, insert, update (is_chosen) on exchange.import_record to wijkverband_app;
create policy administer on exchange.import_record to wijkverband_app using (people.administers_platform());

alter table neighbourhood.place
  add column source text not null default '',
  add column source_id text not null default '',
  add check ((source = '') = (source_id = ''));
create unique index on neighbourhood.place (source, source_id) where source <> '';
comment on column neighbourhood.place.source is 'The list of others that this place was read from, and its id there; empty for what people typed here';
