create schema grants;

-- A case: one thing owed to one person on its way to being paid. account is the family of rules (apart for each who is paid), period the
-- span the rule pays for: while one case stands for them, a second cannot.
create table grants.grant_case (
  id          bigint generated always as identity primary key,
  rule        text collate "C" not null,
  account     text collate "C" not null,
  period      text collate "C" not null,
  worker      bigint not null,
  household   bigint not null,
  region      text collate "C" not null,
  fund        text collate "C" not null,
  for_day     date not null,
  fen         bigint not null check (fen > 0),
  least_fen   bigint not null check (least_fen >= 0),
  most_fen    bigint check (most_fen >= least_fen),
  state       text not null,
  resume      text,
  due_on      date,
  priority    int not null,
  opened_on   date not null,
  opened_by   text not null,
  submitted_at timestamptz,
  decision    text collate "C" not null,
  policy_set  text collate "C" not null,
  consent     text not null check (consent in ('NONE', 'SPOKEN', 'WRITTEN')),
  consent_note text not null default '',
  notice      bigint,
  batch       bigint,
  version     int not null default 0,
  check ((state = 'MENDING') = (resume is not null))
);
create unique index one_case_a_period on grants.grant_case (account, worker, period) where state <> 'CLOSED';
create index grant_case_region on grants.grant_case (region, state);
create index grant_case_state on grants.grant_case (state, fund);
create index grant_case_worker on grants.grant_case (worker);
create index grant_case_batch on grants.grant_case (batch);
create index grant_case_notice on grants.grant_case (notice);
call wutong.guard_rows('grants.grant_case');

-- Every step of every case: who, in which office at that time, why. Only ever added.
create table grants.step (
  id         bigint generated always as identity primary key,
  grant_case bigint not null references grants.grant_case,
  region     text collate "C" not null,
  step       text not null,
  from_state text,
  to_state   text not null,
  on_day     date not null,
  at         timestamptz not null default now(),
  staff      bigint,
  staff_name text not null,
  office     text not null,
  reason     text not null default '',
  fen        bigint not null
);
create index step_case on grants.step (grant_case, id);
call wutong.guard_rows('grants.step');

-- Whose cases a member of staff may not check: households of their own or of relatives, as they declare.
create table grants.kinship (
  staff      bigint not null,
  household  bigint not null,
  region     text collate "C" not null,
  note       text not null default '',
  declared_at timestamptz not null default now(),
  primary key (staff, household)
);
call wutong.guard_rows('grants.kinship');

-- 公示: a list that hangs out from a day to a day.
create table grants.notice (
  id         bigint generated always as identity primary key,
  number     text collate "C" not null unique,
  region     text collate "C" not null,
  opened_on  date not null,
  closes_on  date not null,
  cases      int not null,
  fen        bigint not null,
  opened_by  bigint,
  opened_name text not null
);
call wutong.guard_rows('grants.notice');

create table grants.objection (
  id          bigint generated always as identity primary key,
  notice      bigint not null references grants.notice,
  grant_case  bigint not null references grants.grant_case,
  region      text collate "C" not null,
  on_day      date not null,
  said        text not null,
  who         text not null default '',
  taken_by    text not null,
  answered_on date,
  answer      text not null default '',
  upheld      boolean,
  answered_by text,
  check ((answered_on is null) = (upheld is null))
);
create index objection_case on grants.objection (grant_case) where answered_on is null;
create index objection_notice on grants.objection (notice);
call wutong.guard_rows('grants.objection');

-- A batch goes to the bank as one file. lines and fen are its control totals, digest that of the bytes that left.
create table grants.batch (
  id          bigint generated always as identity primary key,
  number      text collate "C" not null unique,
  region      text collate "C" not null,
  fund        text collate "C" not null,
  layout      text not null,
  state       text not null check (state in ('MADE', 'RELEASED', 'SENT', 'SETTLED', 'CANCELLED')),
  lines       int not null check (lines > 0),
  fen         bigint not null check (fen > 0),
  made_on     date not null,
  made_by     bigint,
  made_name   text not null,
  released_at timestamptz,
  released_by bigint,
  released_name text,
  sent_at     timestamptz,
  digest      text,
  file        bytea,
  check (released_by is null or released_by <> made_by)
);
call wutong.guard_rows('grants.batch');

