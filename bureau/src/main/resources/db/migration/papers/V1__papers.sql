create schema papers;

-- What is known of a paper. It outlives the bytes, so that one can see what lay here and why it is gone.
create table papers.paper (
  id             bigint generated always as identity primary key,
  owner_kind     text not null,
  owner          bigint not null,
  region         text collate "C" not null,
  kind           text not null,
  file_name      text not null,
  media          text not null check (media in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX', 'OFD')),
  size           bigint not null check (size > 0),
  digest         bytea not null,
  number_cipher  bytea,
  issued_on      date,
  valid_until    date,
  keep_until     date,
  added_at       timestamptz not null default now(),
  added_by       bigint,
  added_name     text not null,
  removed_at     timestamptz,
  removed_on     date,
  removed_by     bigint,
  removed_name   text not null default '',
  removal_reason text not null default '',
  destroyed_at   timestamptz,
  check (valid_until is null or issued_on is null or valid_until >= issued_on),
  check ((removed_at is null) = (removed_on is null)),
  check (removed_at is null or removal_reason <> '')
);
-- The same bytes lie at one record once.
create unique index paper_bytes on papers.paper (owner_kind, owner, digest) where removed_at is null;
create index paper_owner on papers.paper (owner_kind, owner, id);
create index paper_due on papers.paper (keep_until) where destroyed_at is null;
create index paper_removed on papers.paper (removed_on) where destroyed_at is null;
call wutong.guard_rows('papers.paper');

create table papers.content (
  paper  bigint primary key references papers.paper,
  region text collate "C" not null,
  cipher bytea not null
);
-- Ciphers do not compress.
alter table papers.content alter column cipher set storage external;
call wutong.guard_rows('papers.content');

grant usage on schema papers to wutong_app;
grant select, insert, update, delete on all tables in schema papers to wutong_app;
