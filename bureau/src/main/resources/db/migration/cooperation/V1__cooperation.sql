create schema cooperation;

create table cooperation.institution (
  id bigint generated always as identity primary key,
  name text not null,
  level text not null check (level in ('CITY_PARK', 'COUNTY_CENTRE', 'TOWNSHIP_STATION', 'VILLAGE_POINT')),
  place text collate "C" not null,
  staff int check (staff >= 0),
  public_posts int check (public_posts >= 0),
  operator bigint,
  since date,
  until date,
  address text,
  contact text,
  phone_cipher bytea,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
create index institution_operator on cooperation.institution (operator);
call wutong.guard_shared('cooperation.institution');

create table cooperation.partner_region (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null check (kind in ('EAST_WEST', 'PAIRED', 'IN_PROVINCE', 'NEIGHBOUR', 'OTHER')),
  place text collate "C" not null,
  office text,
  since date,
  until date,
  contact text,
  phone_cipher bytea,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
call wutong.guard_shared('cooperation.partner_region');

create table cooperation.service_point (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null check (kind in ('SERVICE_STATION', 'LABOUR_STATION', 'OUT_OF_PROVINCE', 'OUTPUT_BASE', 'TRAINING_BASE', 'PRACTICE_BASE', 'RIGHTS_POINT')),
  place text collate "C" not null,
  level text check (level in ('COUNTY', 'CITY', 'PROVINCE', 'NATION')),
  operator bigint,
  partner bigint references cooperation.partner_region,
  capacity int check (capacity >= 0),
  since date,
  until date,
  paper text,
  address text,
  contact text,
  phone_cipher bytea,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
create index service_point_operator on cooperation.service_point (operator);
create index service_point_partner on cooperation.service_point (partner);
call wutong.guard_shared('cooperation.service_point');

create table cooperation.alliance (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null check (kind in ('LABOUR', 'HR_SERVICE', 'JOB_SHARING')),
  lead text,
  place text collate "C",
  since date,
  until date,
  duties text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
call wutong.guard_shared('cooperation.alliance');

create table cooperation.alliance_member (
  id bigint generated always as identity primary key,
  alliance bigint not null references cooperation.alliance,
  name text not null,
  employer bigint,
  region text collate "C",
  services text,
  since date,
  until date,
  contact text,
  phone_cipher bytea,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (alliance, name),
  check (until >= since)
);
create index alliance_member_employer on cooperation.alliance_member (employer);
call wutong.guard_shared('cooperation.alliance_member');

create table cooperation.agreement (
  id bigint generated always as identity primary key,
  name text not null,
  partner bigint references cooperation.partner_region,
  employer bigint,
  signed date not null,
  until date,
  seats int check (seats >= 0),
  paper text,
  terms text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= signed)
);
create index agreement_partner on cooperation.agreement (partner);
create index agreement_employer on cooperation.agreement (employer);
call wutong.guard_shared('cooperation.agreement');

create table cooperation.demand (
  id bigint generated always as identity primary key,
  agreement bigint not null references cooperation.agreement,
  title text not null,
  employer bigint,
  place text collate "C",
  headcount int not null check (headcount >= 0),
  wage_low bigint check (wage_low >= 0),
  wage_high bigint check (wage_high >= 0),
  starts date,
  until date,
  asks text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (agreement, title),
  check (until >= starts)
);
create index demand_employer on cooperation.demand (employer);
call wutong.guard_shared('cooperation.demand');

create table cooperation.sharing_partner (
  id bigint generated always as identity primary key,
  employer bigint not null,
  role text not null check (role in ('LENDER', 'BORROWER', 'BOTH')),
  busy text,
  slack text,
  titles text,
  heads int check (heads >= 0),
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
call wutong.guard_shared('cooperation.sharing_partner');

create table cooperation.gig_market (
  id bigint generated always as identity primary key,
  name text not null,
  place text collate "C" not null,
  operator bigint,
  services text[] check (services <@ array['POLICY', 'GIG_REGISTER', 'VACANCIES', 'GUIDANCE', 'FAST_HIRE', 'RIGHTS']),
  seats int check (seats >= 0),
  since date,
  until date,
  address text,
  hours text,
  contact text,
  phone_cipher bytea,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
create index gig_market_operator on cooperation.gig_market (operator);
call wutong.guard_shared('cooperation.gig_market');

grant usage on schema cooperation to wutong_app;
grant select, insert, update, delete on cooperation.institution to wutong_app;
grant select, insert, update, delete on cooperation.partner_region to wutong_app;
grant select, insert, update, delete on cooperation.service_point to wutong_app;
grant select, insert, update, delete on cooperation.alliance to wutong_app;
grant select, insert, update, delete on cooperation.alliance_member to wutong_app;
grant select, insert, update, delete on cooperation.agreement to wutong_app;
grant select, insert, update, delete on cooperation.demand to wutong_app;
grant select, insert, update, delete on cooperation.sharing_partner to wutong_app;
grant select, insert, update, delete on cooperation.gig_market to wutong_app;
grant usage on all sequences in schema cooperation to wutong_app;
