-- Things to do, once or returning, and who comes: by a ticket of three words, without an account.
create table neighbourhood.activity (
  id uuid primary key,
  place_id uuid references neighbourhood.place on delete cascade,
  title text not null,
  about text not null default '',
  kind text not null check (kind ~ '^[a-z-]+$'),
  meeting_point text not null default '',
  municipality_code text not null references geography.municipality,
  area_code text references geography.area,
  lat double precision,
  lon double precision,
  starts_on date not null,
  starts_at time not null,
  minutes integer not null check (minutes between 5 and 720),
  rule text check (rule ~ '^FREQ=(DAILY|WEEKLY|MONTHLY)(;(INTERVAL|BYDAY)=[0-9A-Z,-]{1,20}){0,2}$'),
  ends_on date check (ends_on >= starts_on),
  seats integer check (seats > 0),
  is_free boolean not null default true,
  cost text not null default '',
  is_quiet boolean not null default false,
  walk_in_with boolean not null default false,
  host_name text not null default '',
  host_id uuid references people.person on delete set null,
  initiative_id uuid,
  begun_at timestamptz not null default pg_catalog.now(),
  ended_at timestamptz,
  search tsvector not null generated always as (
    pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.dutch', title), 'A')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.dutch', about), 'B')) stored,
  check ((lat is null) = (lon is null))
);
create index on neighbourhood.activity (place_id);
create index on neighbourhood.activity (municipality_code);
create index on neighbourhood.activity (area_code);
create index on neighbourhood.activity (host_id);
create index on neighbourhood.activity (initiative_id);
create index on neighbourhood.activity using gin (search);
create index on neighbourhood.activity using gin (title public.gin_trgm_ops);
create index on neighbourhood.activity using gist (pg_catalog.point(lon * 0.6135, lat)) where ended_at is null and lat is not null;
comment on table neighbourhood.activity is 'Something to do. starts_on, starts_at: the first time, on the clock there. rule: how it comes back, an RRULE without DTSTART and without an end; null is once. ends_on: the last day that it may come back. seats: null is room enough. host_name: who stands ready, host_id when that person has an account. walk_in_with: somebody walks in with you. initiative_id: the initiative that it came from';

create table neighbourhood.activity_exception (
  activity_id uuid not null references neighbourhood.activity on delete cascade,
  day date not null,
  moved_to date,
  starts_at time,
  why text not null default '',
  primary key (activity_id, day),
  check ((moved_to is null) = (starts_at is null))
);
comment on table neighbourhood.activity_exception is 'A day of the rule on which it is not: moved once, or, without moved_to, off. why: a word for who wanted to come';

create table neighbourhood.activity_time (
  activity_id uuid not null references neighbourhood.activity on delete cascade,
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  primary key (activity_id, day)
);
create index on neighbourhood.activity_time (day);
comment on table neighbourhood.activity_time is 'The days of an activity for the coming ten weeks, and of the week behind, so that nobody works out a rule to read. Made anew at each change and every night';

create table neighbourhood.sign_up (
  id uuid primary key,
  activity_id uuid not null references neighbourhood.activity on delete cascade,
  day date not null,
  number integer not null check (number > 0),
  unique (activity_id, day, number)
);
comment on table neighbourhood.sign_up is 'Somebody comes on this day; nothing says who. The lowest numbers have the seats, the others wait: so the waiting list moves by itself';

create table neighbourhood.ticket (
  sign_up_id uuid primary key references neighbourhood.sign_up on delete cascade,
  ticket_hash text not null unique,
  name text not null default '',
  phone text not null default '',
  mail text not null default '',
  waited boolean not null default false,
  told_at timestamptz
);
create index on neighbourhood.ticket (sign_up_id) where waited and told_at is null and mail <> '';
comment on table neighbourhood.ticket is 'Who it is that comes, as far as they said, and the hash of the three words by which they come back. Read with those words, and by who hosts. Gone seven days after the day. waited, told_at: there was no seat at first, and when a mail said that there is';

