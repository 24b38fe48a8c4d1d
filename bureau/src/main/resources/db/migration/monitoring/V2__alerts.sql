-- Everybody who was looked at: under which household, and the first day on which something may come out otherwise though nobody
-- writes anything. So a night looks only at those whose day has come and at those who are marked.
create table monitoring.watched (
  worker    bigint primary key,
  household bigint not null,
  region    text collate "C" not null,
  next_on   date
);
create index watched_household on monitoring.watched (household);
create index watched_next on monitoring.watched (next_on) where next_on is not null;
call wutong.guard_rows('monitoring.watched');

-- Whose record changed since. The same worker may stand here several times.
create table monitoring.watch_stale (
  worker bigint not null,
  region text collate "C" not null
);
create index watch_stale_worker on monitoring.watch_stale (worker);
call wutong.guard_rows('monitoring.watch_stale');

-- How far looking at everybody has come. up_to: the household it goes on after; null once it is through.
create table monitoring.watch_state (
  one        boolean primary key default true check (one),
  rules      text not null,
  up_to      bigint,
  as_of      date,
  households bigint not null default 0,
  millis     bigint not null default 0,
  at         timestamptz
);

-- Up to which month a payer has told of insurance: a month missing after it is known to be unpaid.
create table monitoring.payer_told (
  payer text primary key,
  month date not null
);

-- The last day somebody spoke with a worker, told by the duty that did.
create table monitoring.reached (
  worker bigint primary key,
  region text collate "C" not null,
  day    date not null,
  source text not null
);
call wutong.guard_rows('monitoring.reached');

-- 就业失业预警. One cause of a rule and worker has one alert, for ever. GONE: the cause went away by itself. answers: place whose office
-- it waits at; who: the responsibility (包联) whose holder it waits for.
create table monitoring.alert (
  id           bigint generated always as identity primary key,
  rule         text collate "C" not null,
  worker       bigint not null,
  household    bigint not null,
  region       text collate "C" not null,
  cause        text collate "C" not null,
  since        date,
  words        text[] not null default '{}',
  state        text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'GONE')),
  opened_on    date not null,
  due_on       date not null,
  raise_on     date not null,
  raised       int not null default 0,
  answers      text collate "C" not null,
  who          bigint,
  snoozed_until date,
  outcome      text collate "C",
  closed_on    date,
  closed_by    text,
  noted_on     date,
  times        int not null default 1,
  version      int not null default 0,
  check ((state = 'OPEN') = (closed_on is null)),
  check ((state = 'CLOSED') = (outcome is not null)),
  unique (worker, rule, cause)
);
create index alert_region on monitoring.alert (region, state, due_on);
create index alert_due on monitoring.alert (state, due_on, id);
create index alert_who on monitoring.alert (who, due_on) where state = 'OPEN';
create index alert_raise on monitoring.alert (raise_on) where state = 'OPEN';
call wutong.guard_rows('monitoring.alert');

-- What was done about an alert and what became of it, only ever added.
create table monitoring.alert_step (
  id         bigint generated always as identity primary key,
  alert      bigint not null references monitoring.alert on delete cascade,
  region     text collate "C" not null,
  kind       text not null check (kind in ('NOTE', 'SNOOZED', 'CLOSED', 'GONE', 'AGAIN', 'RAISED', 'REOPENED')),
  day        date not null,
  way        text check (way in ('PHONE', 'VISIT', 'MESSAGE')),
  contact    text collate "C",
  note       text not null default '',
  next_on    date,
  staff      bigint,
  staff_name text not null,
  at         timestamptz not null default now()
);
create index alert_step_alert on monitoring.alert_step (alert, id);
call wutong.guard_rows('monitoring.alert_step');

grant select, insert, update, delete on all tables in schema monitoring to wutong_app;
-- Bulk loading takes its ids before the rows stand.
grant usage on all sequences in schema monitoring to wutong_app;
