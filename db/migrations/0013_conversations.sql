-- Berichten, and terugkijken en verder. Whoever is in a conversation reads it as the part 'conversations', which a
-- pause closes and the view log names; that part is not shared: a conversation is with the members on its row.
create table plans.conversation (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('group', 'chosen', 'goal', 'agreement')),
  title text not null default '',
  about_id uuid not null,
  members uuid[] not null check (members <> '{}'),
  names text[] not null,
  begun_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  unique (plan_id, id, members, about_id)
);
comment on table plans.conversation is 'A conversation with these members (names: as they were called then) and always the owner. Its members never change: with others it is a new one. about_id: the goal or agreement it is on, else its own id';

create table plans.conversation_end (
  plan_id uuid not null references plans.plan on delete cascade,
  conversation_id uuid not null,
  members uuid[] not null,
  about_id uuid not null,
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, conversation_id),
  foreign key (plan_id, conversation_id, members, about_id) references plans.conversation (plan_id, id, members, about_id) on delete cascade
);
create index on plans.conversation_end (plan_id, conversation_id, members, about_id);
comment on table plans.conversation_end is 'Dit gesprek is gesloten: for all of them, without a reason. members, about_id: the conversation''s, so that the row can be judged by itself';

create table plans.message (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  conversation_id uuid not null,
  members uuid[] not null,
  about_id uuid not null,
  wording text not null,
  written_by uuid,
  signed text not null default '',
  recorded_by uuid not null,
  written_at timestamptz not null default pg_catalog.now(),
  goes_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, conversation_id, members, about_id) references plans.conversation (plan_id, id, members, about_id) on delete cascade,
  foreign key (plan_id, written_by) references groups.member (plan_id, id)
);
create index on plans.message (plan_id, conversation_id, members, about_id);
create index on plans.message (plan_id, written_by);
comment on table plans.message is 'written_by: null when the owner''s; signed: what the writer is called. goes_at: from when the others read it';

create table plans.read_mark (
  plan_id uuid not null references plans.plan on delete cascade,
  conversation_id uuid not null,
  person_id uuid not null,
  read_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, conversation_id, person_id),
  foreign key (plan_id, conversation_id) references plans.conversation (plan_id, id) on delete cascade
);
comment on table plans.read_mark is 'Up to where somebody read: for that person alone, nobody else ever sees it';

create table plans.conversation_choice (
  plan_id uuid primary key references plans.plan on delete cascade,
  wait_till_morning boolean not null default false
);
comment on table plans.conversation_choice is 'Set by the owner in good times: what the owner writes to the whole group waits till the next morning';

create table plans.mail_choice (
  plan_id uuid not null references plans.plan on delete cascade,
  person_id uuid not null,
  how text not null default 'daily' check (how in ('at-once', 'daily', 'never')),
  told_at timestamptz,
  primary key (plan_id, person_id)
);
comment on table plans.mail_choice is 'When somebody wants mail about messages in a plan; without a row: daily. told_at: the last mail, so that nobody is told twice';

create table plans.reorientation (
  plan_id uuid not null references plans.plan on delete cascade,
  id uuid not null,
  begun_at timestamptz not null default pg_catalog.now(),
  ended_at timestamptz,
  primary key (plan_id, id)
);
comment on table plans.reorientation is 'Terugkijken en verder, begun and (when ended_at is set) finished';

create table plans.reorientation_answer (
  plan_id uuid not null references plans.plan on delete cascade,
  reorientation_id uuid not null,
  question text not null check (question ~ '^[a-z-]+$'),
  about_id uuid not null,
  about_words text not null default '',
  answer text not null default '',
  note text not null default '',
  answered_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, reorientation_id, question, about_id),
  foreign key (plan_id, reorientation_id) references plans.reorientation (plan_id, id) on delete cascade
);
comment on table plans.reorientation_answer is 'One answer. about_id: the goal or member it is about, else the reorientation itself; about_words: how that was called then';

alter table plans.conversation enable row level security;
grant select, insert, delete on plans.conversation to wijkverband_app;
create policy see on plans.conversation for select to wijkverband_app
  using (plan_id = app.here('conversations') and (app.owns() or (app.member() = any (members) and not app.hides(about_id))));
create policy begin on plans.conversation for insert to wijkverband_app with check (plan_id = app.here() and app.decides());
create policy erase on plans.conversation for delete to wijkverband_app using (plan_id = app.here() and app.decides());

alter table plans.conversation_end enable row level security;
grant select, insert on plans.conversation_end to wijkverband_app;
create policy see on plans.conversation_end for select to wijkverband_app
  using (plan_id = app.here('conversations') and (app.owns() or (app.member() = any (members) and not app.hides(about_id))));
create policy close on plans.conversation_end for insert to wijkverband_app with check (plan_id = app.here() and app.decides());

alter table plans.message enable row level security;
grant select, insert, delete on plans.message to wijkverband_app;
create policy see on plans.message for select to wijkverband_app
  using (plan_id = app.here('conversations') and (app.owns()
    or (app.member() = any (members) and not app.hides(about_id, written_by) and (goes_at <= pg_catalog.now() or written_by = app.member()))));
create policy write on plans.message for insert to wijkverband_app
  with check (plan_id = app.here('conversations') and recorded_by = app.me() and app.just_now(written_at)
    and ((app.decides() and app.nobody(written_by))
      or (app.member() = any (members) and written_by = app.member() and app.just_now(goes_at) and not app.hides(about_id))));
create policy take_back on plans.message for delete to wijkverband_app
  using (plan_id = app.here('conversations') and recorded_by = app.me() and (app.decides() or written_by = app.member()));

alter table plans.read_mark enable row level security;
grant select, insert, update (read_at) on plans.read_mark to wijkverband_app;
create policy mine on plans.read_mark to wijkverband_app using (plan_id = app.here('conversations') and person_id = app.me());

alter table plans.conversation_choice enable row level security;
grant select, insert, update (wait_till_morning) on plans.conversation_choice to wijkverband_app;
create policy keep on plans.conversation_choice to wijkverband_app using (plan_id = app.here() and app.decides());

alter table plans.mail_choice enable row level security;
grant select, insert (plan_id, person_id, how), update (how) on plans.mail_choice to wijkverband_app;
create policy mine on plans.mail_choice to wijkverband_app
  using (plan_id = app.here() and person_id = app.me() and (app.decides() or app.joined()));

alter table plans.reorientation enable row level security;
grant select, insert, update (ended_at), delete on plans.reorientation to wijkverband_app;
create policy keep on plans.reorientation to wijkverband_app using (plan_id = app.here() and app.decides());

alter table plans.reorientation_answer enable row level security;
grant select, insert, update (about_words, answer, note, answered_at), delete on plans.reorientation_answer to wijkverband_app;
create policy keep on plans.reorientation_answer to wijkverband_app using (plan_id = app.here() and app.decides());
