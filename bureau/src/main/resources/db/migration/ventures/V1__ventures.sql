create schema ventures;

create table ventures.expert (
  id bigint generated always as identity primary key,
  name text not null,
  office text not null,
  fields text[] check (fields <@ array['AWARENESS', 'SELECTION', 'PLANNING', 'PRODUCT', 'MARKET', 'FINANCE', 'LAW', 'POLICY']),
  title text,
  place text collate "C",
  since date not null,
  until date,
  phone_cipher bytea,
  note text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name, office),
  check (until >= since)
);
call wutong.guard_shared('ventures.expert');

grant usage on schema ventures to wutong_app;
grant select, insert, update, delete on ventures.expert to wutong_app;
grant usage on all sequences in schema ventures to wutong_app;
