-- Bulletins 通报. Figures are the frozen standings as text; the digest is checked again by the database. Once sent, a bulletin is never
-- changed but for what another one of its own number makes of it.
create table targets.bulletin (
  id             bigint generated always as identity primary key,
  region         text collate "C" not null,
  kind           text collate "C" not null,
  period         text not null,
  day            date not null,
  title          text not null check (btrim(title) <> ''),
  issuer         text not null,
  code           text not null,
  recipients     text not null,
  copies         text not null,
  state          text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'SENT', 'CORRECTED', 'WITHDRAWN')),
  sections       text not null,
  figures        text not null,
  figures_digest text not null check (figures_digest = encode(sha256(convert_to(figures, 'UTF8')), 'hex')),
  replaces       bigint references targets.bulletin,
  replaces_as    text check (replaces_as in ('CORRECTED', 'WITHDRAWN')),
  reason         text not null default '',
  returned       text not null default '',
  made_by        bigint,
  made_by_name   text not null,
  made_at        timestamptz not null default now(),
  hands          bigint[] not null,
  signed_by      bigint,
  signed_by_name text,
  signed_at      timestamptz,
  sent_on        date,
  year           int,
  seq            int check (seq > 0),
  number         text,
  version        int not null default 0,
  unique (region, code, year, seq),
  -- whoever wrote it does not sign it
  check (signed_by is null or not signed_by = any (hands)),
  check ((state in ('DRAFT', 'SUBMITTED')) = (number is null)),
  check ((number is null) = (sent_on is null)),
  check ((replaces is null) = (replaces_as is null)),
  check (replaces is null or btrim(reason) <> '')
);
create index on targets.bulletin (region, day desc, id desc);
-- one bulletin is replaced by one other at most
create unique index on targets.bulletin (replaces) where replaces is not null;
call wutong.guard_rows('targets.bulletin');
-- What was sent is read by the offices below, too.
create policy seen_below on targets.bulletin for select using (
  number is not null and starts_with((select current_setting('wutong.view_from', true)), region));

create function targets.keep_sent_bulletin() returns trigger language plpgsql as $$
begin
  if old.number is not null and (new.number, new.title, new.issuer, new.recipients, new.copies, new.sections, new.figures, new.day, new.sent_on, new.region)
      is distinct from (old.number, old.title, old.issuer, old.recipients, old.copies, old.sections, old.figures, old.day, old.sent_on, old.region) then
    raise exception 'bulletin % was sent and is not changed any more', old.number;
  end if;
  if new.figures is distinct from old.figures then
    raise exception 'figures of a bulletin are frozen';
  end if;
  return new;
end $$;
create trigger keep_sent before update on targets.bulletin for each row execute function targets.keep_sent_bulletin();

-- The files as they were sent; they are only ever added.
create table targets.bulletin_file (
  bulletin bigint not null references targets.bulletin,
  kind     text not null check (kind in ('docx', 'pdf', 'xlsx')),
  region   text collate "C" not null,
  bytes    bytea not null,
  sha256   text not null check (sha256 = encode(sha256(bytes), 'hex')),
  primary key (bulletin, kind)
);
call wutong.guard_rows('targets.bulletin_file');
create policy seen_below on targets.bulletin_file for select using (
  starts_with((select current_setting('wutong.view_from', true)), region));

-- Offices that a bulletin was sent to, and when they said that they had read it.
create table targets.bulletin_reader (
  bulletin     bigint not null references targets.bulletin,
  region       text collate "C" not null,
  told_on      date not null,
  read_at      timestamptz,
  read_by      bigint,
  read_by_name text,
  primary key (bulletin, region)
);
call wutong.guard_rows('targets.bulletin_reader');

-- Good cases 好的做法 that offices hand in.
create table targets.good_case (
  id           bigint generated always as identity primary key,
  region       text collate "C" not null,
  title        text not null check (btrim(title) <> ''),
  body         text not null check (btrim(body) <> ''),
  by_staff     bigint,
  by_name      text not null,
  handed_in_on date not null,
  bulletin     bigint references targets.bulletin,
  taken_back   boolean not null default false
);
create index on targets.good_case (region, handed_in_on desc, id desc);
call wutong.guard_rows('targets.good_case');

grant select, insert, update, delete on targets.bulletin, targets.good_case to wutong_app;
grant select, insert, update on targets.bulletin_reader to wutong_app;
grant select, insert on targets.bulletin_file to wutong_app;
