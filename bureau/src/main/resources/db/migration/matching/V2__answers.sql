-- What a worker said to a recommended job. Nothing is removed: an answer ends when another takes its place or somebody takes it back.
create table matching.answer (
  id            bigint generated always as identity primary key,
  worker        bigint not null,
  region        text collate "C" not null,
  vacancy       bigint not null,
  employer      bigint,
  employer_name text not null,
  choice        text collate "C" not null check (choice in ('ACCEPTED', 'DECLINED')),
  reason        text collate "C",
  note          text not null default '',
  -- The vacancy as it was then, thing by thing: a declined one returns when one that counts is another.
  offered       text not null,
  day           date not null,
  at            timestamptz not null default now(),
  staff         bigint,
  staff_name    text not null,
  -- Whether somebody confirmed or turned down what it proposes for the wishes.
  settled       boolean not null default false,
  ended_at      timestamptz,
  ended_by      text,
  check ((choice = 'DECLINED') = (reason is not null))
);
create unique index answer_standing on matching.answer (worker, vacancy) where ended_at is null;
create index answer_vacancy on matching.answer (vacancy, worker);
create index answer_region on matching.answer (region, worker);
call wutong.guard_rows('matching.answer');

-- Seats kept for those who accepted. No person stands here, so that every office counts the same.
create table matching.kept_seat (
  answer  bigint primary key,
  vacancy bigint not null,
  until   date not null
);
create index kept_seat_vacancy on matching.kept_seat (vacancy);
call wutong.guard_shared('matching.kept_seat');

alter table matching.outlook add column left_out int not null default 0;
grant select, insert, update, delete on matching.answer, matching.kept_seat to wutong_app;
