-- Good examples: what is published is there for everybody; drafts, reviews and sign-ups for who they concern.
create schema practices;
grant usage on schema practices to wijkverband_app;

create table practices.editor (
  person_id uuid primary key references people.person on delete cascade,
  shown_name text not null,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now()
);
create index on practices.editor (made_by);
comment on table practices.editor is 'Somebody who keeps the library: made so by who administers the platform';

create function practices.is_editor() returns boolean language sql stable as
$$ select people.administers_platform() or exists (select 1 from practices.editor e where e.person_id = app.me()) $$;

create table practices.reviewer (
  person_id uuid primary key references people.person on delete cascade,
  shown_name text not null,
  by_experience boolean not null,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now()
);
create index on practices.reviewer (made_by);
comment on table practices.reviewer is 'Somebody who reviews what is brought in. by_experience: with experience of their own of a mental vulnerability or as a relative';

create function practices.is_reviewer() returns boolean language sql stable as
$$ select exists (select 1 from practices.reviewer r where r.person_id = app.me()) $$;

-- Dutch, with or without accents: «cliënt» is found by «client»
create text search configuration practices.dutch (copy = pg_catalog.dutch);
alter text search configuration practices.dutch
  alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart with public.unaccent, pg_catalog.dutch_stem;

create function practices.stem(word text) returns text language sql immutable parallel safe as
$$ select (pg_catalog.tsvector_to_array(pg_catalog.to_tsvector('practices.dutch', word)))[1] $$;
comment on function practices.stem(text) is 'What the search keeps of a word; null of a word like «de»';

create function practices.stems(words text[]) returns text[] language sql immutable parallel safe as
$$ select coalesce(array_agg(stem), '{}') from (
     select practices.stem(word) as stem from unnest(words) word where strpos(word, ' ') = 0) s where stem is not null $$;
comment on function practices.stems(text[]) is 'Of those that are one word';

create table practices.practice (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null,
  content jsonb not null,
  level text not null check (level in ('aangemeld', 'beschreven', 'onderbouwd', 'onderzocht')),
  facets text[] not null,
  search tsvector not null,
  version integer not null default 1,
  published_at timestamptz not null default pg_catalog.now(),
  changed_at timestamptz not null default pg_catalog.now(),
  checked_on date not null,
  reviewed_on date,
  archived_at timestamptz
);
create index on practices.practice using gin (search);
create index on practices.practice using gin (facets);
comment on table practices.practice is 'A good example as it is now. content: as the open data file has it (src/practices/practice.ts); the columns after it are made of that. checked_on: when somebody saw that it is right. reviewed_on: when two reviewers found this level; null: it comes from the source. archived_at: no longer offered, but its address keeps working';

create table practices.practice_version (
  practice_id uuid not null references practices.practice on delete cascade,
  version integer not null,
  content jsonb not null,
  level text not null,
  made_at timestamptz not null default pg_catalog.now(),
  made_by uuid references people.person on delete set null,
  primary key (practice_id, version)
);
create index on practices.practice_version (made_by);
comment on table practices.practice_version is 'Each wording a good example has had, the present one too';

create table practices.word (
  word text primary key,
  stem text not null
);
create index on practices.word (stem text_pattern_ops);
create index on practices.word (pg_catalog.reverse(stem) text_pattern_ops);
create index on practices.word using gin (word public.gin_trgm_ops);
comment on table practices.word is 'A word that stands in some good example: by these a search is spelled right and a compound is taken apart';

create table practices.synonym (
  id uuid primary key,
  words text[] not null check (cardinality(words) between 2 and 30),
  stems text[] not null
);
comment on table practices.synonym is 'Words that a search takes for one another. stems: of each of them';

-- For each word of a search: what says the same (`exact`), and what comes near (`wide`): longer and shorter
-- compounds, and the words most like it when it is nowhere.
create function practices.is_known(stem text) returns boolean language sql stable as
$$ select exists (select 1 from practices.word w where w.stem = $1) or exists (select 1 from practices.synonym s where $1 = any (s.stems)) $$;

