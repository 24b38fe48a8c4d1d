create schema employers;

create table employers.employer (
  id                  bigint generated always as identity primary key,
  region              text collate "C",
  name                text not null,
  credit_code         text collate "C" unique,
  kind                text not null check (kind in ('WORKSHOP', 'ENTERPRISE', 'COOPERATIVE', 'FAMILY_FARM', 'LARGE_GROWER', 'AGENCY', 'BROKER', 'HR_COMPANY', 'HOME_SERVICE', 'PRIVATE_NONFIRM', 'SOCIETY', 'INDIVIDUAL', 'OTHER')),
  size                text check (size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  industry            text collate "C",
  address             text not null default '',
  contact             text not null default '',
  phone_cipher        bytea,
  key_project         boolean,
  workshop_recognised boolean,
  made_up             boolean not null default false,
  version             int not null default 0,
  updated_at          timestamptz not null default now()
);
create index employer_name on employers.employer (name, id);
create index employer_region on employers.employer (region, id);
call wutong.guard_shared('employers.employer');

-- Names are found by equality on characters and pairs.
create table employers.employer_token (
  token    text collate "C" not null,
  employer bigint not null references employers.employer on delete cascade,
  primary key (token, employer)
);
create index employer_token_employer on employers.employer_token (employer);
call wutong.guard_shared('employers.employer_token');

grant usage on schema employers to wutong_app;
grant select, insert, update, delete on all tables in schema employers to wutong_app;
-- Bulk loading takes its ids before the rows stand.
grant usage on all sequences in schema employers to wutong_app;
