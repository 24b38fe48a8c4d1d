create schema tasks;

-- Everything that waits for somebody. region guards the row; answers is the place whose office it waits at. standing: the cause still
-- exists, so it cannot have a second task, even where somebody said that this one is done.
create table tasks.task (
  id          bigint generated always as identity primary key,
  cause       text collate "C" not null,
  kind        text collate "C" not null,
  region      text collate "C" not null,
  answers     text collate "C" not null,
  words       jsonb not null default '[]',
  href        text not null,
  amount      bigint not null default 1,
  state       text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'WITHDRAWN')),
  standing    boolean not null default true,
  opened_on   date not null,
  due_on      date not null,
  raise_on    date not null,
  raised      int not null default 0,
  closed_at   timestamptz,
  closed_by   bigint,
  closed_name text,
  note        text not null default '',
  version     int not null default 0,
  check ((state = 'OPEN') = (closed_at is null)),
  check (standing or state <> 'OPEN')
);
create unique index one_task_a_cause on tasks.task (cause) where standing;
create index task_region on tasks.task (region, state);
create index task_answers on tasks.task (answers, due_on) where state = 'OPEN';
create index task_kind on tasks.task (kind, state);
call wutong.guard_rows('tasks.task');

grant usage on schema tasks to wutong_app;
grant select, insert, update on tasks.task to wutong_app;
