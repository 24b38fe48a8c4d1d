-- A recruitment drive: places, vacancies and who comes first. It names no worker, so that every office reads it; the region is that of the
-- office that runs it.
create table matching.drive (
  id           bigint generated always as identity primary key,
  version      int not null default 0,
  name         text not null,
  region       text collate "C" not null,
  places       text[] collate "C" not null,
  begins       date not null,
  ends         date not null,
  work_place   text collate "C",
  employer     text not null default '',
  starts_until date,
  -- Whether people in work are left out.
  jobless      boolean not null,
  -- Ids of the classes of the policy that come first.
  classes      text[] collate "C" not null,
  together     boolean not null,
  -- Millionths of the bound.
  gap          int not null check (gap >= 0),
  state        text collate "C" not null check (state in ('DRAFTED', 'PLANNED', 'ADJUSTED', 'CONFIRMED', 'CLOSED')),
  -- The plan that stands.
  plan         bigint,
  -- The last work in the background, and who asked for it.
  work         bigint,
  asked_by     text,
  made_by      text not null,
  made_at      timestamptz not null default now(),
  confirmed_by text,
  confirmed_at timestamptz,
  closed_by    text,
  closed_at    timestamptz,
  -- Messages asked for to those who were offered something, and how many have no number to write to.
  notified     int,
  unreached    int,
  check (begins <= ends)
);
create index drive_state on matching.drive (state, id);
call wutong.guard_shared('matching.drive');

-- A plan never changes: a change by hand makes another one with this one as its parent, which stands once somebody puts it in place.
create table matching.drive_plan (
  id               bigint generated always as identity primary key,
  drive            bigint not null references matching.drive on delete cascade,
  parent           bigint,
  kind             text collate "C" not null check (kind in ('WHOLE', 'AGAIN', 'FIX', 'FREE', 'BAR', 'OUT', 'BACK', 'ADD')),
  as_of            date not null,
  at               timestamptz not null default now(),
  staff_name       text not null,
  millis           bigint not null,
  seekers          int not null,
  seats            bigint not null,
  placed           int not null,
  -- Hundredths of a point; the bound is proved.
  total            bigint not null,
  bound            bigint not null,
  -- What all classes together cost; null where it was not worked out.
  price_least      bigint,
  price_most       bigint,
  -- The plan without travel groups; null where none were asked for.
  ungrouped_total  bigint,
  ungrouped_placed int,
  journeys         int,
  vehicles         int,
  -- Against the parent.
  cost_least       bigint,
  cost_most        bigint,
  check (total <= bound and placed <= seekers and placed <= seats)
);
create index drive_plan_drive on matching.drive_plan (drive, id);
call wutong.guard_shared('matching.drive_plan');

create table matching.drive_class (
  plan        bigint not null references matching.drive_plan on delete cascade,
  rank        int not null,
  class       text collate "C" not null,
  people      int not null,
  placed      int not null,
  without_any int not null,
  price_least bigint,
  price_most  bigint,
  primary key (plan, rank)
);
call wutong.guard_shared('matching.drive_class');

create table matching.drive_vacancy (
  plan    bigint not null references matching.drive_plan on delete cascade,
  vacancy bigint not null,
  seats   int not null,
  filled  int not null,
  -- What a seat is worth to those who go elsewhere or without, hundredths of a point.
  price   int not null,
  primary key (plan, vacancy),
  check (filled <= seats)
);
call wutong.guard_shared('matching.drive_vacancy');

-- What a plan says of a person: a vacancy, or why there is none. Once confirmed, whether it was offered, or why not.
create table matching.drive_line (
  id      bigint generated always as identity primary key,
  plan    bigint not null references matching.drive_plan on delete cascade,
  worker  bigint not null,
  region  text collate "C" not null,
  -- Of the class; -1 for none.
  rank    int not null,
  vacancy bigint,
  score   int,
  why     text collate "C",
  fixed   boolean not null default false,
  offered boolean,
  held_by text collate "C",
  unique (plan, worker),
  check ((vacancy is null) = (score is null) and (vacancy is null) = (why is not null)),
  check (offered is null or vacancy is not null)
);
create index drive_line_region on matching.drive_line (region, plan, worker);
create index drive_line_vacancy on matching.drive_line (vacancy, plan, worker);
create index drive_line_worker on matching.drive_line (worker);
call wutong.guard_rows('matching.drive_line');

-- What was decided by hand, for a plan and those made of it.
create table matching.drive_hand (
  plan       bigint not null references matching.drive_plan on delete cascade,
  worker     bigint not null,
  region     text collate "C" not null,
  kind       text collate "C" not null check (kind in ('FIX', 'BAR', 'OUT', 'ADD')),
  -- With FIX and BAR.
  vacancy    bigint,
  staff_name text not null,
  check ((kind in ('FIX', 'BAR')) = (vacancy is not null))
);
create unique index drive_hand_one on matching.drive_hand (plan, worker, kind, coalesce(vacancy, 0));
create unique index drive_hand_fix on matching.drive_hand (plan, worker) where kind = 'FIX';
create index drive_hand_region on matching.drive_hand (region, plan);
create index drive_hand_worker on matching.drive_hand (worker);
call wutong.guard_rows('matching.drive_hand');

grant select, insert, update, delete on matching.drive, matching.drive_plan, matching.drive_class, matching.drive_vacancy,
  matching.drive_line, matching.drive_hand to wutong_app;
