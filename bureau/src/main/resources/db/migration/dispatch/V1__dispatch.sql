create schema dispatch;

-- One organised departure. It names no worker, so every office may read it; who may change it follows from the region of the office
-- that runs it, which the duty checks.
create table dispatch.batch (
  id             bigint generated always as identity primary key,
  version        int not null default 0,
  number         text not null unique,
  title          text not null,
  region         text collate "C" not null,
  state          text not null default 'PLANNED' check (state in ('PLANNED', 'DEPARTED', 'ARRIVED', 'CLOSED', 'CANCELLED')),
  destination    text collate "C" not null,
  employer       bigint,
  employer_name  text not null default '',
  vacancy        bigint,
  job            text not null default '',
  industry       text,
  wage_fen       bigint check (wage_fen >= 0),
  contract_signed boolean,
  contract_months int check (contract_months between 1 and 600),
  organiser      bigint,
  agreement      bigint,
  station        bigint,
  departs_on     date not null,
  departs_from   text not null default '',
  insurer        text not null default '',
  policy_number  text not null default '',
  fare_fen       bigint check (fare_fen >= 0),
  charter_fen    bigint check (charter_fen >= 0),
  departed_on    date,
  arrived_on     date,
  note           text not null default '',
  at             timestamptz not null default now(),
  staff_name     text not null
);
create index batch_organiser on dispatch.batch (organiser);
create index batch_employer on dispatch.batch (employer);
call wutong.guard_shared('dispatch.batch');

-- Each state a batch took, with who and why.
create table dispatch.batch_step (
  id         bigint generated always as identity primary key,
  batch      bigint not null references dispatch.batch on delete cascade,
  state      text not null,
  reason     text not null default '',
  at         timestamptz not null default now(),
  staff_name text not null
);
call wutong.guard_shared('dispatch.batch_step');

create table dispatch.escort (
  id           bigint generated always as identity primary key,
  batch        bigint not null references dispatch.batch on delete cascade,
  name         text not null,
  phone_cipher bytea
);
call wutong.guard_shared('dispatch.escort');

create table dispatch.vehicle (
  id    bigint generated always as identity primary key,
  batch bigint not null references dispatch.batch on delete cascade,
  kind  text not null check (kind in ('BUS', 'TRAIN', 'FLIGHT')),
  plate text not null,
  seats int not null check (seats between 1 and 2000),
  unique (batch, plate)
);
call wutong.guard_shared('dispatch.vehicle');

-- One worker of a batch. The region is the worker's, so each office sees and checks its own people.
create table dispatch.passenger (
  id         bigint generated always as identity primary key,
  version    int not null default 0,
  batch      bigint not null references dispatch.batch on delete cascade,
  worker     bigint not null,
  region     text collate "C" not null,
  state      text not null default 'REGISTERED'
    check (state in ('REGISTERED', 'DEPARTED', 'REFUSED', 'ABSENT', 'TURNED_BACK', 'ARRIVED', 'PLACED', 'WENT_HOME')),
  reason     text not null default '',
  vehicle    bigint references dispatch.vehicle on delete set null,
  seat       int check (seat > 0),
  arrived_on date,
  spell      bigint,
  -- the open job that was ended to make room for this one
  ended_spell bigint,
  left_on    date,
  at         timestamptz not null default now(),
  staff_name text not null,
  unique (batch, worker),
  unique (vehicle, seat)
);
create index passenger_worker on dispatch.passenger (worker);
create index passenger_spell on dispatch.passenger (spell);
create index passenger_region on dispatch.passenger (region);
call wutong.guard_rows('dispatch.passenger');

-- What a passenger was before each check: a check is taken back to the step before.
create table dispatch.passenger_step (
  id         bigint generated always as identity primary key,
  passenger  bigint not null references dispatch.passenger on delete cascade,
  region     text collate "C" not null,
  state      text not null,
  reason     text not null default '',
  at         timestamptz not null default now(),
  staff_name text not null
);
create index passenger_step_passenger on dispatch.passenger_step (passenger);
call wutong.guard_rows('dispatch.passenger_step');

-- Asking again so many months after arrival. Open until somebody says what was found.
create table dispatch.follow_up (
  id         bigint generated always as identity primary key,
  passenger  bigint not null references dispatch.passenger on delete cascade,
  region     text collate "C" not null,
  months     int not null check (months > 0),
  due_on     date not null,
  result     text check (result in ('THERE', 'LEFT', 'UNREACHED')),
  proof      text check (proof in ('PAPER', 'WAGE_SLIP', 'PHONE', 'VISIT')),
  wage_fen   bigint check (wage_fen >= 0),
  left_on    date,
  note       text not null default '',
  asked_on   date,
  staff_name text,
  unique (passenger, months),
  check ((result is null) = (asked_on is null))
);
create index follow_up_due on dispatch.follow_up (due_on) where result is null or result = 'UNREACHED';
call wutong.guard_rows('dispatch.follow_up');

-- Somebody is said to have come home before the end: found out by the office, then confirmed or set aside.
create table dispatch.early_return (
  id          bigint generated always as identity primary key,
  passenger   bigint not null references dispatch.passenger on delete cascade,
  region      text collate "C" not null,
  left_on     date not null,
  reason      text not null,
  state       text not null default 'TOLD' check (state in ('TOLD', 'CONFIRMED', 'MISTAKEN')),
  note        text not null default '',
  told_at     timestamptz not null default now(),
  told_by     text not null,
  settled_at  timestamptz,
  settled_by  text
);
create unique index early_return_open on dispatch.early_return (passenger) where state = 'TOLD';
call wutong.guard_rows('dispatch.early_return');

grant usage on schema dispatch to wutong_app;
grant select, insert, update, delete on all tables in schema dispatch to wutong_app;
grant usage on all sequences in schema dispatch to wutong_app;