create function practices.alike(stem text) returns tsquery language sql stable as
$$ select string_agg(phraseto_tsquery('practices.dutch', w)::text, ' | ')::tsquery
     from practices.synonym s, unnest(s.words) w where $1 = any (s.stems) $$;
comment on function practices.alike(text) is 'Its synonyms';

create function practices.asked(p_text text, out exact tsquery[], out wide tsquery[], out anyone tsquery, out everyone tsquery)
language plpgsql stable as $$
declare
  typed text; root text; same tsquery; near tsquery; parts text[]; half text;
begin
  exact := '{}'; wide := '{}';
  for typed in
    select w from regexp_split_to_table(lower(public.unaccent(left(p_text, 200))), '[^[:alnum:]]+') with ordinality as t (w, n)
     where length(w) between 2 and 40 group by w order by min(n) limit 12
  loop
    root := practices.stem(typed);
    continue when root is null or root !~ '^[[:alnum:]]+$';
    same := root::tsquery;
    -- huis and huizen, brief and brieven: the stemmer leaves them apart
    if root ~ '[szfv]$' then
      same := same || (left(root, -1) || translate(right(root, 1), 'szfv', 'zsvf'))::tsquery;
    end if;
    -- maatje and maatjes too
    if typed ~ 'jes?$' then
      same := same || practices.stem(rtrim(typed, 's'))::tsquery || (rtrim(typed, 's') || 's')::tsquery;
    end if;
    same := coalesce(same || practices.alike(root), same);
    near := same;
    if length(root) >= 4 then
      near := near || (root || ':*')::tsquery;
      near := coalesce(near || (
        select string_agg(distinct quote_literal(w.stem), ' | ')::tsquery from practices.word w
         where reverse(w.stem) like reverse(root) || '%' and w.stem <> root), near);
    end if;
    parts := null;
    if length(typed) >= 8 then
      select array[a.stem, b.stem] into parts
        from generate_series(4, length(typed) - 4) i,
          lateral (select practices.stem(regexp_replace(left(typed, i), 'jes$', 'je')) as stem) a,
          lateral (select practices.stem(substr(typed, i + 1)) as stem) b
       where practices.is_known(a.stem) and practices.is_known(b.stem)
       order by least(i, length(typed) - i) desc limit 1;
    end if;
    if not practices.is_known(root) then
      if parts is not null then
        same := same || (parts[1]::tsquery && parts[2]::tsquery);
        near := near || (parts[1] || ':* | ' || parts[2] || ':*')::tsquery;
        near := coalesce(near || practices.alike(parts[1]), near);
        near := coalesce(near || practices.alike(parts[2]), near);
      elsif length(typed) >= 4 then
        select part into half from (
          select practices.stem(left(typed, i)) as part, i as size from generate_series(5, length(typed) - 3) i
          union all
          select practices.stem(right(typed, i)), i from generate_series(5, length(typed) - 3) i) halves
         where practices.is_known(part) order by size desc limit 1;
        near := coalesce(near || (half || ':*')::tsquery || practices.alike(half), near || (half || ':*')::tsquery, near);
        select coalesce(same || string_agg(quote_literal(stem), ' | ')::tsquery, same),
            coalesce(near || string_agg(quote_literal(stem) || ':*', ' | ')::tsquery, near)
          into same, near from (
          select w.stem from practices.word w
           where w.word operator(public.%) typed and public.similarity(w.word, typed) >= 0.4
           group by w.stem order by max(public.similarity(w.word, typed)) desc limit 2) alike;
      end if;
    elsif parts is not null then
      near := near || (parts[1]::tsquery && parts[2]::tsquery);
    end if;
    near := near || same;
    exact := exact || same; wide := wide || near;
    anyone := coalesce(anyone || near, near);
    everyone := coalesce(everyone && near, near);
  end loop;
