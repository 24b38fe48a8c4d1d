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
create index outlook_suitable on matching.outlook (suitable, region);
call wutong.guard_rows('matching.outlook');

grant usage on schema matching to wutong_app;
grant select, insert, update, delete on all tables in schema matching to wutong_app;
