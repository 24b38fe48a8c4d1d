-- In which places rows of a table were added, changed or removed, by transaction: what was counted of a place stands until one that it did
-- not see touched the place. Each transaction adds rows of its own and waits for no other.
create table wutong.touched (
  xid      xid8 not null default pg_current_xact_id(),
  relation text collate "C" not null,
  place    text collate "C" not null,
  at       timestamptz not null default now(),
  primary key (xid, relation, place)
);
create index touched_at on wutong.touched (at);
grant select on wutong.touched to wutong_app;

-- The latest transaction of which rows were forgotten; nothing is known of it and those before.
create table wutong.touched_until (
  xid xid8 not null
);
insert into wutong.touched_until values ('0');
grant select on wutong.touched_until to wutong_app;

-- tg_argv[0] is a query for the places of row r, which reads no table: behind row guards, and without statistics in a new database, the
-- planner would go through everybody for each row.
create function wutong.touch() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  relation text := tg_table_schema || '.' || tg_table_name;
begin
  if tg_op = 'TRUNCATE' then
    insert into wutong.touched (relation, place) values (relation, '') on conflict do nothing;
    return null;
  end if;
  execute format('insert into wutong.touched (relation, place) select distinct %L, q.place from %s r cross join lateral (%s) q (place)'
    || ' on conflict do nothing', relation,
    case tg_op when 'UPDATE' then '(select * from gone union all select * from changed)' else 'changed' end, tg_argv[0]);
  return null;
end $$;

-- places: query for the places of row r.
create procedure wutong.follow(followed regclass, places text) language plpgsql as $$
declare
  told text := quote_literal(places);
begin
  execute format('create trigger touch_added after insert on %s referencing new table as changed'
    || ' for each statement execute function wutong.touch(%s)', followed, told);
  execute format('create trigger touch_changed after update on %s referencing old table as gone new table as changed'
    || ' for each statement execute function wutong.touch(%s)', followed, told);
  execute format('create trigger touch_removed after delete on %s referencing old table as changed'
    || ' for each statement execute function wutong.touch(%s)', followed, told);
  execute format('create trigger touch_emptied after truncate on %s for each statement execute function wutong.touch(%s)', followed, told);
end $$;

-- Who keeps something counted longer than this must count it anew.
create function wutong.forget_touched(older interval) returns bigint language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  forgotten bigint;
  latest xid8;
begin
  with gone as (delete from wutong.touched where at < now() - older returning xid)
  select count(*), (select xid from gone order by xid desc limit 1) into forgotten, latest from gone;
  update wutong.touched_until set xid = latest where latest > xid;
  return forgotten;
end $$;
revoke all on function wutong.forget_touched(interval) from public;
grant execute on function wutong.forget_touched(interval) to wutong_app;