end $$;
comment on function practices.asked(text) is 'What a search in Dutch may mean, for each of its words, for any and for all';

create table practices.read_day (
  practice_id uuid not null references practices.practice on delete cascade,
  day date not null default current_date,
  number integer not null default 1,
  primary key (practice_id, day)
);
comment on table practices.read_day is 'How often a good example was opened on a day. Not by whom';

create table practices.contact (
  practice_id uuid primary key references practices.practice on delete cascade,
  name text not null default '',
  email text not null,
  person_id uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now()
);
create index on practices.contact (person_id);
comment on table practices.contact is 'Who answers about a good example. Not shown: a message goes there by mail';

create table practices.message (
  id uuid primary key,
  practice_id uuid not null references practices.practice on delete cascade,
  name text not null,
  email text not null,
  wording text not null,
  sent_at timestamptz not null default pg_catalog.now(),
  key_hash text unique,
  mailed_at timestamptz
);
create index on practices.message (practice_id);
comment on table practices.message is 'Somebody asks the contact of a good example something. Read with the key in the mail that tells of it';

create table practices.call (
  id uuid primary key,
  theme text not null,
  wording text not null default '',
  begins_on date not null,
  ends_on date not null,
  regions text[] not null default '{}',
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now(),
  check (ends_on >= begins_on)
);
create index on practices.call (made_by);
comment on table practices.call is 'A call for good examples. regions: codes of municipalities; none is everywhere';

create table practices.submission (
  id uuid primary key,
  call_id uuid references practices.call on delete set null,
  practice_id uuid references practices.practice,
  person_id uuid references people.person on delete cascade,
  key_hash text,
  content jsonb not null default '{}',
  sender_name text not null default '',
  sender_email text not null default '',
  sender_organisation text not null default '',
  begun_at timestamptz not null default pg_catalog.now(),
  kept_at timestamptz not null default pg_catalog.now(),
  sent_at timestamptz,
  mail_key_hash text,
  warned_at timestamptz,
  check ((person_id is null) <> (key_hash is null))
);
create index on practices.submission (call_id);
create index on practices.submission (practice_id);
create index on practices.submission (person_id);
create unique index on practices.submission (key_hash);
create unique index on practices.submission (mail_key_hash);
comment on table practices.submission is 'A good example that somebody brings in: a draft until sent_at. Of a person, or of who holds the key. practice_id: what it changes; null for a new one. content: what was typed, by the name of its field. kept_at: when that last changed: a review of before does not count. mail_key_hash: of the link in the last mail about it, which works beside the key';

create function practices.is_own_submission(submission uuid) returns boolean language sql stable as
$$ select exists (select 1 from practices.submission s where s.id = submission and (s.person_id = app.me() or s.key_hash = app.key() or s.mail_key_hash = app.key())) $$;
create function practices.sees_submission(submission uuid) returns boolean language sql stable as
$$ select exists (select 1 from practices.submission s where s.id = submission) $$;

create table practices.named_person (
  id uuid primary key,
  submission_id uuid not null references practices.submission on delete cascade,
  name text not null,
  agreed_how text not null,
  agreed_on date not null
);
create index on practices.named_person (submission_id);
comment on table practices.named_person is 'Somebody whose name or words stand in what is brought in, and how they said that this is right';

create table practices.file (
  id uuid primary key,
  practice_id uuid references practices.practice on delete cascade,
  submission_id uuid references practices.submission on delete cascade,
  name text not null,
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  size integer not null check (size between 1 and 20971520),
  bytes bytea not null,
  added_at timestamptz not null default pg_catalog.now(),
  check (practice_id is not null or submission_id is not null)
);
create index on practices.file (practice_id);
create index on practices.file (submission_id);
comment on table practices.file is 'A PDF or picture beside what is brought in; with practice_id everybody may open it';

