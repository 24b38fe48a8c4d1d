-- 疑似重复: two records of one person became one; what stood before and what followed is kept, so that it can be taken back.
create table people.merge (
  id             bigint generated always as identity primary key,
  region         text collate "C" not null,
  kept           bigint not null,
  dropped        bigint not null,
  kept_before    jsonb not null,
  dropped_before jsonb not null,
  kept_version   int not null,
  moved          jsonb not null,
  at             timestamptz not null default now(),
  staff          bigint,
  staff_name     text not null,
  undone_at      timestamptz,
  undone_by      text
);
create index merge_kept on people.merge (kept);
create index merge_dropped on people.merge (dropped);
call wutong.guard_rows('people.merge');

-- Somebody looked at both and said that they are two people.
create table people.not_same (
  one        bigint not null,
  other      bigint not null,
  region     text collate "C" not null,
  reason     text not null default '',
  at         timestamptz not null default now(),
  staff_name text not null,
  primary key (one, other),
  check (one < other)
);
call wutong.guard_rows('people.not_same');

create index worker_same on people.worker (name, birth_date);

grant select, insert, update, delete on people.merge, people.not_same to wutong_app;
grant usage on all sequences in schema people to wutong_app;
