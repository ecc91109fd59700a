-- Who sits at the table of a region, what they talk about, how far the region is on the road map, and how
-- organisations get to know each other. Never cases: there is no row for a person who is helped.

create table regions.taskforce (
  id uuid primary key,
  region_id uuid not null references regions.region on delete cascade,
  kind text not null check (kind in ('epa', 'waiting-times', 'network')),
  about text not null default '',
  consultation text not null default '',
  begun_on date,
  ended_at timestamptz,
  version integer not null default 1,
  unique (region_id, kind)
);
comment on table regions.taskforce is 'People of a region around one table. epa and waiting-times are two things; network: a mentaal gezondheidsnetwerk. consultation: how consultation across organisations is organised';

create table regions.seat (
  id uuid primary key,
  taskforce_id uuid not null references regions.taskforce on delete cascade,
  kind text not null check (kind ~ '^[a-z-]+$'),
  role text not null check (role in ('chair', 'leader', 'coordinator', 'partner')),
  organisation text not null default '',
  shown_name text not null default '',
  person_id uuid references people.person on delete cascade,
  taken_at timestamptz not null default pg_catalog.now(),
  version integer not null default 1,
  check (organisation <> '' or shown_name <> '')
);
create index on regions.seat (taskforce_id);
create index on regions.seat (person_id);
comment on table regions.seat is 'Somebody, or an organisation, sits at the table. Public. kind: what kind of organisation; role: chair and coordinator are not independent by that word alone, kind says so. person_id: reads what is for members only; who ends an account leaves the table';

create function regions.at_table(taskforce uuid) returns boolean language sql stable as
$$ select exists (select 1 from regions.seat s where s.taskforce_id = taskforce and s.person_id = app.me())
     or exists (select 1 from regions.taskforce t where t.id = taskforce and regions.belongs(t.region_id)) $$;
comment on function regions.at_table(uuid) is 'Reads what is for the members of this taskforce only';
create function regions.keeps_table(taskforce uuid) returns boolean language sql stable as
$$ select exists (select 1 from regions.taskforce t where t.id = taskforce and regions.edits(t.region_id)) $$;
comment on function regions.keeps_table(uuid) is 'Keeps the pages of this taskforce right';

create table regions.vision (
  taskforce_id uuid not null references regions.taskforce on delete cascade,
  version integer not null,
  wording text not null,
  is_public boolean not null,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now(),
  primary key (taskforce_id, version)
);
create index on regions.vision (made_by);
comment on table regions.vision is 'What a taskforce wants to become better, in each wording it had. The last one holds';

create table regions.taskforce_meeting (
  id uuid primary key,
  taskforce_id uuid not null references regions.taskforce on delete cascade,
  starts_at timestamptz not null,
  place text not null default '',
  is_public boolean not null,
  called_off_at timestamptz,
  version integer not null default 1
);
create index on regions.taskforce_meeting (taskforce_id, starts_at);
comment on table regions.taskforce_meeting is 'A taskforce comes together. is_public: everybody may know when and where';

create table regions.meeting_point (
  id uuid primary key,
  taskforce_id uuid not null references regions.taskforce on delete cascade,
  meeting_id uuid not null references regions.taskforce_meeting on delete cascade,
  kind text not null check (kind in ('agenda', 'decision', 'action')),
  wording text not null,
  is_public boolean not null,
  who text not null default '',
  seat_id uuid references regions.seat on delete set null,
  due_on date,
  done_at timestamptz,
  written_at timestamptz not null default pg_catalog.now()
);
create index on regions.meeting_point (taskforce_id, kind);
create index on regions.meeting_point (meeting_id);
create index on regions.meeting_point (seat_id);
comment on table regions.meeting_point is 'What a meeting talks about, decided, or gave somebody to do (who, due_on, done_at). Each is public or for the members of the taskforce, whatever its meeting is';

-- ── the road map ────────────────────────────────────────────────────────────
create table regions.step_version (
  number integer not null check (number > 0),
  version integer not null,
  title text not null,
  wording text not null,
  why text not null default '',
  how text not null default '',
  pitfalls text not null default '',
  practices text[] not null default '{}',
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now(),
  primary key (number, version)
);
create index on regions.step_version (made_by);
comment on table regions.step_version is 'A step of the road map, in each wording it had; the last one holds. practices: slugs of good examples. The steps are ours: those of Phrenos (2018) were not found';

create table regions.assessment (
  id uuid primary key,
  region_id uuid not null references regions.region on delete cascade,
  step integer not null,
  state text not null check (state in ('not-begun', 'busy', 'works', 'lasts')),
  evidence text not null default '',
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null default pg_catalog.now()
);
create index on regions.assessment (region_id, step, made_at);
create index on regions.assessment (made_by);
comment on table regions.assessment is 'How far a region says to be with a step, and by what one sees it. The last one of a step holds';

