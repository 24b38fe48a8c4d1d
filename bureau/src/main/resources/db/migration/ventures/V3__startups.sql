-- 创业实体 that the bureau helped into being: what they gave work to, and whether a one-off grant was paid out to them.
create table ventures.startup (
  id bigint generated always as identity primary key,
  name text not null,
  employer bigint,
  place text collate "C" not null,
  founder text check (founder in ('RETURNEE', 'RURAL', 'GRADUATE', 'VETERAN', 'OTHER')),
  since date,
  until date,
  posts int check (posts >= 0),
  grant_on date,
  grant_fen bigint check (grant_fen >= 0),
  paper text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
create index startup_employer on ventures.startup (employer);
call wutong.guard_shared('ventures.startup');

-- 创业担保贷款 as paid out, by the number of the contract. People are not named: what they are is enough to count.
create table ventures.startup_loan (
  id bigint generated always as identity primary key,
  contract text not null,
  borrower text not null check (borrower in ('RURAL', 'PERSON', 'FIRM', 'PARK')),
  employer bigint,
  place text collate "C" not null,
  bank text,
  principal bigint not null check (principal > 0),
  since date not null,
  until date,
  paper text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (contract),
  check (until >= since)
);
create index startup_loan_employer on ventures.startup_loan (employer);
call wutong.guard_shared('ventures.startup_loan');

grant select, insert, update, delete on ventures.startup, ventures.startup_loan to wutong_app;
grant usage on all sequences in schema ventures to wutong_app;
