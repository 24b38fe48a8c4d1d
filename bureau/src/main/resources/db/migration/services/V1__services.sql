create schema services;

-- A talk or class given to many at once. Who took part stands in services.service, one row each.
create table services.talk (
  id         bigint generated always as identity primary key,
  -- Of the form that made it: sent twice, the talk stands once.
  form_key   text collate "C" not null unique,
  region     text collate "C" not null,
  kind       text collate "C" not null,
  day        date not null,
  title      text not null,
  speaker    text not null,
  venue      text not null default '',
  free       boolean,
  note       text not null default '',
  version    int not null default 1,
  at         timestamptz not null default now(),
  staff      bigint,
  staff_name text not null
);
create index talk_region on services.talk (region, day desc, id desc);
call wutong.guard_rows('services.talk');

-- One service to one worker. cause: why it was recorded, so that nothing is recorded twice however often it is told.
-- counted_as: within a year and a kind, rows with the same count once. Nothing is removed: what was wrong is taken back.
create table services.service (
  id          bigint generated always as identity primary key,
  worker      bigint not null,
  region      text collate "C" not null,
  kind        text collate "C" not null,
  day         date not null,
  year        smallint not null,
  given_by    text not null,
  channel     text collate "C" not null,
  venue       text not null default '',
  about       text not null default '',
  content     text not null default '',
  href        text,
  outcome     text collate "C",
  free        boolean,
  note        text not null default '',
  source      text collate "C" not null,
  cause       text collate "C" not null unique,
  counted_as  text collate "C" not null,
  counts      boolean not null default true,
  talk        bigint references services.talk,
  version     int not null default 1,
  at          timestamptz not null default now(),
  staff       bigint,
  staff_name  text not null,
  taken_back_at     timestamptz,
  taken_back_by     text,
  taken_back_reason text,
  check ((taken_back_at is null) = (taken_back_reason is null))
);
create index service_worker on services.service (worker, day desc, id desc);
create index service_region on services.service (region, day, id);
create index service_day on services.service (day, id);
create index service_talk on services.service (talk) where talk is not null;
call wutong.guard_rows('services.service');

-- Every correction of a service, with its reason.
create table services.correction (
  id         bigint generated always as identity primary key,
  service    bigint not null references services.service on delete cascade,
  region     text collate "C" not null,
  action     text collate "C" not null check (action in ('TAKEN_BACK', 'GIVEN_BACK', 'CHANGED')),
  reason     text not null,
  was        jsonb not null,
  at         timestamptz not null default now(),
  staff      bigint,
  staff_name text not null
);
create index correction_service on services.correction (service, id desc);
call wutong.guard_rows('services.correction');

-- What a worker had in a year: a cache of services.service that can be rebuilt. Columns are the facts of the dictionary.
create table services.tally (
  worker              bigint not null,
  year                smallint not null,
  region              text collate "C" not null,
  policy_talks        int not null,
  job_recommendations int not null,
  guidances           int not null,
  trainings           int not null,
  free_trainings      int not null,
  reached_on          date,
  primary key (worker, year)
);
create index tally_region on services.tally (region, year);
call wutong.guard_rows('services.tally');

grant usage on schema services to wutong_app;
grant select, insert, update, delete on all tables in schema services to wutong_app;
grant usage on all sequences in schema services to wutong_app;

-- After a great many rows came in at once: the gap list joins the tallies, and without statistics the planner takes them for few.
create procedure services.refresh_statistics() language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze services.service, services.tally;
end $$;
revoke all on procedure services.refresh_statistics() from public;
grant execute on procedure services.refresh_statistics() to wutong_app;