-- ── getting to know each other ──────────────────────────────────────────────
create table regions.introduction (
  id uuid primary key,
  region_id uuid not null references regions.region on delete cascade,
  from_organisation_id uuid not null references people.organisation,
  to_organisation_id uuid not null references people.organisation,
  sent_by uuid not null references people.person on delete cascade,
  signed text not null,
  reach text not null,
  wording text not null,
  sent_at timestamptz not null default pg_catalog.now(),
  mailed_at timestamptz,
  check (from_organisation_id <> to_organisation_id)
);
create index on regions.introduction (region_id);
create index on regions.introduction (from_organisation_id);
create index on regions.introduction (to_organisation_id);
create index on regions.introduction (sent_by);
create index on regions.introduction (sent_at) where mailed_at is null;
comment on table regions.introduction is 'One organisation wants to get to know another: read by both, kept for half a year. reach: how the sender can be reached. mailed_at: when both were told that something is there';

alter table regions.taskforce enable row level security;
grant select, insert, update (about, consultation, begun_on, ended_at, version) on regions.taskforce to wijkverband_app;
create policy see on regions.taskforce for select to wijkverband_app using (true);
create policy begin on regions.taskforce for insert to wijkverband_app with check (regions.edits(region_id));
create policy change on regions.taskforce for update to wijkverband_app using (regions.edits(region_id));

alter table regions.seat enable row level security;
grant select, insert, delete, update (kind, role, organisation, shown_name, version) on regions.seat to wijkverband_app;
create policy see on regions.seat for select to wijkverband_app using (true);
create policy give on regions.seat for insert to wijkverband_app with check (regions.keeps_table(taskforce_id));
create policy change on regions.seat for update to wijkverband_app using (regions.keeps_table(taskforce_id));
create policy leave on regions.seat for delete to wijkverband_app using (person_id = app.me() or regions.keeps_table(taskforce_id));

alter table regions.vision enable row level security;
grant select, insert on regions.vision to wijkverband_app;
create policy see on regions.vision for select to wijkverband_app using (is_public or regions.at_table(taskforce_id));
create policy write on regions.vision for insert to wijkverband_app with check (made_by = app.me() and regions.keeps_table(taskforce_id));

alter table regions.taskforce_meeting enable row level security;
grant select, insert, update (starts_at, place, is_public, called_off_at, version) on regions.taskforce_meeting to wijkverband_app;
create policy see on regions.taskforce_meeting for select to wijkverband_app using (is_public or regions.at_table(taskforce_id));
create policy plan on regions.taskforce_meeting for insert to wijkverband_app with check (regions.keeps_table(taskforce_id));
create policy change on regions.taskforce_meeting for update to wijkverband_app using (regions.keeps_table(taskforce_id));

alter table regions.meeting_point enable row level security;
grant select, insert, delete, update (done_at) on regions.meeting_point to wijkverband_app;
create policy see on regions.meeting_point for select to wijkverband_app using (is_public or regions.at_table(taskforce_id));
create policy write on regions.meeting_point for insert to wijkverband_app with check (regions.keeps_table(taskforce_id));
create policy settle on regions.meeting_point for update to wijkverband_app using (regions.keeps_table(taskforce_id));
create policy erase on regions.meeting_point for delete to wijkverband_app using (regions.keeps_table(taskforce_id));

alter table regions.step_version enable row level security;
grant select, insert on regions.step_version to wijkverband_app;
create policy see on regions.step_version for select to wijkverband_app using (true);
create policy write on regions.step_version for insert to wijkverband_app
  with check (made_by = app.me() and people.administers_platform());

alter table regions.assessment enable row level security;
grant select, insert on regions.assessment to wijkverband_app;
create policy see on regions.assessment for select to wijkverband_app using (true);
create policy assess on regions.assessment for insert to wijkverband_app with check (made_by = app.me() and regions.edits(region_id));

alter table regions.introduction enable row level security;
grant select, insert, delete on regions.introduction to wijkverband_app;
create policy see on regions.introduction for select to wijkverband_app
  using (sent_by = app.me() or neighbourhood.acts_for(from_organisation_id) or neighbourhood.acts_for(to_organisation_id));
create policy send on regions.introduction for insert to wijkverband_app
  with check (sent_by = app.me() and mailed_at is null and people.works_at(from_organisation_id));
create policy erase on regions.introduction for delete to wijkverband_app using (sent_by = app.me());

insert into regions.step_version (number, version, title, wording, why, how, pitfalls, practices) values
(1, 1, 'Zoek een trekker',
 'Kies iemand die de samenwerking leidt. Dat kan een onafhankelijke voorzitter, projectleider of coördinator zijn. Spreek af hoeveel tijd die persoon krijgt en wie betaalt.',
 'Samenwerken doet iedereen naast het gewone werk. Zonder trekker zakt het weg zodra het druk wordt.',
 'Kies iemand die bij geen van de partijen in dienst is, of die los van het eigen belang mag praten. Leg uren en geld vast voor minstens een jaar. Schrijf op wie beslist als je er samen niet uitkomt.',
 'Een trekker zonder uren. Een trekker die de partijen alleen maar verslag uitbrengt. Alles aan één persoon hangen.',
 '{pilot-de-wijert}'),