create table practices.review (
  id uuid primary key,
  submission_id uuid not null references practices.submission on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  by_experience boolean not null,
  conflict text not null default '',
  criteria text[] not null default '{}',
  level text check (level in ('aangemeld', 'beschreven', 'onderbouwd', 'onderzocht')),
  remarks text not null default '',
  begun_at timestamptz not null default pg_catalog.now(),
  kept_at timestamptz not null default pg_catalog.now(),
  done_at timestamptz,
  unique (submission_id, person_id)
);
create index on practices.review (person_id);
comment on table practices.review is 'What one of the two reviewers finds. conflict: what ties them to it; who says so does not review. criteria: what was seen to be there, by its name on the checklist. level: null is «not yet». done_at: sent; it may be seen again until there is a decision';

create table practices.review_question (
  id uuid primary key,
  submission_id uuid not null references practices.submission on delete cascade,
  asked_by uuid not null references people.person on delete cascade,
  wording text not null,
  answer text not null default '',
  asked_at timestamptz not null default pg_catalog.now(),
  answered_at timestamptz,
  told_at timestamptz
);
create index on practices.review_question (submission_id);
create index on practices.review_question (asked_by);
comment on table practices.review_question is 'A question of a reviewer back to the sender. told_at: a mail told them';

create table practices.decision (
  submission_id uuid primary key references practices.submission on delete cascade,
  kind text not null check (kind in ('published', 'declined')),
  reason text not null default '',
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now(),
  told_at timestamptz
);
create index on practices.decision (made_by);
create function practices.brought_in(submission uuid) returns boolean language sql stable as
$$ select practices.is_own_submission(submission) or exists (
     select 1 from practices.submission s join people.person_email e on e.email = s.sender_email
      where s.id = submission and e.person_id = app.me()) $$;
comment on function practices.brought_in(uuid) is 'Also when this person did so without an account, by their mail address';

create function practices.is_undecided(submission uuid) returns boolean language sql stable as
$$ select not exists (select 1 from practices.decision d where d.submission_id = submission) $$;

create function practices.is_agreed(submission uuid) returns boolean language sql stable as
$$ select exists (
     select from practices.submission s join practices.review r on r.submission_id = s.id
      where s.id = submission and r.conflict = '' and r.done_at >= s.kept_at group by s.practice_id
     having bool_and(r.level is not null) and (s.practice_id is not null or (count(*) >= 2 and bool_or(r.by_experience)))) $$;
comment on function practices.is_agreed(uuid) is 'Two found that it may be published as it is now, one of them by experience; one for a new wording of what is there already';

create function practices.reviews_by_experience() returns boolean language sql stable as
$$ select r.by_experience from practices.reviewer r where r.person_id = app.me() $$;
comment on function practices.reviews_by_experience() is 'Null of who is no reviewer';

comment on table practices.decision is 'What came of what was brought in. The example itself is on submission.practice_id';

create table practices.adoption (
  id uuid primary key,
  practice_id uuid not null references practices.practice on delete cascade,
  person_id uuid references people.person on delete cascade,
  adopted_from uuid references practices.adoption on delete set null,
  shown_name text not null,
  municipality_code text check (municipality_code ~ '^GM[0-9]{4}$'),
  since date not null,
  changes text not null default '',
  why text not null default '',
  made_at timestamptz not null default pg_catalog.now(),
  confirmed_at timestamptz not null default pg_catalog.now(),
  check (adopted_from <> id)
);
create index on practices.adoption (practice_id);
create index on practices.adoption (person_id);
create index on practices.adoption (adopted_from);
comment on table practices.adoption is '«Wij doen dit ook»: who does it where, and what they changed. adopted_from: whose way they took over; null is the example itself. confirmed_at: when they last said that it is right';

create table practices.adoption_hiding (
  adoption_id uuid primary key references practices.adoption on delete cascade,
  why text not null,
  hidden_by uuid references people.person on delete set null,
  hidden_at timestamptz not null default pg_catalog.now()
);
create index on practices.adoption_hiding (hidden_by);
comment on table practices.adoption_hiding is 'An editor keeps what somebody wrote from readers, and says why to who wrote it';

