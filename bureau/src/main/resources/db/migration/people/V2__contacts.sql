-- 联系人: a household given to one of those who answer for its place. Without a row the village's specialist is its contact.
create table people.household_contact (
  id             bigint generated always as identity primary key,
  region         text collate "C" not null,
  household      bigint not null references people.household on delete cascade,
  responsibility bigint not null,
  since          date not null,
  until          date,
  reason         text not null default '',
  staff          bigint,
  staff_name     text not null,
  at             timestamptz not null default now()
);
create index household_contact_household on people.household_contact (household, id desc);
create unique index household_contact_now on people.household_contact (household) where until is null;
create index household_contact_of on people.household_contact (responsibility) where until is null;
call wutong.guard_rows('people.household_contact');

grant select, insert, update, delete on people.household_contact to wutong_app;
grant usage on all sequences in schema people to wutong_app;