(2, 1, 'Zet iedereen aan tafel',
 'Nodig ggz, RIBW, verslavingszorg en gemeenten uit. Vraag ook cliënten, naasten, woningcorporaties, de GGD en sociaal werk. Betaal mensen die geen werkgever hebben.',
 'Wie niet aan tafel zit, moet later wel meedoen. En wie het zelf meemaakt, ziet wat anderen missen.',
 'Begin met wie er al samenwerkt. Vraag aan elke stoel: namens wie praat je, en wat mag je toezeggen? Vraag minstens twee mensen met eigen ervaring en minstens één naaste. Vergader waar zij zich thuis voelen.',
 'Eén ervaringsdeskundige als versiering. Stukken die niemand zonder opleiding kan lezen. Mensen die niets mogen beslissen.',
 '{hee,triadekaart,edplaats}'),
(3, 1, 'Maak samen een visie',
 'Schrijf op één bladzijde wat beter moet worden voor mensen met een ernstige psychische aandoening. Gebruik woorden die iedereen snapt. Laat cliënten en naasten de tekst als eerste lezen.',
 'Partijen hebben elk een eigen wet, een eigen baas en een eigen woord voor hetzelfde. Met één bladzijde weet je waar je het samen over hebt.',
 'Begin bij wat mensen zelf willen: erbij horen, wonen, werken, rust. Schrijf op wat er over twee jaar anders is en hoe je dat ziet. Lees de tekst hardop voor.',
 'Een visie die na het tekenen in een la ligt. Woorden waar iedereen iets anders bij denkt.',
 '{herstelgerichte-intake,positieve-gezondheid}'),
(4, 1, 'Breng de regio in beeld',
 'Kijk wat er al is in elke wijk: hulp, inloop, activiteiten, huizen en wachttijden. Schrijf ook op waar dingen dubbel gebeuren en waar mensen tussen wal en schip vallen.',
 'Er is vaak meer dan je denkt, en niemand heeft het hele overzicht. Wat er al is, hoef je niet te bouwen.',
 'Loop een dag mee in een wijk. Kijk wie er actief is in je regio en stel je aan elkaar voor. Zet wachttijden naast wat open is zonder wachtlijst.',
 'Een onderzoek van een jaar. Een lijst die na een maand niet meer klopt. Alleen tellen wat betaald wordt.',
 '{stadskamer,vliegende-brigade}'),
(5, 1, 'Kies praktijken die passen',
 'Kies uit de praktijkvoorbeelden. Let op de fase van herstel, de leefgebieden en wat bewezen werkt. Begin klein, in één wijk.',
 'Wat elders werkt, hoef je niet opnieuw te bedenken. Maar het moet wel passen bij jouw mensen en jouw geld.',
 'Zoek in de goede voorbeelden. Bel iemand die het al doet en ga kijken. Kies één wijk en één begin, en spreek af wanneer je samen terugkijkt.',
 'Alles tegelijk willen. De naam overnemen en weglaten wat het laat werken. Kiezen zonder de mensen voor wie het is.',
 '{buurtcirkel,barbarahoes,ips}'),
(6, 1, 'Vorm teams over schotten heen',
 'Laat ggz en wijkteam samen één team maken rond de inwoner. Spreek af wie wanneer aan zet is. De inwoner houdt de regie.',
 'Een inwoner heeft één leven. Hulp die langs elkaar heen werkt, kost moeite die iemand niet heeft.',
 'Spreek af hoe je overlegt: wie zit erbij, hoe vaak, en hoe doet de inwoner zelf mee? Zet ervaringsdeskundigen in het team. Zorg dat op- en afschalen zonder nieuwe wachtlijst kan.',
 'Praten over iemand zonder die persoon. Een nieuw team naast alle teams. Geen afspraak over wie belt.',
 '{resourcegroepen,ggz-coaches-zuid,wijk-ggder}'),
(7, 1, 'Regel geld en afspraken',
 'Maak afspraken tussen zorgverzekeraar en gemeente over wie wat betaalt. Leg vast welke gegevens gedeeld mogen worden, en alleen met toestemming van de inwoner.',
 'De zorgverzekeraar betaalt behandeling, de gemeente betaalt steun. Wat daartussen ligt, betaalt anders niemand.',
 'Zet verzekeraar en gemeente samen aan tafel met één voorbeeld uit de wijk. Begin met een klein gezamenlijk potje. Vraag toestemming aan de inwoner zelf, en leg uit dat nee mag.',
 'Een proef zonder geld voor daarna. Gegevens delen omdat het handig is. Wachten tot alles geregeld is.',
 '{transfertafel,waakvlam}'),
(8, 1, 'Leer, meet en houd vol',
 'Meet of mensen meer grip krijgen en of de wachttijd korter wordt. Kom bij elkaar om te leren. Zorg dat goede ideeën blijven als het project stopt.',
 'Veel goeds stopt met het projectgeld. Wat je kunt laten zien, kun je verdedigen.',
 'Kies weinig dat je meet, en vraag het aan de mensen zelf. Kijk elk half jaar samen hoe ver elke stap is. Zet wat werkt in gewone begrotingen en gewone banen.',
 'Meten om te meten. Alleen vertellen wat goed ging. Leren bewaren voor de laatste maand.',
 '{herstelacademie,zelfregiecentrum}');
