create schema training;

create table training.programme (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null check (kind in ('SKILL', 'ORDER', 'APPRENTICE', 'SPECIAL', 'SAFETY', 'VENTURE', 'FARM', 'NEW')),
  occupation text,
  industry text,
  level text,
  days int check (days >= 0),
  fee bigint check (fee >= 0),
  certificate text,
  brand bigint,
  key boolean,
  since date,
  until date,
  paper text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
create index programme_brand on training.programme (brand);
call wutong.guard_shared('training.programme');

create table training.training_body (
  id bigint generated always as identity primary key,
  employer bigint not null,
  licence text,
  trades text,
  seats int check (seats >= 0),
  since date,
  until date,
  contact text,
  phone_cipher bytea,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (employer),
  check (until >= since)
);
call wutong.guard_shared('training.training_body');

grant usage on schema training to wutong_app;
grant select, insert, update, delete on training.programme to wutong_app;
grant select, insert, update, delete on training.training_body to wutong_app;
grant usage on all sequences in schema training to wutong_app;
