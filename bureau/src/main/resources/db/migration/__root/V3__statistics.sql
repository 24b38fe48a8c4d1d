-- With the tables of services, departures and grants.
create or replace procedure wutong.refresh_statistics() language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  relation record;
begin
  for relation in select schemaname, tablename from pg_tables
    where schemaname in ('people', 'employment', 'employers', 'vacancies', 'matching', 'policies', 'targets', 'tasks', 'monitoring',
      'services', 'dispatch', 'grants')
  loop
    execute format('analyze %I.%I', relation.schemaname, relation.tablename);
  end loop;
end $$;
