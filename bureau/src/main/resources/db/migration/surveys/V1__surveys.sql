create schema surveys;

-- One record's answers to one survey for one period: a second sheet for the same cannot stand. A survey is about one kind of record.
create table surveys.sheet (
  id         bigint generated always as identity primary key,
  survey     text not null,
  period     text not null,
  about      text not null check (about in ('WORKER', 'HOUSEHOLD', 'EMPLOYER')),
  subject    bigint not null,
  region     text collate "C" not null,
  done       boolean not null,
  answers    jsonb not null,
  version    int not null default 1,
  at         timestamptz not null default now(),
  staff      bigint,
  staff_name text not null,
  unique (survey, period, subject)
);
create index sheet_subject on surveys.sheet (about, subject);
create index sheet_region on surveys.sheet (survey, period, region);
call wutong.guard_rows('surveys.sheet');

-- What a sheet said before each change.
create table surveys.sheet_before (
  sheet      bigint not null references surveys.sheet on delete cascade,
  version    int not null,
  region     text collate "C" not null,
  done       boolean not null,
  answers    jsonb not null,
  at         timestamptz not null,
  staff_name text not null,
  primary key (sheet, version)
);
call wutong.guard_rows('surveys.sheet_before');

grant usage on schema surveys to wutong_app;
grant select, insert, update, delete on all tables in schema surveys to wutong_app;
