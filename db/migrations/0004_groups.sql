-- Who stands around someone. Rights (joining, leaving) are facts: only ever inserted.
create table groups.contact (
  plan_id uuid not null,
  id uuid not null,
  shown_name text not null,
  ring text not null check (ring in ('near', 'sometimes', 'far')),
  relation text not null default '',
  feeling text not null default '',
  version integer not null default 1,
  recorded_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
comment on table groups.contact is 'Someone around the owner, as the owner draws it. feeling: how contact feels. For the owner''s eyes only';

create table groups.nomination (
  plan_id uuid not null,
  id uuid not null,
  contact_id uuid,
  shown_name text not null,
  from_name text not null,
  role text not null check (role ~ '^[a-z-]+$'),
  asked text not null default '',
  version integer not null default 1,
  nominated_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id),
  foreign key (plan_id, contact_id) references groups.contact (plan_id, id)
);
create index on groups.nomination (plan_id, contact_id);
comment on table groups.nomination is 'Someone the owner thinks of for the group: the owner''s alone. Becomes a member (same id) by acceptance. Wiped when not invited within six weeks. from_name: the owner''s name on the invitation';

create table groups.invitation (
  code_hash text primary key,
  plan_id uuid not null,
  member_id uuid not null,
  by_mail boolean not null,
  made_at timestamptz not null default pg_catalog.now(),
  expires_at timestamptz not null default pg_catalog.now() + interval '42 days',
  foreign key (plan_id, member_id) references groups.nomination (plan_id, id) on delete cascade
);
create index on groups.invitation (plan_id, member_id);
comment on table groups.invitation is 'A link or a printed code that opens one nomination for six weeks. The address it went to is not kept';

create table groups.invitation_end (
  plan_id uuid not null,
  member_id uuid not null,
  code_hash text not null references groups.invitation on delete cascade,
  how text not null check (how in ('withdrawn', 'declined', 'accepted')),
  reason text not null default '',
  ended_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, member_id, code_hash)
);
create index on groups.invitation_end (code_hash);
comment on table groups.invitation_end is 'Withdrawn by the owner, or declined or accepted by the one who was asked: an invitation ends once, in one way. reason: for the owner''s eyes, or empty';

create table groups.member (
  plan_id uuid not null,
  id uuid not null,
  shown_name text not null,
  role text not null check (role ~ '^[a-z-]+$'),
  asked text not null default '',
  version integer not null default 1,
  joined_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, id)
);
comment on table groups.member is 'Someone in the group. Without an acceptance: a member without an account, put there by the owner';

create table groups.acceptance (
  plan_id uuid not null,
  member_id uuid not null,
  person_id uuid not null,
  work_id uuid references people.work,
  organisation text not null default '',
  accepted_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, member_id, person_id),
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
create index on groups.acceptance (person_id);
create index on groups.acceptance (work_id);
comment on table groups.acceptance is 'This person said yes. work_id: for which work they are here; organisation: its name on that day';

create table groups.departure (
  plan_id uuid not null,
  member_id uuid not null,
  left_at timestamptz not null default pg_catalog.now(),
  primary key (plan_id, member_id),
  foreign key (plan_id, member_id) references groups.member (plan_id, id)
);
comment on table groups.departure is 'Someone is no longer in the group';

create table groups.departure_reason (
  plan_id uuid not null,
  member_id uuid not null,
  because text not null check (because in ('left', 'removed', 'work-ended')),
  reason text not null default '',
  primary key (plan_id, member_id),
  foreign key (plan_id, member_id) references groups.departure (plan_id, member_id)
);
comment on table groups.departure_reason is 'How somebody left, with or without a word: between that person and the owner. A row of its own, so that who sees the group sees only that they are gone';

create table groups.my_plan (
  person_id uuid not null,
  plan_id uuid not null,
  shown_name text not null,
  kept_at timestamptz not null default pg_catalog.now(),
  primary key (person_id, plan_id)
);
create index on groups.my_plan (plan_id);
comment on table groups.my_plan is 'The home page''s list of plans someone is a member of; no plan content. shown_name: whose plan';

