-- Purchased services (政府购买服务): contracts, what is to be delivered, and who said what of it. Paid from the same funds: their ledger books both.
create table grants.contract (
  id        bigint generated always as identity primary key,
  number    text collate "C" not null unique,
  region    text collate "C" not null,
  title     text not null,
  provider  text not null,
  fund      text collate "C" not null,
  fen       bigint not null check (fen > 0),
  from_on   date not null,
  to_on     date not null,
  basis     text not null default '',
  made_on   date not null,
  made_by   bigint,
  made_name text not null,
  check (to_on >= from_on)
);
call wutong.guard_rows('grants.contract');

create table grants.deliverable (
  id        bigint generated always as identity primary key,
  contract  bigint not null references grants.contract,
  nth       int not null,
  region    text collate "C" not null,
  fund      text collate "C" not null,
  title     text not null,
  due_on    date not null,
  fen       bigint not null check (fen > 0),
  state     text not null check (state in ('AGREED', 'DELIVERED', 'ACCEPTED', 'APPROVED', 'PAID', 'CANCELLED')),
  voucher   text,
  unique (contract, nth),
  check ((state = 'PAID') = (voucher is not null))
);
create index deliverable_state on grants.deliverable (state);
call wutong.guard_rows('grants.deliverable');

create table grants.deliverable_step (
  id          bigint generated always as identity primary key,
  deliverable bigint not null references grants.deliverable,
  region      text collate "C" not null,
  step        text not null,
  on_day      date not null,
  at          timestamptz not null default now(),
  staff       bigint,
  staff_name  text not null,
  office      text not null,
  note        text not null default ''
);
create index deliverable_step_of on grants.deliverable_step (deliverable, id);
call wutong.guard_rows('grants.deliverable_step');

alter table grants.entry alter column grant_case drop not null;
alter table grants.entry add column deliverable bigint references grants.deliverable;
alter table grants.entry add check (num_nonnulls(grant_case, deliverable) = 1);
create index entry_deliverable on grants.entry (deliverable) where deliverable is not null;

grant select, insert on grants.contract, grants.deliverable, grants.deliverable_step to wutong_app;
grant update on grants.deliverable to wutong_app;
