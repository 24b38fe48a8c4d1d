create schema register;

-- Background work: table of db-scheduler.
create table register.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on register.scheduled_tasks (execution_time);

-- Long work as people see it: what runs, how far it is, who may stop it.
create table register.work (
  id          bigint generated always as identity primary key,
  kind        text not null,
  subject     text not null default '',
  state       text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  done        bigint not null default 0,
  total       bigint not null default 0,
  message     text not null default '',
  cancel_asked boolean not null default false,
  staff       bigint,
  staff_name  text not null,
  office      text not null,
  -- Scopes as first and end code, with a tab between.
  view_scope  text collate "C" not null,
  edit_scope  text collate "C" not null,
  search_scope text collate "C" not null,
  asked_at    timestamptz not null default now(),
  ended_at    timestamptz
);
create index work_kind on register.work (kind, id desc);

-- One spreadsheet brought in. The file itself stays, so that nothing typed is ever lost; it holds identity numbers, so it is
-- kept encrypted. chosen: fields by hand, lines of header and field. reading: lines of header and field as they were taken.
create table register.import (
  id            bigint generated always as identity primary key,
  kind          text not null,
  layout        text not null default '',
  layout_chosen text,
  chosen        text not null default '',
  file_name     text not null,
  file_digest   text not null,
  content       bytea not null,
  format        text not null default '',
  state         text not null check (state in ('READ', 'REFUSED', 'CHECKED', 'APPLIED', 'UNDONE', 'CANCELLED')),
  refusal       text not null default '',
  refusal_args  text not null default '',
  region        text collate "C" not null,
  sheet_name    text not null default '',
  header_first  int not null default 0,
  header_row    int not null default 0,
  reading       text not null default '',
  rows_read     int not null default 0,
  rows_new      int not null default 0,
  rows_changed  int not null default 0,
  rows_same     int not null default 0,
  rows_bad      int not null default 0,
  rows_warned   int not null default 0,
  rows_skipped  int not null default 0,
  formulas      int not null default 0,
  check_millis  int not null default 0,
  work          bigint references register.work,
  staff         bigint,
  staff_name    text not null,
  at            timestamptz not null default now(),
  applied_at    timestamptz,
  undone_at     timestamptz
);
create index import_region on register.import (region, id);
call wutong.guard_rows('register.import');

-- What the check found for each row; changes: lines of field, text before, text after (secret values masked).
create table register.import_row (
  import  bigint not null references register.import on delete cascade,
  region  text collate "C" not null,
  row_no  int not null,
  place   text not null,
  outcome text not null check (outcome in ('NEW', 'CHANGED', 'SAME', 'BAD')),
  changes text not null default '',
  primary key (import, row_no)
);
call wutong.guard_rows('register.import_row');

create table register.import_problem (
  import   bigint not null references register.import on delete cascade,
  region   text collate "C" not null,
  row_no   int not null,
  seq      int not null,
  place    text not null,
  field    text not null,
  value    text not null,
  code     text not null,
  args     text not null default '',
  severity text not null check (severity in ('ERROR', 'WARNING')),
  primary key (import, row_no, seq)
);
call wutong.guard_rows('register.import_problem');

-- Headers that somebody matched by hand, remembered for the next sheet of the kind.
create table register.known_header (
  kind   text not null,
  header text not null,
  field  text not null,
  primary key (kind, header)
);

-- What an import replaced, so that the whole of it can be taken back.
create table register.import_before (
  import   bigint not null references register.import on delete cascade,
  region   text collate "C" not null,
  relation text not null,
  key      bigint not null,
  before   jsonb,
  after_version bigint,
  primary key (import, relation, key)
);
call wutong.guard_rows('register.import_before');

create table register.saved_view (
  id    bigint generated always as identity primary key,
  staff bigint not null,
  page  text not null,
  name  text not null,
  query text not null,
  unique (staff, page, name)
);

grant usage on schema register to wutong_app;
grant select, insert, update, delete on all tables in schema register to wutong_app;

-- A table that one transaction fills has no statistics yet, or those of an empty table: its lookups and foreign keys would scan it
-- whole for every batch. Only the owner may analyze, so this function does.
create function register.refresh_statistics(relations text[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  relation text;
begin
  foreach relation in array relations loop
    execute format('analyze %s', relation::regclass);
  end loop;
end $$;
revoke all on function register.refresh_statistics(text[]) from public;
grant execute on function register.refresh_statistics(text[]) to wutong_app;