alter table groups.contact enable row level security;
grant select, insert, update (shown_name, ring, relation, feeling, version, recorded_at), delete on groups.contact to wijkverband_app;
create policy keep on groups.contact to wijkverband_app using (plan_id = app.here() and app.owns());

alter table groups.nomination enable row level security;
grant select, insert, update (contact_id, shown_name, from_name, role, asked, version), delete on groups.nomination to wijkverband_app;
create policy see on groups.nomination for select to wijkverband_app using (plan_id = app.here() and (app.owns() or id = app.invited()));
create policy nominate on groups.nomination for insert to wijkverband_app with check (plan_id = app.here() and app.owns());
create policy reword on groups.nomination for update to wijkverband_app using (plan_id = app.here() and app.owns());
create policy wipe on groups.nomination for delete to wijkverband_app using (plan_id = app.here() and app.owns());

alter table groups.invitation enable row level security;
grant select, insert on groups.invitation to wijkverband_app;
create policy see on groups.invitation for select to wijkverband_app using (code_hash = app.key() or (plan_id = app.here() and app.owns()));
create policy invite on groups.invitation for insert to wijkverband_app with check (plan_id = app.here() and app.owns());

alter table groups.invitation_end enable row level security;
grant select, insert on groups.invitation_end to wijkverband_app;
create policy see on groups.invitation_end for select to wijkverband_app using (plan_id = app.here() and (app.owns() or app.entering()));
create policy withdraw on groups.invitation_end for insert to wijkverband_app with check (plan_id = app.here() and app.owns() and how = 'withdrawn');
create policy answer on groups.invitation_end for insert to wijkverband_app
  with check (plan_id = app.here() and member_id = app.invited() and code_hash = app.key() and how in ('declined', 'accepted'));

alter table groups.member enable row level security;
grant select, insert, update (shown_name, role, version) on groups.member to wijkverband_app;
create policy see on groups.member for select to wijkverband_app
  using (plan_id = app.here() and ((app.sees('group') and not app.hides(id)) or id = app.member() or app.entering()));
create policy join_in on groups.member for insert to wijkverband_app with check (plan_id = app.here() and (app.owns() or id = app.invited()));
create policy rename on groups.member for update to wijkverband_app using (plan_id = app.here() and app.owns());

alter table groups.acceptance enable row level security;
grant select, insert on groups.acceptance to wijkverband_app;
create policy see on groups.acceptance for select to wijkverband_app
  using (person_id = app.me() or (plan_id = app.here() and (app.entering() or (app.sees('group') and not app.hides(member_id)))));
create policy accept on groups.acceptance for insert to wijkverband_app
  with check (plan_id = app.here() and member_id = app.invited() and person_id = app.me());

alter table groups.departure enable row level security;
grant select, insert on groups.departure to wijkverband_app;
create policy see on groups.departure for select to wijkverband_app
  using (plan_id = app.here() and (app.entering() or member_id = app.member() or (app.sees('group') and not app.hides(member_id))));
create policy leave on groups.departure for insert to wijkverband_app
  with check (plan_id = app.here() and (app.owns() or member_id = app.member()));

alter table groups.departure_reason enable row level security;
grant select, insert on groups.departure_reason to wijkverband_app;
create policy see on groups.departure_reason for select to wijkverband_app
  using (plan_id = app.here() and (app.owns() or member_id = app.member()));
create policy say on groups.departure_reason for insert to wijkverband_app
  with check (plan_id = app.here() and ((app.owns() and because <> 'left') or (member_id = app.member() and because = 'left')));

alter table groups.my_plan enable row level security;
grant select, insert, delete on groups.my_plan to wijkverband_app;
create policy see on groups.my_plan for select to wijkverband_app using (person_id = app.me() or (plan_id = app.here() and app.owns()));
create policy keep on groups.my_plan for insert to wijkverband_app with check (person_id = app.me() and plan_id = app.here());
create policy drop_it on groups.my_plan for delete to wijkverband_app using (person_id = app.me() or (plan_id = app.here() and app.owns()));