create function practices.is_hidden(adoption uuid) returns boolean language sql stable as
$$ select exists (select 1 from practices.adoption_hiding h where h.adoption_id = adoption) $$;

create function practices.may_organise(practice uuid) returns boolean language sql stable as
$$ select practices.is_editor()
     or exists (select 1 from practices.contact c where c.practice_id = practice and c.person_id = app.me())
     or exists (select 1 from practices.adoption a
                 where a.practice_id = practice and a.person_id = app.me() and not practices.is_hidden(a.id)) $$;
comment on function practices.may_organise(uuid) is 'Who answers about an example, who does it too, and who keeps the library';

create table practices.adoption_stage (
  id uuid primary key,
  adoption_id uuid not null references practices.adoption on delete cascade,
  stage text not null check (stage in ('idea', 'trial', 'lasting', 'without-project', 'stopped')),
  result text not null default '',
  lesson text not null default '',
  since date not null,
  recorded_at timestamptz not null default pg_catalog.now()
);
create index on practices.adoption_stage (adoption_id);
comment on table practices.adoption_stage is 'How far an adoption is, the newest counts. without-project: it stays, also without a project. lesson: what one learned when it stopped';

create table practices.adoption_question (
  adoption_id uuid not null references practices.adoption on delete cascade,
  year integer not null,
  asked_at timestamptz not null default pg_catalog.now(),
  answered_at timestamptz,
  primary key (adoption_id, year)
);
comment on table practices.adoption_question is 'Once a year somebody who does it too is asked how it goes';

create table practices.visit (
  id uuid primary key,
  practice_id uuid not null references practices.practice on delete cascade,
  organised_by uuid not null references people.person on delete cascade,
  host text not null,
  place text not null default '',
  online boolean not null default false,
  web text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  seats integer not null check (seats between 1 and 500),
  wording text not null default '',
  recap text not null default '',
  recap_at timestamptz,
  cancelled_at timestamptz,
  made_at timestamptz not null default pg_catalog.now(),
  check (ends_at > starts_at)
);
create index on practices.visit (practice_id);
create index on practices.visit (organised_by);
comment on table practices.visit is 'A visit, there or online, to those who do it. host: who receives, as shown. recap: what was seen and said, for everybody';

create function practices.organises(visit uuid) returns boolean language sql stable as
$$ select exists (select 1 from practices.visit v
     where v.id = visit and v.organised_by = app.me() and practices.may_organise(v.practice_id)) $$;
comment on function practices.organises(uuid) is 'Reads who comes: not any more once the library hid what they do, or they stopped';

create function practices.takes_sign_ups(visit uuid) returns boolean language sql stable as
$$ select exists (select 1 from practices.visit v where v.id = visit and v.cancelled_at is null and v.starts_at > pg_catalog.now()) $$;

create table practices.visit_seat (
  visit_id uuid not null references practices.visit on delete cascade,
  number integer not null check (number between 1 and 10000),
  sign_up_id uuid not null unique,
  primary key (visit_id, number)
);
comment on table practices.visit_seat is 'A seat, or a turn in the line behind them: the lowest numbers have the seats. All can count them, none can see by whom';

create table practices.visit_sign_up (
  id uuid primary key references practices.visit_seat (sign_up_id) on delete cascade,
  visit_id uuid not null references practices.visit on delete cascade,
  person_id uuid references people.person on delete cascade,
  key_hash text,
  name text not null,
  email text not null default '',
  question text not null default '',
  signed_up_at timestamptz not null default pg_catalog.now(),
  waited boolean not null default false,
  seat_told_at timestamptz,
  off_told_at timestamptz
);
create index on practices.visit_sign_up (visit_id);
create index on practices.visit_sign_up (person_id);
create unique index on practices.visit_sign_up (key_hash);
comment on table practices.visit_sign_up is 'Who comes to a visit, with a question beforehand. Of a person, or of who holds the key. Signing off deletes the seat, and this with it. waited: there was no seat at first';

