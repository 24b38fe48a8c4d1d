create schema monitoring;

-- What rules of data quality find; a cache that can be rebuilt. digest: of the facts the rule looked at.
create table monitoring.finding (
  id        bigint generated always as identity primary key,
  rule      text collate "C" not null,
  kind      text collate "C" not null,
  subject   bigint not null,
  region    text collate "C" not null,
  severity  text not null check (severity in ('ERROR', 'WARN', 'HINT')),
  digest    uuid not null,
  found_on  date not null,
  unique (kind, subject, rule)
);
create index finding_region on monitoring.finding (region, rule);
create index finding_rule on monitoring.finding (rule);
call wutong.guard_rows('monitoring.finding');

-- Findings somebody says are right as they are. It holds for these facts only: with others the finding waits again.
create table monitoring.set_aside (
  id         bigint generated always as identity primary key,
  rule       text collate "C" not null,
  kind       text collate "C" not null,
  subject    bigint not null,
  region     text collate "C" not null,
  digest     uuid not null,
  reason     text not null check (length(reason) >= 2),
  staff      bigint,
  staff_name text not null,
  at         timestamptz not null default now(),
  unique (kind, subject, rule)
);
create index set_aside_region on monitoring.set_aside (region);
call wutong.guard_rows('monitoring.set_aside');

-- Whose facts changed since they were inspected. The same worker may stand here several times.
create table monitoring.stale (
  worker bigint not null,
  region text collate "C" not null
);
call wutong.guard_rows('monitoring.stale');

create table monitoring.run (
  id       bigint generated always as identity primary key,
  asked_by text not null,
  as_of    date not null,
  rules    text not null,
  everyone boolean not null,
  workers  int not null,
  millis   bigint not null,
  at       timestamptz not null default now()
);

-- How places stood when everyone was inspected, for comparing.
create table monitoring.score (
  run    bigint not null references monitoring.run on delete cascade,
  region text collate "C" not null,
  people bigint not null,
  clean  bigint not null,
  errors bigint not null,
  warns  bigint not null,
  hints  bigint not null,
  primary key (run, region)
);
call wutong.guard_rows('monitoring.score');

grant usage on schema monitoring to wutong_app;
grant select, insert, update, delete on all tables in schema monitoring to wutong_app;
