-- 在建工地 and whether each of the safeguards of wages stands there; not recorded is not known.
create table employers.construction_site (
  id bigint generated always as identity primary key,
  name text not null,
  place text collate "C" not null,
  project bigint references employers.project,
  contractor bigint,
  deposit boolean,
  emergency_fund boolean,
  special_account boolean,
  real_name_roll boolean,
  bank_payroll boolean,
  since date,
  until date,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
create index construction_site_project on employers.construction_site (project);
create index construction_site_contractor on employers.construction_site (contractor);
call wutong.guard_shared('employers.construction_site');

-- 欠薪案件 from the day it was taken on to the day the wages were paid.
create table employers.arrears_case (
  id bigint generated always as identity primary key,
  number text not null,
  place text collate "C" not null,
  employer bigint,
  site bigint references employers.construction_site,
  people int check (people >= 0),
  owed bigint check (owed >= 0),
  since date not null,
  settled date,
  office text,
  paper text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (number),
  check (settled >= since)
);
create index arrears_case_employer on employers.arrears_case (employer);
create index arrears_case_site on employers.arrears_case (site);
call wutong.guard_shared('employers.arrears_case');

grant select, insert, update, delete on employers.construction_site, employers.arrears_case to wutong_app;
grant usage on all sequences in schema employers to wutong_app;