create table practices.aid_weights (
  version integer primary key,
  weights jsonb not null,
  note text not null default '',
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now()
);
create index on practices.aid_weights (made_by);
comment on table practices.aid_weights is 'By which the decision aid ranks; the newest counts, the earlier ones stay';

create table practices.aid_case (
  id uuid primary key,
  name text not null,
  answers jsonb not null,
  expected text[] not null,
  unexpected text[] not null default '{}',
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now()
);
create index on practices.aid_case (made_by);
comment on table practices.aid_case is 'What the decision aid is tried on before its weights change. expected: one at least of these is in the first five; unexpected: none of these in the first three';

alter table practices.editor enable row level security;
grant select, insert, delete on practices.editor to wijkverband_app;
create policy see on practices.editor for select to wijkverband_app using (person_id = app.me() or people.administers_platform());
create policy appoint on practices.editor for insert to wijkverband_app with check (people.administers_platform() and made_by = app.me());
create policy dismiss on practices.editor for delete to wijkverband_app using (people.administers_platform());

alter table practices.reviewer enable row level security;
grant select, insert, delete on practices.reviewer to wijkverband_app;
create policy see on practices.reviewer for select to wijkverband_app using (person_id = app.me() or practices.is_editor());
create policy appoint on practices.reviewer for insert to wijkverband_app with check (practices.is_editor() and made_by = app.me());
create policy dismiss on practices.reviewer for delete to wijkverband_app using (practices.is_editor());

alter table practices.practice enable row level security;
grant select, insert, update (slug, title, content, level, facets, search, version, changed_at, checked_on, reviewed_on, archived_at) on practices.practice to wijkverband_app;
create policy see on practices.practice for select to wijkverband_app using (true);
create policy publish on practices.practice for insert to wijkverband_app with check (practices.is_editor());
create policy change on practices.practice for update to wijkverband_app using (practices.is_editor());

alter table practices.practice_version enable row level security;
grant select, insert on practices.practice_version to wijkverband_app;
create policy see on practices.practice_version for select to wijkverband_app using (practices.is_editor() or practices.is_reviewer());
create policy keep on practices.practice_version for insert to wijkverband_app with check (practices.is_editor());

alter table practices.word enable row level security;
grant select, insert on practices.word to wijkverband_app;
create policy see on practices.word for select to wijkverband_app using (true);
create policy learn on practices.word for insert to wijkverband_app with check (practices.is_editor());

alter table practices.synonym enable row level security;
grant select, insert, update (words, stems), delete on practices.synonym to wijkverband_app;
create policy see on practices.synonym for select to wijkverband_app using (true);
create policy write on practices.synonym to wijkverband_app using (practices.is_editor()) with check (practices.is_editor());

alter table practices.read_day enable row level security;
grant select, insert, update (number) on practices.read_day to wijkverband_app;
create policy count on practices.read_day to wijkverband_app using (true) with check (day = current_date);

alter table practices.contact enable row level security;
grant select, insert, update (name, email, person_id), delete on practices.contact to wijkverband_app;
create policy keep on practices.contact to wijkverband_app using (practices.is_editor()) with check (practices.is_editor());
create policy see_own on practices.contact for select to wijkverband_app using (person_id = app.me());

alter table practices.message enable row level security;
grant select, insert, delete on practices.message to wijkverband_app;
create policy read on practices.message for select to wijkverband_app using (key_hash = app.key() or practices.is_editor());
create policy send on practices.message for insert to wijkverband_app with check (key_hash is null and mailed_at is null);
create policy erase on practices.message for delete to wijkverband_app using (key_hash = app.key() or practices.is_editor());

alter table practices.call enable row level security;
grant select, insert, update (theme, wording, begins_on, ends_on, regions), delete on practices.call to wijkverband_app;
create policy see on practices.call for select to wijkverband_app using (true);
create policy write on practices.call to wijkverband_app using (practices.is_editor()) with check (practices.is_editor());

