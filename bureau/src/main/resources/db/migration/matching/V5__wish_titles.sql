-- What a person said a wished title means that the dictionary cannot place. No worker stands here; one answer serves all who wrote it.
create table matching.wish_title (
  title      text primary key,
  -- Null: no kind of work is meant.
  occupation text collate "C",
  at         timestamptz not null default now(),
  staff_name text not null
);
call wutong.guard_shared('matching.wish_title');
grant select, insert, update, delete on matching.wish_title to wutong_app;
