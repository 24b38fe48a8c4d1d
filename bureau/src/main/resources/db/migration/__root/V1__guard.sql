-- Row guard shared by every duty. A session sees rows only inside the scope its transaction declares;
-- without a declared scope it sees none. Only leakproof comparisons (>=, <) so that indexes serve them.
create schema wutong;

create procedure wutong.guard_rows(guarded regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format($policy$create policy seen on %s for select using (
      region >= (select current_setting('wutong.view_from', true))
      and region < (select current_setting('wutong.view_to', true)))$policy$, guarded);
  execute format($policy$create policy added on %s for insert with check (
      region >= (select current_setting('wutong.edit_from', true))
      and region < (select current_setting('wutong.edit_to', true)))$policy$, guarded);
  execute format($policy$create policy changed on %s for update using (
      region >= (select current_setting('wutong.edit_from', true))
      and region < (select current_setting('wutong.edit_to', true)))$policy$, guarded);
  execute format($policy$create policy removed on %s for delete using (
      region >= (select current_setting('wutong.edit_from', true))
      and region < (select current_setting('wutong.edit_to', true)))$policy$, guarded);
end $$;

-- For tables that every signed-in officer may read and some may change (jobs, employers): closed without a scope.
create procedure wutong.guard_shared(guarded regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format($policy$create policy seen on %s for select using (
      (select coalesce(current_setting('wutong.view_to', true), '')) <> '')$policy$, guarded);
  execute format($policy$create policy written on %s for all using (
      (select coalesce(current_setting('wutong.edit_to', true), '')) <> '')$policy$, guarded);
end $$;

grant usage on schema wutong to wutong_app;

-- After many rows came in at once the planner knows nothing of them; only the owner may tell it, and this does so on request.
create procedure wutong.refresh_statistics() language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  relation record;
begin
  for relation in select schemaname, tablename from pg_tables
    where schemaname in ('people', 'employment', 'employers', 'vacancies', 'matching', 'policies', 'targets')
  loop
    execute format('analyze %I.%I', relation.schemaname, relation.tablename);
  end loop;
end $$;
revoke all on procedure wutong.refresh_statistics() from public;
grant execute on procedure wutong.refresh_statistics() to wutong_app;
