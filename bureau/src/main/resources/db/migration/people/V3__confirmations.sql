-- 月更新: that what stands of a worker was confirmed on a day, in which way, and what day stood there before (to take it back).
create table people.confirmation (
  id         bigint generated always as identity primary key,
  region     text collate "C" not null,
  worker     bigint not null references people.worker on delete cascade,
  day        date not null,
  way        text not null check (way in ('VISIT', 'PHONE')),
  changed    boolean not null,
  batch      bigint not null,
  refreshed_before date,
  contacted_before date,
  staff      bigint,
  staff_name text not null,
  at         timestamptz not null default now()
);
create index confirmation_worker on people.confirmation (worker, day);
create index confirmation_of_batch on people.confirmation (batch);
call wutong.guard_rows('people.confirmation');
create sequence people.confirmation_batch;

grant select, insert, update, delete on people.confirmation to wutong_app;
grant usage on all sequences in schema people to wutong_app;
