do $$ begin
  if not exists (select from pg_extension where extname = 'btree_gist') then
    create extension btree_gist with schema public;
  end if;
end $$;
create schema employment;

-- 就业经历. region is the worker's place on the roster (it guards the row); work_region is where the work is.
create table employment.spell (
  id               bigint generated always as identity primary key,
  worker           bigint not null,
  region           text collate "C" not null,
  employer         bigint,
  employer_name    text not null default '',
  work_region      text collate "C",
  occupation_title text not null default '',
  occupation       text collate "C",
  industry         text collate "C",
  from_date        date not null,
  to_date          date check (to_date >= from_date),
  main             boolean not null default true,
  self_employed    boolean,
  public_post      boolean not null default false,
  contract_signed  boolean,
  contract_months  int check (contract_months >= 0),
  social_insurance boolean,
  organised        boolean,
  organiser        text,
  channel          text,
  monthly_wage_fen bigint check (monthly_wage_fen >= 0),
  transport_cost_fen bigint check (transport_cost_fen >= 0),
  source           text not null default '',
  version          int not null default 0,
  updated_at       timestamptz not null default now(),
  constraint one_main_job_at_a_time exclude using gist (worker with =, daterange(from_date, to_date, '[]') with &&) where (main)
);
create index spell_worker on employment.spell (worker, from_date);
create index spell_region on employment.spell (region, from_date);
create index spell_employer on employment.spell (employer);
call wutong.guard_rows('employment.spell');

-- Status on the business date, kept beside the spells so that lists and counts need no arithmetic. Rebuildable.
create table employment.status (
  worker           bigint primary key,
  region           text collate "C" not null,
  status           text not null check (status in ('EMPLOYED', 'UNEMPLOYED', 'NO_RECORD')),
  since            date,
  spell            bigint,
  work_region      text collate "C",
  transfer_scope   text check (transfer_scope in ('IN_TOWNSHIP', 'WITHIN_COUNTY', 'CROSS_COUNTY', 'CROSS_CITY', 'CROSS_PROVINCE')),
  occupation_title text,
  monthly_wage_fen bigint,
  public_post      boolean not null default false,
  -- Of the calendar year of as_of: whether the person was in transfer employment, how far at most, and what all work and transfer
  -- employment alone paid; null where a wage is not known.
  transferred_in_year boolean not null,
  year_scope       text check (year_scope in ('IN_TOWNSHIP', 'WITHIN_COUNTY', 'CROSS_COUNTY', 'CROSS_CITY', 'CROSS_PROVINCE')),
  year_income_fen  bigint,
  year_transfer_income_fen bigint,
  as_of            date not null
);
create index status_region on employment.status (region, status);
call wutong.guard_rows('employment.status');

create index status_transferred on employment.status (region) where transferred_in_year;
create index status_as_of on employment.status (as_of);

grant usage on schema employment to wutong_app;
grant select, insert, update, delete on all tables in schema employment to wutong_app;
-- Bulk loading takes its ids before the rows stand.
grant usage on all sequences in schema employment to wutong_app;
