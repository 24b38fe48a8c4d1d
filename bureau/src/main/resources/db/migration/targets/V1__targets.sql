create schema targets;

-- What each place of the reporting tree is to reach. The target itself is data under policies/.
create table targets.share (
  target text collate "C" not null,
  node   text collate "C" not null,
  region text collate "C" not null,
  number bigint not null check (number >= 0),
  how    text not null,
  primary key (target, node)
);
call wutong.guard_rows('targets.share');

grant usage on schema targets to wutong_app;
grant select, insert, update, delete on all tables in schema targets to wutong_app;
