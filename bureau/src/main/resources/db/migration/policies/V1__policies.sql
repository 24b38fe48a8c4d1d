create schema policies;

-- Published policy sets, immutable by hash. Decisions name the set they stand on.
create table policies.policy_set (
  hash         text collate "C" primary key,
  content      bytea not null,
  engine       text not null,
  published_at timestamptz not null default now(),
  in_force     boolean not null default false
);
create unique index one_set_in_force on policies.policy_set (in_force) where in_force;

-- Rebuildable cache of decisions for everyone.
create table policies.decision (
  worker      bigint not null,
  household   bigint not null,
  region      text collate "C" not null,
  rule        text collate "C" not null,
  outcome     text not null check (outcome in ('ELIGIBLE', 'INELIGIBLE', 'UNKNOWN')),
  least_fen   bigint not null,
  most_fen    bigint,
  payable_least_fen bigint not null,
  payable_most_fen  bigint,
  missing     text[] not null default '{}',
  notes       text[] not null default '{}',
  as_of       date not null,
  policy_set  text collate "C" not null references policies.policy_set,
  primary key (worker, rule)
);
create index decision_rule on policies.decision (rule, outcome, region, worker);
-- Totals by rule and outcome of a place read this index alone; the newest date is its first entry.
create index decision_totals on policies.decision (region, rule, outcome) include (payable_least_fen, payable_most_fen);
create index decision_as_of on policies.decision (as_of desc);
create index decision_region on policies.decision (region, outcome);
call wutong.guard_rows('policies.decision');

grant usage on schema policies to wutong_app;
grant select, insert, update, delete on all tables in schema policies to wutong_app;
revoke delete on policies.policy_set from wutong_app;
