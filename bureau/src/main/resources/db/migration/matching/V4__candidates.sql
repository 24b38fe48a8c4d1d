-- That a worker agreed to be named to employers: for one job, or (vacancy null) for any. Nothing is removed; it may be withdrawn.
create table matching.consent (
  id           bigint generated always as identity primary key,
  worker       bigint not null,
  region       text collate "C" not null,
  vacancy      bigint,
  how          text collate "C" not null check (how in ('SPOKEN', 'WRITTEN')),
  given_on     date not null,
  note         text not null default '',
  at           timestamptz not null default now(),
  staff        bigint,
  staff_name   text not null,
  withdrawn_at timestamptz,
  withdrawn_by text
);
create unique index consent_standing on matching.consent (worker, coalesce(vacancy, 0)) where withdrawn_at is null;
create index consent_region on matching.consent (region, worker);
call wutong.guard_rows('matching.consent');

-- Who is put forward for a vacancy, and how far it has come.
create table matching.shortlisted (
  id         bigint generated always as identity primary key,
  vacancy    bigint not null,
  worker     bigint not null,
  region     text collate "C" not null,
  status     text collate "C" not null check (status in ('RECOMMENDED', 'CONTACTED', 'INTERVIEW', 'OFFERED', 'HIRED', 'REFUSED', 'WITHDRAWN')),
  note       text not null default '',
  version    int not null default 0,
  at         timestamptz not null default now(),
  staff_name text not null,
  unique (vacancy, worker)
);
create index shortlisted_worker on matching.shortlisted (worker, vacancy);
create index shortlisted_region on matching.shortlisted (region, vacancy);
call wutong.guard_rows('matching.shortlisted');

-- Every step of it.
create table matching.shortlist_step (
  id         bigint generated always as identity primary key,
  entry      bigint not null references matching.shortlisted on delete cascade,
  region     text collate "C" not null,
  status     text collate "C" not null,
  note       text not null,
  at         timestamptz not null default now(),
  staff_name text not null
);
create index shortlist_step_entry on matching.shortlist_step (entry, id);
create index shortlist_step_region on matching.shortlist_step (region);
call wutong.guard_rows('matching.shortlist_step');

grant select, insert, update, delete on matching.consent, matching.shortlisted, matching.shortlist_step to wutong_app;
