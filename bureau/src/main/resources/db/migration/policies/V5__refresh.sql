-- Decisions are decided again where facts changed, and written where they come out differently. The day and the set they stand on
-- are therefore those of the last refresh, not of a row.
create table policies.refresh (
  id          bigint generated always as identity primary key,
  at          timestamptz not null default now(),
  asked_by    text not null,
  as_of       date not null,
  policy_set  text collate "C" not null references policies.policy_set,
  engine      text not null,
  of_everyone boolean not null,
  looked_at   bigint not null default 0,
  decided     bigint not null default 0,
  written     bigint not null default 0,
  newly_owed  bigint not null default 0,
  no_longer_owed bigint not null default 0,
  sum_changed bigint not null default 0,
  nanos       bigint not null default 0
);
-- Without an engine, so that the first refresh looks at everyone.
insert into policies.refresh (at, asked_by, as_of, policy_set, engine, of_everyone, looked_at, decided)
select ran_at, ran_by, as_of, policy_set, '', true, people, people from policies.run;

drop index policies.decision_as_of;
alter table policies.decision drop column as_of, drop column policy_set;
-- The refresh that wrote the row last.
alter table policies.decision add column refresh bigint not null default 0;
create index decision_refresh on policies.decision (refresh, region, worker, rule);

-- Whom decisions stand for, in which household then, and the digest of all that this household was decided on.
create table policies.basis (
  worker    bigint primary key,
  household bigint not null,
  region    text collate "C" not null,
  digest    uuid not null
);
create index basis_household on policies.basis (household);
call wutong.guard_rows('policies.basis');

-- People whose facts changed since. Marks are only added, so nobody waits for anybody; a refresh takes away those it sees, and a
-- mark that is made meanwhile stays for the next.
create table policies.stale (
  id     bigint generated always as identity primary key,
  worker bigint not null,
  region text collate "C" not null
);
create index stale_worker on policies.stale (worker);
create index stale_region on policies.stale (region, worker);
call wutong.guard_rows('policies.stale');

grant select, insert, update, delete on policies.refresh, policies.basis, policies.stale to wutong_app;
