create table ventures.incubator (
  id bigint generated always as identity primary key,
  name text not null,
  level text check (level in ('DISTRICT', 'CITY', 'REGION', 'NATIONAL')),
  place text collate "C" not null,
  operator bigint,
  since date,
  until date,
  paper text,
  phone_cipher bytea,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
create index incubator_operator on ventures.incubator (operator);
call wutong.guard_shared('ventures.incubator');

create table ventures.incubator_tenant (
  id bigint generated always as identity primary key,
  incubator bigint not null references ventures.incubator,
  name text not null,
  employer bigint,
  since date,
  until date,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (incubator, name),
  check (until >= since)
);
create index incubator_tenant_employer on ventures.incubator_tenant (employer);
call wutong.guard_shared('ventures.incubator_tenant');

grant select, insert, update, delete on ventures.incubator, ventures.incubator_tenant to wutong_app;
grant usage on all sequences in schema ventures to wutong_app;
