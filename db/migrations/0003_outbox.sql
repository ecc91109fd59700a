create table platform.outbox (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z-]+$'),
  to_email text,
  to_person uuid,
  subject text not null,
  body text not null,
  about text,
  not_before timestamptz not null default pg_catalog.now(),
  made_at timestamptz not null default pg_catalog.now(),
  attempts integer not null default 0,
  sent_at timestamptz,
  dropped_at timestamptz,
  check ((to_email is null) <> (to_person is null))
);
create index on platform.outbox (not_before) where sent_at is null and dropped_at is null;
comment on table platform.outbox is
  'A mail, written in the transaction of what it tells. about: the key by which the worker asks again, at sending, whether it may still go. The body is emptied once the mail server has it';

-- the pages put mail in; only the worker reads it
alter table platform.outbox enable row level security;
grant insert on platform.outbox to wijkverband_app;
create policy put_in on platform.outbox for insert to wijkverband_app with check (attempts = 0);
