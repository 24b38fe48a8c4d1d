-- 减员: a record that is closed stays, and is out of sight of every query that does not ask for closed ones too, so that lists, facts,
-- matching and counts need not know of them. closed_on is the first day the person is no longer on the roster.
alter table people.worker
  add column closed_on     date,
  add column closed_reason text check (closed_reason in ('DIED', 'MOVED_OUT', 'ENLISTED', 'MARRIED_OUT', 'MERGED', 'OTHER')),
  add column closed_paper  text not null default '',
  add column closed_note   text not null default '',
  add column closed_by     text not null default '',
  add constraint closed_whole check ((closed_on is null) = (closed_reason is null));
create index worker_closed on people.worker (closed_on, id) where closed_on is not null;
create policy open_only on people.worker as restrictive for select using (
  closed_on is null or (select current_setting('wutong.closed_too', true)) = 'yes');

-- The business date a change was recorded on: what stood on an earlier day is told by it.
alter table people.worker_history add column day date;
update people.worker_history set day = at::date;
alter table people.worker_history alter column day set not null;
create index worker_history_day on people.worker_history (day, worker, id);

-- A number of a closed record is taken too.
drop function people.find_by_id_digests(bytea[]);
create function people.find_by_id_digests(wanted bytea[]) returns table (digest bytea, worker bigint, region text, closed_on date)
language plpgsql security definer
set search_path = people, pg_temp
as $$
#variable_conflict use_column
declare
  view_from text := coalesce(current_setting('wutong.view_from', true), '');
  view_to text := coalesce(current_setting('wutong.view_to', true), '');
  closed_too text := coalesce(current_setting('wutong.closed_too', true), '');
begin
  perform set_config('wutong.view_from', '0', true), set_config('wutong.view_to', '~', true), set_config('wutong.closed_too', 'yes', true);
  return query select w.id_digest, w.id, w.region, w.closed_on from people.worker w where w.id_digest = any (wanted);
  perform set_config('wutong.view_from', view_from, true), set_config('wutong.view_to', view_to, true),
    set_config('wutong.closed_too', closed_too, true);
end $$;
revoke all on function people.find_by_id_digests(bytea[]) from public;
grant execute on function people.find_by_id_digests(bytea[]) to wutong_app;
