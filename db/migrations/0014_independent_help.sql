-- Who stands beside somebody without an interest of their own: told on every page of a plan.
create table geography.independent_help (
  id uuid primary key,
  municipality_code text check (municipality_code ~ '^GM[0-9]{4}$'),
  kind text not null check (kind in ('client-support', 'patient-advocate', 'family-advocate')),
  name text not null,
  phone text not null default '',
  web text not null default '',
  checked_on date not null
);
create index on geography.independent_help (municipality_code);
comment on table geography.independent_help is 'Independent help (cliëntondersteuning, PVP, familievertrouwenspersoon) in a municipality; municipality_code null: everywhere. checked_on: when somebody saw that it is right';

alter table geography.independent_help enable row level security;
grant select, insert, update (municipality_code, kind, name, phone, web, checked_on), delete on geography.independent_help to wijkverband_app;
create policy see on geography.independent_help for select to wijkverband_app using (true);
create policy write on geography.independent_help to wijkverband_app
  using (people.administers_platform()) with check (people.administers_platform());

create table plans.residence (
  plan_id uuid primary key references plans.plan on delete cascade,
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$')
);
comment on table plans.residence is 'The municipality where the owner lives, when they said so, for the help that is there. For the owner alone';

alter table plans.residence enable row level security;
grant select, insert, update (municipality_code), delete on plans.residence to wijkverband_app;
create policy keep on plans.residence to wijkverband_app using (plan_id = app.here() and app.owns());
