-- Kinds of employers that documents name beside those of the fact dictionary.
alter table employers.employer drop constraint employer_kind_check;
alter table employers.employer add constraint employer_kind_check check (kind in ('WORKSHOP', 'COMMUNITY_FACTORY', 'SATELLITE_FACTORY',
  'ENTERPRISE', 'STATE_FIRM', 'PLATFORM', 'COOPERATIVE', 'FAMILY_FARM', 'LARGE_GROWER', 'AGENCY', 'BROKER', 'HR_COMPANY', 'HOME_SERVICE',
  'PRIVATE_NONFIRM', 'SOCIETY', 'INDIVIDUAL', 'OTHER'));

create table employers.recognition (
  id bigint generated always as identity primary key,
  employer bigint not null,
  kind text not null check (kind in ('WORKSHOP', 'COMMUNITY_FACTORY', 'SATELLITE_FACTORY', 'HOME_SERVICE_MODEL', 'BROKER_CERTIFICATE', 'AGENCY_LICENCE', 'FLAGSHIP', 'HONEST_FIRM', 'KEY_PROJECT')),
  since date not null,
  until date,
  level text check (level in ('COUNTY', 'CITY', 'REGION', 'NATION')),
  number text,
  office text,
  revoked date,
  reason text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (employer, kind, since),
  check (until >= since),
  check (revoked >= since)
);
call wutong.guard_shared('employers.recognition');

create table employers.labour_brand (
  id bigint generated always as identity primary key,
  name text not null,
  trade text not null,
  place text collate "C",
  stage text not null check (stage in ('BUILDING', 'COUNTY', 'CITY', 'REGION', 'NATION')),
  flagship bigint,
  workers int check (workers >= 0),
  poverty_workers int check (poverty_workers >= 0),
  yearly_income bigint check (yearly_income >= 0),
  since date,
  until date,
  paper text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
create index labour_brand_flagship on employers.labour_brand (flagship);
call wutong.guard_shared('employers.labour_brand');

create table employers.brand_holder (
  id bigint generated always as identity primary key,
  brand bigint not null references employers.labour_brand,
  name text not null,
  title text,
  place text collate "C",
  phone_cipher bytea,
  since date,
  until date,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (brand, name),
  check (until >= since)
);
call wutong.guard_shared('employers.brand_holder');

create table employers.brand_evaluation (
  id bigint generated always as identity primary key,
  brand bigint not null references employers.labour_brand,
  year int not null check (year >= 2000),
  points int check (points >= 0),
  result text not null check (result in ('EXCELLENT', 'GOOD', 'MEND', 'WITHDRAWN')),
  support bigint check (support >= 0),
  evaluated date,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (brand, year)
);
call wutong.guard_shared('employers.brand_evaluation');

create table employers.brand_application (
  id bigint generated always as identity primary key,
  brand bigint not null references employers.labour_brand,
  level text not null check (level in ('COUNTY', 'CITY', 'REGION', 'NATION')),
  submitted date not null,
  answered date,
  answer text check (answer in ('PENDING', 'APPROVED', 'REFUSED')),
  paper text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (brand, level, submitted),
  check (answered >= submitted)
);
call wutong.guard_shared('employers.brand_application');

create table employers.craftsman_studio (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null check (kind in ('STATION', 'STUDIO', 'SCHOOL')),
  level text check (level in ('COUNTY', 'CITY', 'REGION', 'NATION')),
  craft text,
  master text,
  place text collate "C" not null,
  employer bigint,
  apprentices int check (apprentices >= 0),
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
create index craftsman_studio_employer on employers.craftsman_studio (employer);
call wutong.guard_shared('employers.craftsman_studio');

create table employers.competition (
  id bigint generated always as identity primary key,
  name text not null,
  level text not null check (level in ('COUNTY', 'CITY', 'REGION', 'NATION')),
  organiser text,
  starts date not null,
  until date,
  place text collate "C",
  entrants int check (entrants >= 0),
  trades text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= starts)
);
call wutong.guard_shared('employers.competition');

create table employers.honour (
  id bigint generated always as identity primary key,
  holder text not null,
  title text not null,
  granted date not null,
  kind text not null check (kind in ('HONOUR', 'PRIZE')),
  level text check (level in ('COUNTY', 'CITY', 'REGION', 'NATION')),
  employer bigint,
  competition bigint references employers.competition,
  until date,
  paper text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (holder, title, granted),
  check (until >= granted)
);
create index honour_employer on employers.honour (employer);
create index honour_competition on employers.honour (competition);
call wutong.guard_shared('employers.honour');

create table employers.project (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null check (kind in ('WORK_RELIEF', 'GOVERNMENT', 'KEY', 'RESETTLEMENT')),
  place text collate "C" not null,
  owner bigint,
  posts int check (posts >= 0),
  target_posts int check (target_posts >= 0),
  funds bigint check (funds >= 0),
  wages bigint check (wages >= 0),
  since date,
  until date,
  paper text,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
create index project_owner on employers.project (owner);
call wutong.guard_shared('employers.project');

create table employers.enterprise_specialist (
  id bigint generated always as identity primary key,
  employer bigint not null,
  name text not null,
  project bigint references employers.project,
  office text,
  phone_cipher bytea,
  since date not null,
  until date,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (employer, name),
  check (until >= since)
);
create index enterprise_specialist_project on employers.enterprise_specialist (project);
call wutong.guard_shared('employers.enterprise_specialist');

grant select, insert, update, delete on employers.recognition to wutong_app;
grant select, insert, update, delete on employers.labour_brand to wutong_app;
grant select, insert, update, delete on employers.brand_holder to wutong_app;
grant select, insert, update, delete on employers.brand_evaluation to wutong_app;
grant select, insert, update, delete on employers.brand_application to wutong_app;
grant select, insert, update, delete on employers.craftsman_studio to wutong_app;
grant select, insert, update, delete on employers.competition to wutong_app;
grant select, insert, update, delete on employers.honour to wutong_app;
grant select, insert, update, delete on employers.project to wutong_app;
grant select, insert, update, delete on employers.enterprise_specialist to wutong_app;
grant usage on all sequences in schema employers to wutong_app;
