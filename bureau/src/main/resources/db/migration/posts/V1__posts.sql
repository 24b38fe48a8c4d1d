create schema posts;

create table posts.post_type (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null check (kind in ('URBAN', 'RURAL', 'GRADUATE')),
  sector text,
  places int check (places >= 0),
  classes text,
  fund text,
  since date,
  until date,
  duties text,
  paper text,
  version int not null default 0,
  updated_at timestamptz not null default now(),
  unique (name),
  check (until >= since)
);
call wutong.guard_shared('posts.post_type');

grant usage on schema posts to wutong_app;
grant select, insert, update, delete on posts.post_type to wutong_app;
grant usage on all sequences in schema posts to wutong_app;