-- One payment for an account, beneficiary and period: a second one cannot stand while the first is on its way or made.
create table grants.payment (
  id             bigint generated always as identity primary key,
  grant_case     bigint not null references grants.grant_case,
  batch          bigint not null references grants.batch,
  line           int not null,
  region         text collate "C" not null,
  account        text collate "C" not null,
  beneficiary    bigint not null,
  period         text collate "C" not null,
  for_day        date not null,
  fund           text collate "C" not null,
  fen            bigint not null check (fen > 0),
  recovered_fen  bigint not null default 0 check (recovered_fen between 0 and fen),
  state          text not null check (state in ('UNDER_WAY', 'PAID', 'FAILED', 'CANCELLED', 'RECOVERED')),
  failure        text,
  payee          text not null,
  account_cipher bytea not null,
  account_tail   text not null,
  settled_on     date,
  unique (batch, line),
  check ((state = 'FAILED') = (failure is not null))
);
create unique index one_payment on grants.payment (account, beneficiary, period) where state in ('UNDER_WAY', 'PAID');
create index payment_case on grants.payment (grant_case);
create index payment_beneficiary on grants.payment (beneficiary);
call wutong.guard_rows('grants.payment');

-- Files that came back from the bank, by digest: the same file twice changes nothing.
create table grants.result_file (
  digest   text collate "C" not null,
  batch    bigint not null references grants.batch,
  region   text collate "C" not null,
  name     text not null,
  paid     int not null,
  failed   int not null,
  refused  int not null,
  at       timestamptz not null default now(),
  staff_name text not null,
  primary key (batch, digest)
);
call wutong.guard_rows('grants.result_file');

-- Commands that move money, by the key their form carries: one that repeats a key gets the first answer.
create table grants.command (
  key     text collate "C" primary key,
  region  text collate "C" not null,
  kind    text not null,
  answer  text not null default '',
  staff   bigint,
  at      timestamptz not null default now()
);
call wutong.guard_rows('grants.command');

-- What a fund has for a year at a place, and what moved in it. Entries are only ever added; their sums are the second book beside the cases.
create table grants.budget (
  fund   text collate "C" not null,
  year   int not null,
  region text collate "C" not null,
  fen    bigint not null check (fen >= 0),
  note   text not null default '',
  staff_name text not null,
  at     timestamptz not null default now(),
  primary key (fund, year, region)
);
call wutong.guard_rows('grants.budget');

create table grants.entry (
  id         bigint generated always as identity primary key,
  grant_case bigint not null references grants.grant_case,
  region     text collate "C" not null,
  fund       text collate "C" not null,
  year       int not null,
  part       text not null check (part in ('RESERVED', 'COMMITTED', 'PAID')),
  fen        bigint not null,
  on_day     date not null,
  step       text not null
);
create index entry_fund on grants.entry (fund, year, part) include (fen, region);
create index entry_case on grants.entry (grant_case);
call wutong.guard_rows('grants.entry');

-- The secret a member of staff makes codes with, sealed; last_step is the newest one that was used, so that no code works twice.
create table grants.second_factor (
  staff     bigint primary key,
  secret    bytea not null,
  confirmed boolean not null default false,
  last_step bigint not null default 0,
  failures  int not null default 0,
  locked_until timestamptz
);
call wutong.guard_shared('grants.second_factor');

-- What was wrongly paid comes back, in instalments.
create table grants.recovery (
  id         bigint generated always as identity primary key,
  grant_case bigint not null references grants.grant_case unique,
  payment    bigint not null references grants.payment,
  region     text collate "C" not null,
  fen        bigint not null check (fen > 0),
  reason     text not null,
  opened_on  date not null,
  opened_by  text not null
);
call wutong.guard_rows('grants.recovery');

create table grants.instalment (
  recovery   bigint not null references grants.recovery,
  nth        int not null,
  region     text collate "C" not null,
  due_on     date not null,
  fen        bigint not null check (fen > 0),
  paid_on    date,
  voucher    text,
  taken_by   text,
  primary key (recovery, nth)
);
call wutong.guard_rows('grants.instalment');

-- A seeded sample of paid cases of a rule, looked at again; the person may reply.
create table grants.sample (
  id       bigint generated always as identity primary key,
  rule     text collate "C" not null,
  region   text collate "C" not null,
  from_day date not null,
  to_day   date not null,
  seed     bigint not null,
  paid     int not null,
  drawn_on date not null,
  drawn_by text not null
);
call wutong.guard_rows('grants.sample');

create table grants.sampled (
  sample     bigint not null references grants.sample,
  grant_case bigint not null references grants.grant_case,
  region     text collate "C" not null,
  sound      boolean,
  finding    text not null default '',
  found_by   text,
  found_on   date,
  reply_by   date,
  reply      text not null default '',
  replied_on date,
  primary key (sample, grant_case)
);
call wutong.guard_rows('grants.sampled');

grant usage on schema grants to wutong_app;
grant select, insert, update on all tables in schema grants to wutong_app;
grant delete on grants.kinship, grants.second_factor to wutong_app;
revoke update on grants.step, grants.entry, grants.result_file from wutong_app;
-- A merge of two records moves their rows; nothing else of a step or an entry is ever changed.
grant update (region) on grants.step, grants.entry, grants.result_file to wutong_app;
