-- Figures of the law tried otherwise and kept under a name, with what came out that day.
create table policies.scenario (
  id               bigint generated always as identity primary key,
  name             text not null check (length(name) between 1 and 80),
  note             text not null default '',
  figures          text not null,
  place            text collate "C" not null,
  as_of            date not null,
  policy_set       text collate "C" not null references policies.policy_set,
  before_least_fen bigint not null,
  before_most_fen  bigint,
  after_least_fen  bigint not null,
  after_most_fen   bigint,
  winners          bigint not null,
  losers           bigint not null,
  saved_at         timestamptz not null default now(),
  saved_by         text not null,
  office           text not null,
  gone_at          timestamptz
);
create index scenario_saved on policies.scenario (saved_at desc, id desc);
alter table policies.scenario enable row level security;
alter table policies.scenario force row level security;
create policy seen on policies.scenario for select using (
    place >= (select current_setting('wutong.view_from', true))
    and place < (select current_setting('wutong.view_to', true)));
create policy added on policies.scenario for insert with check (
    place >= (select current_setting('wutong.view_from', true))
    and place < (select current_setting('wutong.view_to', true)));
-- Put away or taken back by whoever sees it; what was tried and what came out stays as it was.
create policy kept on policies.scenario for update using (
    place >= (select current_setting('wutong.view_from', true))
    and place < (select current_setting('wutong.view_to', true)));
grant select, insert on policies.scenario to wutong_app;
grant update (gone_at) on policies.scenario to wutong_app;
