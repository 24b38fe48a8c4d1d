create schema offices;

-- Names of places as the national code table gives them; no person stands here.
create table offices.area (
  code text collate "C" primary key,
  name text not null
);

-- The reporting tree: the bureau's own, seeded from codes. Local nodes carry a letter where codes have digits.
create table offices.node (
  code        text collate "C" primary key,
  parent      text collate "C" references offices.node,
  name        text not null,
  short_name  text not null,
  level       text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  local       boolean not null default false,
  valid_from  date not null,
  valid_to    date check (valid_to > valid_from)
);
create index node_parent on offices.node (parent);

create table offices.node_alias (
  code  text collate "C" not null references offices.node,
  alias text not null,
  primary key (code, alias)
);
create index node_alias_alias on offices.node_alias (alias);

create table offices.staff (
  id              bigint generated always as identity primary key,
  login           text not null unique,
  name            text not null,
  title           text not null,
  office          text not null,
  role            text not null check (role in ('ADMINISTRATOR', 'COUNTY_OFFICER', 'TOWNSHIP_CLERK', 'VILLAGE_SPECIALIST', 'CITY_READER', 'AUDITOR')),
  password_hash   text not null,
  must_change     boolean not null default false,
  locked          boolean not null default false,
  edit_scope      text collate "C",
  view_scope      text collate "C" not null,
  search_scope    text collate "C" not null,
  made_up         boolean not null default false,
  version         int not null default 0,
  created_at      timestamptz not null default now(),
  last_sign_in_at timestamptz
);

create table offices.setting (
  name  text primary key,
  value text not null
);

-- Append only: the application may add and read, never change or remove.
create table offices.audit (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default now(),
  actor      bigint,
  actor_name text not null,
  office     text not null,
  action     text not null,
  subject    text not null,
  subject_id text,
  region     text collate "C" not null,
  reason     text,
  detail     text not null default ''
);
create index audit_subject on offices.audit (subject, subject_id, id);
create index audit_region on offices.audit (region, id);
alter table offices.audit enable row level security;
alter table offices.audit force row level security;
create policy seen on offices.audit for select using (
  region >= (select current_setting('wutong.view_from', true)) and region < (select current_setting('wutong.view_to', true)));
create policy added on offices.audit for insert with check (true);

grant usage on schema offices to wutong_app;
grant select, insert, update on offices.area, offices.node, offices.staff, offices.setting to wutong_app;
grant select, insert, delete on offices.node_alias to wutong_app;
grant select, insert on offices.audit to wutong_app;
