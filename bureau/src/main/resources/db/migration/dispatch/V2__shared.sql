-- Shared employment: workers of one firm work at another for a while; the labour relation stays where it is.
create table dispatch.sharing (
  id            bigint generated always as identity primary key,
  version       int not null default 0,
  number        text not null unique,
  region        text collate "C" not null,
  lender        bigint not null,
  borrower      bigint not null check (borrower <> lender),
  place         text collate "C" not null,
  job           text not null,
  from_date     date not null,
  to_date       date not null check (to_date >= from_date),
  wages_by      text not null check (wages_by in ('LENDER', 'BORROWER')),
  insurance_by  text not null check (insurance_by in ('LENDER', 'BORROWER')),
  injury_by     text not null check (injury_by in ('LENDER', 'BORROWER', 'BOTH')),
  wage_fen      bigint check (wage_fen >= 0),
  agreed_on     date,
  paper         text not null default '',
  ended_on      date,
  -- the day the office made sure that everybody is back at the lender
  back_on       date check (back_on >= ended_on),
  note          text not null default '',
  at            timestamptz not null default now(),
  staff_name    text not null
);
create index sharing_lender on dispatch.sharing (lender);
create index sharing_borrower on dispatch.sharing (borrower);
call wutong.guard_shared('dispatch.sharing');

create table dispatch.sharing_step (
  id         bigint generated always as identity primary key,
  sharing    bigint not null references dispatch.sharing on delete cascade,
  what       text not null check (what in ('MADE', 'CHANGED', 'EXTENDED', 'ENDED_EARLY', 'ENDED', 'BACK')),
  to_date    date not null,
  reason     text not null default '',
  at         timestamptz not null default now(),
  staff_name text not null
);
call wutong.guard_shared('dispatch.sharing_step');

-- A worker lent. The spell is the one at the lender, which stays open. beyond tells why the term goes past the rest of the contract.
create table dispatch.shared_worker (
  id         bigint generated always as identity primary key,
  version    int not null default 0,
  sharing    bigint not null references dispatch.sharing on delete cascade,
  worker     bigint not null,
  region     text collate "C" not null,
  spell      bigint not null,
  from_date  date not null,
  to_date    date not null check (to_date >= from_date),
  beyond     text not null default '',
  ended_on   date,
  end_reason text not null default '',
  at         timestamptz not null default now(),
  staff_name text not null,
  unique (sharing, worker)
);
create index shared_worker_worker on dispatch.shared_worker (worker);
call wutong.guard_rows('dispatch.shared_worker');

-- Who has hands to spare and who lacks them: a plain register.
create table dispatch.exchange (
  id         bigint generated always as identity primary key,
  number     text not null,
  employer   bigint not null,
  side       text not null check (side in ('SURPLUS', 'SHORTAGE')),
  job        text not null,
  heads      int not null check (heads > 0),
  place      text collate "C" not null,
  since      date not null,
  until      date,
  wage       bigint check (wage >= 0),
  contact    text,
  phone_cipher bytea,
  note       text,
  version    int not null default 0,
  updated_at timestamptz not null default now(),
  unique (number),
  check (until >= since)
);
create index exchange_employer on dispatch.exchange (employer);
call wutong.guard_shared('dispatch.exchange');

grant select, insert, update, delete on all tables in schema dispatch to wutong_app;
grant usage on all sequences in schema dispatch to wutong_app;
