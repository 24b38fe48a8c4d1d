-- Figures frozen with a report or as a ranking, and the reports themselves. Both only ever grow: whoever signs in as the application may
-- add a row and never change or remove one. The digest is checked again by the database, so a row cannot even come in wrong.
create table targets.snapshot (
  id       bigint generated always as identity primary key,
  kind     text not null,
  place    text collate "C" not null,
  region   text collate "C" not null,
  day      date not null,
  ranked   boolean not null,
  body     text not null,
  digest   text not null check (digest = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  software text not null,
  taken_at timestamptz not null default now(),
  staff    bigint,
  taken_by text not null,
  check (place = region)
);
create index on targets.snapshot (place, day desc, id desc);
call wutong.guard_rows('targets.snapshot');

create table targets.report (
  id           bigint generated always as identity primary key,
  rhythm       text collate "C" not null,
  place        text collate "C" not null,
  region       text collate "C" not null,
  period_from  date not null,
  period_to    date not null check (period_to >= period_from),
  due_on       date not null,
  entry        int not null check (entry > 0),
  corrects     bigint unique references targets.report,
  reason       text,
  progress     text not null,
  problems     text not null,
  next_steps   text not null,
  snapshot     bigint not null references targets.snapshot,
  handed_in_on date not null,
  handed_in_at timestamptz not null default now(),
  staff        bigint,
  staff_name   text not null,
  unique (rhythm, place, period_from, entry),
  check (place = region),
  -- a correction corrects something and says why
  check ((entry = 1 and corrects is null and reason is null) or (entry > 1 and corrects is not null and btrim(reason) <> ''))
);
create index on targets.report (region, period_to);
call wutong.guard_rows('targets.report');

-- What an office has written so far for a report it has not handed in.
create table targets.report_draft (
  rhythm      text collate "C" not null,
  place       text collate "C" not null,
  region      text collate "C" not null,
  period_from date not null,
  progress    text not null,
  problems    text not null,
  next_steps  text not null,
  primary key (rhythm, place, period_from),
  check (place = region)
);
call wutong.guard_rows('targets.report_draft');

grant select, insert on targets.snapshot, targets.report to wutong_app;
grant select, insert, update, delete on targets.report_draft to wutong_app;
