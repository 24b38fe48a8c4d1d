-- When a job came among the first of a list that stood before; null for those that were there from the start and for lower ones.
alter table matching.match add column fresh_at timestamptz;
create index match_fresh on matching.match (region, worker) where fresh_at is not null;

-- Whether lists still stand on what they were made of follows from the stamps, not from a mark.
alter table matching.run
  drop column stale_since,
  add column stamp text not null default '',
  add column basis text not null default '',
  add column of_everyone boolean not null default true,
  add column redone int not null default 0,
  add column told int not null default 0;

-- Workers whose list has to be worked out again. Marks are only added, so nobody waits for anybody; a run takes away those it sees.
create table matching.stale (
  id     bigint generated always as identity primary key,
  worker bigint not null,
  region text collate "C" not null
);
create index stale_region on matching.stale (region, worker);
call wutong.guard_rows('matching.stale');

-- The vacancies that lists were made of, as the engine read them: what is another one now concerns only those whose list it touches.
create table matching.pool (
  vacancy bigint primary key,
  content text not null
);
call wutong.guard_shared('matching.pool');

-- When a member of staff last opened a worker's list.
create table matching.look (
  staff  bigint not null,
  worker bigint not null,
  region text collate "C" not null,
  at     timestamptz not null default now(),
  primary key (staff, worker)
);
create index look_worker on matching.look (worker);
call wutong.guard_rows('matching.look');

grant select, insert, update, delete on matching.stale, matching.pool, matching.look to wutong_app;
