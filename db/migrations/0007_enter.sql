-- What one person sees of one plan, decided and logged once per transaction. SECURITY INVOKER: it reads only
-- that person's own rights, under the policies that open while app.entering() is true.
create function app.enter(p_person uuid, p_plan uuid, p_parts text[], p_as uuid default null)
returns jsonb language plpgsql as $$
declare
  is_owner boolean; owner_name text; my_member uuid; my_name text; my_role text; my_organisation text;
  sees text[]; proposes text[]; hidden text;
begin
  perform app.be(p_person);
  if p_person is null or p_plan is null then return null; end if;
  execute pg_catalog.format('set local app.plan = %L', p_plan);
  set local app.entering = 't';
  select p.owner_id = p_person, p.owner_name into is_owner, owner_name from plans.plan p where p.plan_id = p_plan;
  if is_owner and p_as is null then
    set local app.owns = 't'; set local app.entering = '';
    set local app.sees = ',story,goals,agreements,support,crisis,group,meetings,';
    return pg_catalog.jsonb_build_object('owner', true, 'ownerName', owner_name, 'member', null, 'sees', p_parts, 'proposes', '{}'::text[]);
  end if;
  if p_as is not null and is_owner is not true then perform app.be(p_person); return null; end if;
  if is_owner then
    set local transaction_read_only = on;  -- a look through another's eyes writes nothing
    select m.id into my_member from groups.member m
     where m.plan_id = p_plan and m.id = p_as
       and not exists (select 1 from groups.departure d where d.plan_id = p_plan and d.member_id = m.id);
  else
    select a.member_id, m.shown_name, m.role, a.organisation into my_member, my_name, my_role, my_organisation
      from groups.acceptance a join groups.member m on m.plan_id = p_plan and m.id = a.member_id
     where a.plan_id = p_plan and a.person_id = p_person
       and not exists (select 1 from groups.departure d where d.plan_id = p_plan and d.member_id = a.member_id)
       and not exists (select 1 from people.work_end w where w.work_id = a.work_id)
     order by a.accepted_at desc limit 1;
  end if;
  if my_member is null then perform app.be(p_person); return null; end if;
  execute pg_catalog.format('set local app.member = %L', my_member);
  if p_as is not null then set local app.person = ''; end if;
  if not exists (select 1 from consent.pause p
       left join consent.pause_end e on e.plan_id = p_plan and e.pause_id = p.id
      where p.plan_id = p_plan and e.pause_id is null) then
    select pg_catalog.array_agg(distinct s.part),
           pg_catalog.array_agg(distinct s.part) filter (where s.may_propose and p_as is null)
      into sees, proposes
      from consent.share s left join consent.withdrawal w on w.plan_id = p_plan and w.share_id = s.id
     where s.plan_id = p_plan and s.member_id = my_member and s.part = any (p_parts)
       and w.share_id is null and (s.until is null or s.until > pg_catalog.now());
  end if;
  select pg_catalog.string_agg(x.item_id::text, ',') into hidden
    from (select e.item_id from consent.exception e
            left join consent.exception_end f on f.plan_id = p_plan and f.exception_id = e.id
           where e.plan_id = p_plan and f.exception_id is null and e.item_id <> my_member
           group by e.item_id
          having bool_or(e.kind = 'not' and e.member_id = my_member)
              or (bool_or(e.kind = 'only') and not bool_or(e.kind = 'only' and e.member_id = my_member))) x;
  sees := coalesce(sees, '{}'); proposes := coalesce(proposes, '{}');
  if p_as is null and sees <> '{}' then  -- who saw nothing did not look
    insert into consent.view_log (plan_id, kind, member_id, person_id, shown_name, role, organisation, parts)
    values (p_plan, 'read', my_member, p_person, my_name, my_role, my_organisation, sees);
  end if;
  set local app.entering = '';
  execute pg_catalog.format('set local app.sees = %L', ',' || pg_catalog.array_to_string(sees, ',') || ',');
  execute pg_catalog.format('set local app.proposes = %L', ',' || pg_catalog.array_to_string(proposes, ',') || ',');
  execute pg_catalog.format('set local app.hidden = %L', coalesce(hidden, ''));
  return pg_catalog.jsonb_build_object('owner', false, 'ownerName', owner_name, 'member', my_member, 'sees', sees, 'proposes', proposes);
end $$;
comment on function app.enter(uuid, uuid, text[], uuid) is
  'Opens every unit of work on a plan. Null: not the owner and no member. p_parts: what the page shows, which is what the log line says';

-- Whoever holds the code reads that one nomination, and with an account (p_person) accepts it.
create function app.enter_invitation(p_hash text, p_person uuid default null)
returns uuid language plpgsql as $$
declare the_plan uuid; the_member uuid;
begin
  perform app.hold(p_hash, p_person);
  select i.plan_id, i.member_id into the_plan, the_member from groups.invitation i
   where i.code_hash = p_hash and i.expires_at > pg_catalog.now();
  if the_member is null then perform app.be(p_person); return null; end if;
  execute pg_catalog.format('set local app.plan = %L', the_plan);
  set local app.entering = 't';
  if exists (select 1 from groups.invitation_end e
              where e.plan_id = the_plan and e.member_id = the_member and e.code_hash = p_hash)
     or exists (select 1 from groups.member m where m.plan_id = the_plan and m.id = the_member)
     or exists (select 1 from plans.plan p where p.plan_id = the_plan and p.owner_id = p_person) then
    perform app.be(p_person); return null;
  end if;
  set local app.entering = '';
  execute pg_catalog.format('set local app.invited = %L', the_member);
  return the_plan;
end $$;
comment on function app.enter_invitation(text, uuid) is
  'The plan that the invitation is for; null when the code is unknown, expired, withdrawn, declined, used, or the owner''s own';
