create schema matching;

-- Rebuildable: the best jobs of each willing worker, and how many suit at all.
create table matching.match (
  worker  bigint not null,
  rank    smallint not null check (rank > 0),
  region  text collate "C" not null,
  vacancy bigint not null,
  score   int not null,
  reasons text not null,
  primary key (worker, rank)
);
create index match_vacancy on matching.match (vacancy, score desc);
create index match_region on matching.match (region);
call wutong.guard_rows('matching.match');

create table matching.outlook (
  worker   bigint primary key,
  region   text collate "C" not null,
  suitable int not null,
  best     int,
  barred   text not null default '',
  advice   text not null default '',
  as_of    date not null
);
create index outlook_suitable on matching.outlook (suitable, worker);
create index outlook_region on matching.outlook (region, suitable);
call wutong.guard_rows('matching.outlook');

-- The last run, and since when what it read has changed. One row; no person stands here.
create table matching.run (
  one         boolean primary key default true check (one),
  as_of       date not null,
  at          timestamptz not null,
  workers     int not null,
  vacancies   int not null,
  millis      bigint not null,
  staff_name  text not null,
  stale_since timestamptz
);
call wutong.guard_shared('matching.run');

grant usage on schema matching to wutong_app;
grant select, insert, update, delete on all tables in schema matching to wutong_app;
