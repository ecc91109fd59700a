-- What a circle does together: talents, asks, meetings, steps.

-- ── talents are told anew as a whole ────────────────────────────────────────
drop policy reword on circles.talent;
alter table circles.talent drop column version, add unique (circle_id, member_id, kind);
revoke update (kind, wording, days) on circles.talent from wijkverband_app;
comment on table circles.talent is 'What somebody likes and can do, before anything is asked. wording: in own words, of what is in no list. days: of the week on which it mostly suits, 1 is Monday';

-- ── asks ────────────────────────────────────────────────────────────────────
-- Only the asker sends an ask to others than first; who already said yes stays beside it.
revoke update (kind, wording, day) on circles.ask from wijkverband_app;
grant update (goes_to, to_member) on circles.ask to wijkverband_app;
alter table circles.help
  drop constraint help_circle_id_ask_id_asked_by_goes_to_fkey,
  add foreign key (circle_id, ask_id, asked_by, goes_to) references circles.ask (circle_id, id, asked_by, goes_to) on update cascade on delete cascade;
alter table circles.helper
  drop constraint helper_circle_id_ask_id_asked_by_goes_to_fkey,
  add foreign key (circle_id, ask_id, asked_by, goes_to) references circles.ask (circle_id, id, asked_by, goes_to) on update cascade on delete cascade;

-- what is for the coach alone is not for the second coach
alter policy see on circles.ask
  using (circle_id = app.circle() and (app.circle_is_me(asked_by)
    or (goes_to = 'circle' and app.in_circle() and not app.circle_hides(asked_by))
    or (goes_to = 'member' and app.circle_is_me(to_member) and not app.circle_hides(asked_by))
    or (goes_to = 'coach' and app.circle_role() = 'coach')));
alter policy accept on circles.help
  with check (circle_id = app.circle() and app.around_circle() and member_id = app.circle_member() and app.just_now(accepted_at)
    and not app.circle_is_me(asked_by) and not app.circle_hides(asked_by)
    and case when goes_to = 'coach' then app.circle_role() = 'coach' else app.in_circle() end);

-- ── meetings ────────────────────────────────────────────────────────────────
alter table circles.circle drop column weekday, add column meets_from date,
  add check ((meets_from is null) = (starts_at is null)), add check (every_weeks in (1, 2));
grant update (meets_from) on circles.circle to wijkverband_app;
comment on table circles.circle is 'What the circle agreed with each other, and when and where it mostly meets: from this day on, each week or every other. activity_id: its place in the calendar of the neighbourhood, if the circle wants that';

alter table circles.meeting add column planned_on date, add unique (circle_id, planned_on);
grant delete on circles.meeting to wijkverband_app;
create policy plan_anew on circles.meeting for delete to wijkverband_app
  using (circle_id = app.circle() and app.around_circle() and starts_at > pg_catalog.now());
comment on table circles.meeting is 'The circle meets. planned_on: the day of the rhythm that it stands for, also when it was moved; null: once more. came: with how many they were, as somebody counted: all that the coach hears of who came';

-- The activity of the circle that was entered: nobody hosts it, and it says nothing of who does.
create function circles.shows(activity uuid) returns boolean language sql stable as
$$ select app.around_circle() and exists (select 1 from circles.circle c where c.circle_id = app.circle() and c.activity_id = activity) $$;
comment on function circles.shows(uuid) is 'This is how the circle that was entered stands in the calendar of the neighbourhood';

create or replace function neighbourhood.hosts(activity uuid) returns boolean language sql stable as
$$ select circles.shows(activity) or exists (select 1 from neighbourhood.activity a where a.id = activity
     and (a.host_id = app.me() or neighbourhood.keeps(a.place_id))) $$;
comment on function neighbourhood.hosts(uuid) is 'Hosts this activity, keeps the place where it is, or is in the circle whose meeting it is';
alter policy begin on neighbourhood.activity
  with check ((neighbourhood.keeps(place_id) and (host_id is null or host_id = app.me()))
    or (place_id is null and host_id is null and circles.shows(id)));

-- ── steps ───────────────────────────────────────────────────────────────────
alter table circles.step drop column version;
revoke update (wording) on circles.step from wijkverband_app;
