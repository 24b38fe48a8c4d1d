-- Ranks of frozen rankings that the bureau lets the places ranked see of each other (policies/ranking.yaml, seen_below): place, rank and
-- score, nothing of what they were counted from. region is the place above them; the snapshot itself stays with whoever sees that place.
create table targets.published_rank (
  snapshot   bigint not null references targets.snapshot,
  region     text collate "C" not null,
  day        date not null,
  place      text collate "C" not null,
  place_name text not null,
  rank       int not null check (rank >= 0),
  shared     boolean not null,
  score      int,
  small      boolean not null,
  moved      int,
  primary key (snapshot, place),
  check (starts_with(place, region) and place <> region)
);
create index on targets.published_rank (region, day desc, snapshot desc);
call wutong.guard_rows('targets.published_rank');
-- Whoever is at or below a place sees how the places below it are ranked.
create policy seen_below on targets.published_rank for select using (
  starts_with((select current_setting('wutong.view_from', true)), region));
grant select, insert on targets.published_rank to wutong_app;
