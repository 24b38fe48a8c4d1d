-- 督办: a place that lags is asked to answer. Figures are those of the day it was opened; region is the place that answers.
create table targets.supervision (
  id          bigint generated always as identity primary key,
  place       text collate "C" not null,
  region      text collate "C" not null,
  about       text not null check (about in ('TARGET', 'RANKING', 'REPORTS', 'BACKLOG', 'FREE')),
  subject     text collate "C" not null default '',
  title       text not null,
  asked       text not null,
  owner       text collate "C" not null,
  owner_office text not null,
  reasons     text not null default '',
  figure_on   date not null,
  actual      bigint,
  goal        bigint,
  rate        int,
  pace        int,
  rank        int,
  ranked      int,
  counted     bigint,
  level       text not null,
  state       text not null check (state in ('OPENED', 'RECEIVED', 'TALKED', 'ANSWERED', 'CHECKED', 'CLOSED')),
  due_on      date,
  finish_on   date not null,
  raised      int not null default 0,
  raised_on   date,
  outcome     text check (outcome in ('CAUGHT_UP', 'EXPLAINED', 'LAPSED')),
  closed_on   date,
  opened_on   date not null,
  opened_by   bigint,
  opened_name text not null,
  version     int not null default 0,
  check (region = place),
  check ((state = 'CLOSED') = (outcome is not null)),
  check ((state = 'CLOSED') = (closed_on is not null)),
  check ((state = 'CLOSED') = (due_on is null))
);
-- What is not free in words is open once.
create unique index one_open_supervision on targets.supervision (place, about, subject) where state <> 'CLOSED' and about <> 'FREE';
create index supervision_region on targets.supervision (region, state, due_on);
create index supervision_due on targets.supervision (due_on) where state <> 'CLOSED';
call wutong.guard_rows('targets.supervision');

-- Every step of every case: who, in which office at that time, why. Only ever added.
create table targets.supervision_step (
  id          bigint generated always as identity primary key,
  supervision bigint not null references targets.supervision,
  region      text collate "C" not null,
  step        text not null,
  from_state  text,
  to_state    text not null,
  level       text not null,
  on_day      date not null,
  at          timestamptz not null default now(),
  staff       bigint,
  staff_name  text not null,
  office      text not null,
  said        text not null default '',
  day         date,
  people      text not null default ''
);
create index supervision_step_case on targets.supervision_step (supervision, id);
create index supervision_step_raised on targets.supervision_step (region, on_day) where step = 'RAISE';
call wutong.guard_rows('targets.supervision_step');

-- 领导小组、工作专班、调度机制: plain registers; their members too.
create table targets.work_group (
  id bigint generated always as identity primary key,
  name text not null,
  place text collate "C" not null,
  kind text not null check (kind in ('LEADING_GROUP', 'TASK_FORCE', 'DISPATCHING')),
  duty text,
  document text,
  since date,
  until date,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
call wutong.guard_shared('targets.work_group');

create table targets.group_member (
  id bigint generated always as identity primary key,
  work_group bigint not null,
  name text not null,
  office text not null,
  role text check (role in ('HEAD', 'DEPUTY', 'MEMBER', 'LIAISON')),
  place text collate "C",
  since date,
  until date,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (work_group, name, office),
  check (until >= since)
);
call wutong.guard_shared('targets.group_member');

-- 驻点督导: who was sent where, from when until when.
create table targets.cadre_on_site (
  id bigint generated always as identity primary key,
  name text not null,
  office text not null,
  place text collate "C" not null,
  since date not null,
  until date,
  duty text,
  found text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name, office, place, since),
  check (until >= since)
);
call wutong.guard_shared('targets.cadre_on_site');

-- 调度会、推进会: region is the place that held it. A group can be removed from its register, and brought back, without its meetings.
create table targets.meeting (
  id         bigint generated always as identity primary key,
  region     text collate "C" not null,
  work_group bigint not null,
  title      text not null,
  held_on    date not null,
  venue      text not null default '',
  host       text not null default '',
  agenda     text not null default '',
  present    text not null default '',
  absent     text not null default '',
  minutes    text not null default '',
  made_by    bigint,
  made_name  text not null,
  office     text not null,
  version    int not null default 0
);
create index meeting_region on targets.meeting (region, held_on);
create index meeting_group on targets.meeting (work_group);
call wutong.guard_rows('targets.meeting');

-- What was decided, or given to a group without a meeting: region is the place that does it, which may not see the meeting itself.
create table targets.assignment (
  id         bigint generated always as identity primary key,
  region     text collate "C" not null,
  place      text collate "C" not null,
  meeting    bigint,
  work_group bigint not null,
  given_at   text collate "C" not null,
  source     text not null,
  what       text not null,
  who        text not null default '',
  due_on     date not null,
  state      text not null check (state in ('GIVEN', 'REPORTED', 'DONE', 'DROPPED')),
  said       text not null default '',
  given_on   date not null,
  given_name text not null,
  reported_on date,
  reported_name text,
  ended_on   date,
  ended_name text,
  version    int not null default 0,
  check (region = place),
  check ((state in ('DONE', 'DROPPED')) = (ended_on is not null))
);
create index assignment_region on targets.assignment (region, state, due_on);
create index assignment_meeting on targets.assignment (meeting);
create index assignment_group on targets.assignment (work_group);
call wutong.guard_rows('targets.assignment');

-- 年度考核: a sheet a place and year. Until it is signed its points follow the records; then they are what was signed.
create table targets.appraisal (
  id         bigint generated always as identity primary key,
  place      text collate "C" not null,
  region     text collate "C" not null,
  year       int not null,
  scheme     text collate "C" not null,
  office     text not null,
  made_on    date not null,
  made_by    bigint,
  made_name  text not null,
  points     bigint,
  grade      text,
  reward     text not null default '',
  rules      text collate "C",
  signed_on  date,
  signed_by  bigint,
  signed_name text,
  version    int not null default 0,
  unique (place, year),
  check (region = place),
  check ((signed_on is null) = (points is null)),
  check ((signed_on is null) = (grade is null)),
  check ((signed_on is null) = (rules is null))
);
create index appraisal_region on targets.appraisal (region, year);
call wutong.guard_rows('targets.appraisal');

-- Points by hand, and once signed every item as it was signed. Points in hundredths.
create table targets.appraisal_item (
  appraisal  bigint not null references targets.appraisal,
  item       text collate "C" not null,
  region     text collate "C" not null,
  points     bigint not null check (points >= 0),
  most       bigint not null,
  by_hand    boolean not null,
  said       text not null default '',
  staff      bigint,
  staff_name text not null,
  on_day     date not null,
  primary key (appraisal, item),
  check (points <= most)
);
call wutong.guard_rows('targets.appraisal_item');

grant select, insert, update, delete on targets.supervision, targets.supervision_step, targets.work_group, targets.group_member,
  targets.cadre_on_site, targets.meeting, targets.assignment, targets.appraisal, targets.appraisal_item to wutong_app;
grant usage on all sequences in schema targets to wutong_app;
