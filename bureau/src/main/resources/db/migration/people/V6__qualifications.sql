-- 技能与证书: each with what proves it. The titles alone stand in people.worker too, where lists and matching read them.
create table people.qualification (
  id          bigint generated always as identity primary key,
  region      text collate "C" not null,
  worker      bigint not null references people.worker on delete cascade,
  kind        text not null check (kind in ('SKILL', 'CERTIFICATE')),
  title       text not null,
  level       text not null default '',
  number      text not null default '',
  issued_on   date,
  valid_until date check (valid_until >= issued_on),
  issuer      text not null default '',
  version     int not null default 0,
  recorded_by text not null,
  updated_at  timestamptz not null default now()
);
create index qualification_worker on people.qualification (worker, kind, issued_on);
create index qualification_until on people.qualification (region, valid_until);
call wutong.guard_rows('people.qualification');

grant select, insert, update, delete on people.qualification to wutong_app;
grant usage on all sequences in schema people to wutong_app;

-- What proves a category, and the day somebody recorded that.
alter table people.category add column paper text, add column recorded_on date;