alter table practices.submission enable row level security;
grant select, insert, update (call_id, practice_id, content, sender_name, sender_email, sender_organisation, kept_at, sent_at, mail_key_hash), delete on practices.submission to wijkverband_app;
create policy own on practices.submission to wijkverband_app
  using (person_id = app.me() or key_hash = app.key() or mail_key_hash = app.key())
  with check (person_id = app.me() or key_hash = app.key() or mail_key_hash = app.key());
create policy review on practices.submission for select to wijkverband_app
  using (sent_at is not null and (practices.is_editor() or practices.is_reviewer()));
create policy decide on practices.submission for update to wijkverband_app
  using (sent_at is not null and practices.is_editor()) with check (sent_at is not null and practices.is_editor());

alter table practices.named_person enable row level security;
grant select, insert, update (name, agreed_how, agreed_on), delete on practices.named_person to wijkverband_app;
create policy own on practices.named_person to wijkverband_app
  using (practices.is_own_submission(submission_id)) with check (practices.is_own_submission(submission_id));
create policy review on practices.named_person for select to wijkverband_app using (practices.sees_submission(submission_id));

alter table practices.file enable row level security;
grant select, insert, update (practice_id, submission_id, name), delete on practices.file to wijkverband_app;
create policy see on practices.file for select to wijkverband_app using (practice_id is not null or practices.sees_submission(submission_id));
create policy bring on practices.file for insert to wijkverband_app
  with check (practices.is_editor() or (practice_id is null and practices.is_own_submission(submission_id)));
create policy publish on practices.file for update to wijkverband_app using (practices.is_editor());
create policy take_away on practices.file for delete to wijkverband_app
  using (practices.is_editor() or (practice_id is null and practices.is_own_submission(submission_id)));

alter table practices.review enable row level security;
grant select, insert, update (conflict, criteria, level, remarks, kept_at, done_at), delete on practices.review to wijkverband_app;
create policy see on practices.review for select to wijkverband_app
  using (person_id = app.me() or ((practices.is_editor() or practices.is_reviewer()) and not practices.brought_in(submission_id)));
create policy review on practices.review for insert to wijkverband_app
  with check (person_id = app.me() and by_experience = practices.reviews_by_experience()
    and practices.sees_submission(submission_id) and not practices.brought_in(submission_id) and practices.is_undecided(submission_id));
create policy change on practices.review for update to wijkverband_app
  using (person_id = app.me() and practices.is_undecided(submission_id)) with check (person_id = app.me());
create policy stop on practices.review for delete to wijkverband_app using (person_id = app.me() and practices.is_undecided(submission_id));

alter table practices.review_question enable row level security;
grant select, insert, update (answer, answered_at) on practices.review_question to wijkverband_app;
create policy see on practices.review_question for select to wijkverband_app using (practices.sees_submission(submission_id));
create policy ask on practices.review_question for insert to wijkverband_app
  with check (asked_by = app.me() and (practices.is_reviewer() or practices.is_editor()) and practices.sees_submission(submission_id) and not practices.brought_in(submission_id));
create policy answer on practices.review_question for update to wijkverband_app using (practices.is_own_submission(submission_id));

alter table practices.decision enable row level security;
grant select, insert on practices.decision to wijkverband_app;
create policy see on practices.decision for select to wijkverband_app using (practices.sees_submission(submission_id));
create policy decide on practices.decision for insert to wijkverband_app
  with check (made_by = app.me() and practices.is_editor() and not practices.brought_in(submission_id)
    and (kind = 'declined' or practices.is_agreed(submission_id)));

create function practices.adopts(adoption uuid) returns boolean language sql stable as
$$ select exists (select 1 from practices.adoption a where a.id = adoption and a.person_id = app.me()) $$;

alter table practices.adoption enable row level security;
grant select, insert, update (shown_name, municipality_code, since, changes, why, confirmed_at), delete on practices.adoption to wijkverband_app;
create policy see on practices.adoption for select to wijkverband_app
  using (not practices.is_hidden(id) or person_id = app.me() or practices.is_editor());
