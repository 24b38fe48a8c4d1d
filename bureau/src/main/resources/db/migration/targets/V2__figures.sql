-- Figures that no record of the bureau tells, each with the paper it stands on (papers of the kind outside-figure). Nothing is
-- changed or removed: a correction is a new entry that names the one before and says why.
create table targets.outside_figure (
  id         bigint generated always as identity primary key,
  target     text collate "C" not null,
  node       text collate "C" not null,
  region     text collate "C" not null,
  number     bigint not null check (number >= 0),
  as_of      date not null,
  told_by    text not null check (told_by <> ''),
  corrects   bigint references targets.outside_figure,
  reason     text not null default '',
  at         timestamptz not null default now(),
  staff      bigint,
  staff_name text not null,
  check ((corrects is null) = (reason = ''))
);
create index outside_figure_at on targets.outside_figure (target, node, as_of desc, id desc);
create unique index outside_figure_corrected on targets.outside_figure (corrects) where corrects is not null;
call wutong.guard_rows('targets.outside_figure');

-- Each time a target was shared out: what places had before and have since. Only ever added to.
create table targets.share_change (
  id         bigint generated always as identity primary key,
  target     text collate "C" not null,
  parent     text collate "C" not null,
  region     text collate "C" not null,
  how        text not null,
  was        jsonb not null,
  became     jsonb not null,
  at         timestamptz not null default now(),
  staff_name text not null
);
create index share_change_of on targets.share_change (target, parent, id desc);
call wutong.guard_rows('targets.share_change');

grant select, insert on targets.outside_figure, targets.share_change to wutong_app;
grant usage on all sequences in schema targets to wutong_app;
