-- What happened to the records of plain registers: one row a changed record, with the whole row before and after. Entries are only
-- ever added.
create table register.ledger_change (
  id         bigint generated always as identity primary key,
  ledger     text not null,
  row        bigint not null,
  version    int not null,
  at         timestamptz not null default now(),
  staff      bigint,
  staff_name text not null,
  office     text not null,
  action     text not null check (action in ('ADD', 'CHANGE', 'REMOVE', 'RESTORE', 'IMPORT', 'TAKE_BACK')),
  why        text not null default '',
  before     jsonb,
  after      jsonb
);
create index ledger_change_row on register.ledger_change (ledger, row, id);
create index ledger_change_at on register.ledger_change (ledger, at);
call wutong.guard_shared('register.ledger_change');
grant select, insert on register.ledger_change to wutong_app;

-- Code tables: what registers choose from where the documents, not the program, say what there is.
create table register.code (
  id         bigint generated always as identity primary key,
  table_name text not null,
  code       text not null,
  name       text not null,
  cite       text,
  since      date,
  until      date,
  version    int not null default 0,
  updated_at timestamptz not null default now(),
  unique (table_name, code),
  check (until >= since)
);
call wutong.guard_shared('register.code');
grant select, insert, update, delete on register.code to wutong_app;
grant usage on all sequences in schema register to wutong_app;