create policy tell on practices.adoption for insert to wijkverband_app with check (person_id = app.me());
create policy change on practices.adoption for update to wijkverband_app using (person_id = app.me());
create policy take_away on practices.adoption for delete to wijkverband_app using (person_id = app.me() or practices.is_editor());

alter table practices.adoption_hiding enable row level security;
grant select, insert, delete on practices.adoption_hiding to wijkverband_app;
create policy see on practices.adoption_hiding for select to wijkverband_app using (true);
create policy hide on practices.adoption_hiding for insert to wijkverband_app with check (practices.is_editor() and hidden_by = app.me());
create policy show on practices.adoption_hiding for delete to wijkverband_app using (practices.is_editor());

alter table practices.adoption_stage enable row level security;
grant select, insert on practices.adoption_stage to wijkverband_app;
create policy see on practices.adoption_stage for select to wijkverband_app
  using (not practices.is_hidden(adoption_id) or practices.adopts(adoption_id) or practices.is_editor());
create policy tell on practices.adoption_stage for insert to wijkverband_app with check (practices.adopts(adoption_id));

alter table practices.adoption_question enable row level security;
grant select, update (answered_at) on practices.adoption_question to wijkverband_app;
create policy see on practices.adoption_question for select to wijkverband_app using (practices.adopts(adoption_id));
create policy answer on practices.adoption_question for update to wijkverband_app using (practices.adopts(adoption_id));

alter table practices.visit enable row level security;
grant select, insert, update (host, place, online, web, starts_at, ends_at, seats, wording, recap, recap_at, cancelled_at), delete on practices.visit to wijkverband_app;
create policy see on practices.visit for select to wijkverband_app using (true);
create policy organise on practices.visit for insert to wijkverband_app
  with check (organised_by = app.me() and practices.may_organise(practice_id));
create policy change on practices.visit for update to wijkverband_app using (organised_by = app.me()) with check (organised_by = app.me());
create policy take_away on practices.visit for delete to wijkverband_app using (organised_by = app.me() or practices.is_editor());

alter table practices.visit_sign_up enable row level security;
grant select, insert, update (name, email, question) on practices.visit_sign_up to wijkverband_app;
create policy own on practices.visit_sign_up to wijkverband_app
  using (person_id = app.me() or key_hash = app.key()) with check (person_id = app.me() or key_hash = app.key());
create policy receive on practices.visit_sign_up for select to wijkverband_app using (practices.organises(visit_id));

create function practices.is_own_sign_up(sign_up uuid) returns boolean language sql stable as
$$ select exists (select 1 from practices.visit_sign_up s where s.id = sign_up and (s.person_id = app.me() or s.key_hash = app.key())) $$;

alter table practices.visit_seat enable row level security;
grant select, insert, delete on practices.visit_seat to wijkverband_app;
create policy see on practices.visit_seat for select to wijkverband_app using (true);
create policy take on practices.visit_seat for insert to wijkverband_app with check (practices.takes_sign_ups(visit_id));
create policy leave on practices.visit_seat for delete to wijkverband_app
  using (practices.is_own_sign_up(sign_up_id) or practices.organises(visit_id));

alter table practices.aid_weights enable row level security;
grant select, insert on practices.aid_weights to wijkverband_app;
create policy see on practices.aid_weights for select to wijkverband_app using (true);
create policy weigh on practices.aid_weights for insert to wijkverband_app with check (practices.is_editor() and made_by = app.me());

alter table practices.aid_case enable row level security;
grant select, insert, delete on practices.aid_case to wijkverband_app;
create policy see on practices.aid_case for select to wijkverband_app using (true);
create policy try on practices.aid_case for insert to wijkverband_app with check (practices.is_editor() and made_by = app.me());
create policy drop_it on practices.aid_case for delete to wijkverband_app using (practices.is_editor());
