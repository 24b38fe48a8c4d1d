-- What each rule cost when everyone was decided last: the report of slow rules.
create table policies.rule_cost (
  rule       text collate "C" not null,
  since      date not null,
  decided    bigint not null,
  nanos      bigint not null,
  primary key (rule, since)
);
create table policies.run (
  one        boolean primary key default true check (one),
  ran_at     timestamptz not null default now(),
  ran_by     text not null,
  as_of      date not null,
  policy_set text collate "C" not null references policies.policy_set,
  people     bigint not null,
  nanos      bigint not null
);
grant select, insert, update, delete on policies.rule_cost, policies.run to wutong_app;

-- Decisions that were acted on, with all they hang on. Known by the digest of their bytes; only ever added.
create table policies.frozen (
  id         text collate "C" primary key,
  worker     bigint not null,
  region     text collate "C" not null,
  as_of      date not null,
  policy_set text collate "C" not null references policies.policy_set,
  engine     text not null,
  content    text not null,
  frozen_at  timestamptz not null default now(),
  frozen_by  text not null,
  office     text not null
);
create index frozen_worker on policies.frozen (worker, frozen_at desc);
create index frozen_at on policies.frozen (frozen_at desc, id);
alter table policies.frozen enable row level security;
alter table policies.frozen force row level security;
create policy seen on policies.frozen for select using (
    region >= (select current_setting('wutong.view_from', true))
    and region < (select current_setting('wutong.view_to', true)));
-- Whoever may see a person may print the sheet, and what is printed is kept.
create policy added on policies.frozen for insert with check (
    region >= (select current_setting('wutong.view_from', true))
    and region < (select current_setting('wutong.view_to', true)));
grant select, insert on policies.frozen to wutong_app;
