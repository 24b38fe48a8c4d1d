create table people.settlement_area (
  id bigint generated always as identity primary key,
  name text not null,
  kind text check (kind in ('ELEVENTH', 'TWELFTH', 'THIRTEENTH', 'OWN_WILL')),
  place text collate "C" not null,
  households int check (households >= 0),
  people int check (people >= 0),
  since date,
  until date,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
call wutong.guard_shared('people.settlement_area');

create table people.settlement_part (
  id bigint generated always as identity primary key,
  area bigint not null references people.settlement_area,
  village text collate "C" not null,
  since date,
  until date,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (area, village),
  check (until >= since)
);
call wutong.guard_shared('people.settlement_part');

grant select, insert, update, delete on people.settlement_area to wutong_app;
grant select, insert, update, delete on people.settlement_part to wutong_app;
grant usage on all sequences in schema people to wutong_app;
