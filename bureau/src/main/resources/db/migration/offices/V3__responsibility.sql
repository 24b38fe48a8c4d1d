-- 包联: who answers for a place. region is the place answered for; level says where the person comes from. A row is ended, not removed.
create table offices.responsibility (
  id           bigint generated always as identity primary key,
  region       text collate "C" not null,
  level        text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  kind         text not null check (kind in ('LEADER', 'SPECIALIST', 'GRID_WORKER', 'CADRE')),
  name         text not null,
  post         text not null default '',
  phone_cipher bytea,
  staff        bigint references offices.staff,
  since        date not null,
  until        date check (until >= since),
  reason       text not null default '',
  end_reason   text not null default '',
  recorded_by  text not null,
  version      int not null default 0,
  updated_at   timestamptz not null default now()
);
create index responsibility_region on offices.responsibility (region, kind);
create unique index responsibility_now on offices.responsibility (region, kind, name) where until is null;

call wutong.guard_rows('offices.responsibility');
-- Whoever answers for a wider place answers for the places in it too: a village knows its chain up to the city.
create policy seen_above on offices.responsibility for select using (
  starts_with((select current_setting('wutong.view_from', true)), region));

grant select, insert, update, delete on offices.responsibility to wutong_app;