create table neighbourhood.attendance (
  activity_id uuid not null references neighbourhood.activity on delete cascade,
  day date not null,
  came integer not null check (came between 0 and 10000),
  counted_at timestamptz not null default pg_catalog.now(),
  primary key (activity_id, day)
);
comment on table neighbourhood.attendance is 'How many came. No names';

create function neighbourhood.hosts(activity uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.activity a where a.id = activity
     and (a.host_id = app.me() or neighbourhood.keeps(a.place_id))) $$;
comment on function neighbourhood.hosts(uuid) is 'Hosts this activity, or keeps the place where it is';

create function neighbourhood.takes_sign_ups(activity uuid, on_day date) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.activity_time t join neighbourhood.activity a on a.id = t.activity_id
    where t.activity_id = activity and t.day = on_day and t.ends_at > pg_catalog.now() and a.ended_at is null) $$;
comment on function neighbourhood.takes_sign_ups(uuid, date) is 'It is on that day, and not over yet';

create function neighbourhood.holds_ticket(sign_up uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.ticket t where t.sign_up_id = sign_up and t.ticket_hash = app.key()) $$;

create function neighbourhood.hosts_sign_up(sign_up uuid) returns boolean language sql stable as
$$ select exists (select 1 from neighbourhood.sign_up s where s.id = sign_up and neighbourhood.hosts(s.activity_id)) $$;

alter table neighbourhood.activity enable row level security;
grant select, insert, update (title, about, kind, meeting_point, starts_on, starts_at, minutes, rule, ends_on, seats,
  is_free, cost, is_quiet, walk_in_with, host_name, ended_at) on neighbourhood.activity to wijkverband_app;
create policy see on neighbourhood.activity for select to wijkverband_app using (true);
create policy begin on neighbourhood.activity for insert to wijkverband_app
  with check (neighbourhood.keeps(place_id) and (host_id is null or host_id = app.me()));
create policy change on neighbourhood.activity for update to wijkverband_app using (neighbourhood.hosts(id));

alter table neighbourhood.activity_exception enable row level security;
grant select, insert, delete on neighbourhood.activity_exception to wijkverband_app;
create policy see on neighbourhood.activity_exception for select to wijkverband_app using (true);
create policy host on neighbourhood.activity_exception to wijkverband_app using (neighbourhood.hosts(activity_id));

alter table neighbourhood.activity_time enable row level security;
grant select, insert, delete on neighbourhood.activity_time to wijkverband_app;
create policy see on neighbourhood.activity_time for select to wijkverband_app using (true);
create policy write on neighbourhood.activity_time for insert to wijkverband_app with check (neighbourhood.hosts(activity_id));
create policy rewrite on neighbourhood.activity_time for delete to wijkverband_app using (neighbourhood.hosts(activity_id));

alter table neighbourhood.sign_up enable row level security;
grant select, insert, update (day), delete on neighbourhood.sign_up to wijkverband_app;
create policy see on neighbourhood.sign_up for select to wijkverband_app using (true);
create policy come on neighbourhood.sign_up for insert to wijkverband_app with check (neighbourhood.takes_sign_ups(activity_id, day));
create policy move on neighbourhood.sign_up for update to wijkverband_app using (neighbourhood.hosts(activity_id));
create policy call_off on neighbourhood.sign_up for delete to wijkverband_app
  using (neighbourhood.holds_ticket(id) or neighbourhood.hosts(activity_id));

alter table neighbourhood.ticket enable row level security;
grant select, insert on neighbourhood.ticket to wijkverband_app;
create policy see on neighbourhood.ticket for select to wijkverband_app
  using (ticket_hash = app.key() or neighbourhood.hosts_sign_up(sign_up_id));
create policy come on neighbourhood.ticket for insert to wijkverband_app with check (ticket_hash = app.key());

alter table neighbourhood.attendance enable row level security;
grant select, insert, update (came, counted_at) on neighbourhood.attendance to wijkverband_app;
create policy count on neighbourhood.attendance to wijkverband_app using (neighbourhood.hosts(activity_id));
