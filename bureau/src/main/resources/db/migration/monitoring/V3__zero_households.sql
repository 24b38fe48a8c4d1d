-- 零就业家庭: each appearance of a household is a case of its own. REASON keeps standing while the household stays without work, until the
-- day the reason ends (reason_until); then it appears again. closed_how GONE: it is none any more, and not by work.
create table monitoring.zero_household (
  id           bigint generated always as identity primary key,
  household    bigint not null,
  region       text collate "C" not null,
  number       int not null,
  appeared_on  date not null,
  since        date,
  able         int not null,
  state        text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
  standing     boolean not null default true,
  due_on       date not null,
  who          bigint,
  closed_on    date,
  closed_how   text check (closed_how in ('JOB', 'POST', 'REASON', 'GONE')),
  reason       text collate "C",
  reason_until date,
  note         text not null default '',
  closed_by    text,
  unique (household, number),
  check ((state = 'OPEN') = (closed_on is null)),
  check ((closed_how = 'REASON') = (reason is not null)),
  check (standing or state = 'CLOSED')
);
create unique index one_case_a_household on monitoring.zero_household (household) where standing;
create index zero_household_region on monitoring.zero_household (region, state, appeared_on);
create index zero_household_state on monitoring.zero_household (state, appeared_on, id);
call wutong.guard_rows('monitoring.zero_household');

-- Households that may be such and of which too little is known to tell. Follows the records; rebuildable.
create table monitoring.zero_doubt (
  household bigint primary key,
  region    text collate "C" not null,
  found_on  date not null,
  doubts    text[] not null
);
create index zero_doubt_region on monitoring.zero_doubt (region);
call wutong.guard_rows('monitoring.zero_doubt');

grant select, insert, update, delete on monitoring.zero_household, monitoring.zero_doubt to wutong_app;
grant usage on all sequences in schema monitoring to wutong_app;
