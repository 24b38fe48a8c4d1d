create schema messages;

-- The queue and the log are one table: a message waits, is handed over, and its fate stays. Numbers and texts are encrypted.
create table messages.message (
  id                bigint generated always as identity primary key,
  cause             text not null unique,
  template          text not null,
  owner_kind        text not null,
  owner             bigint not null,
  region            text collate "C" not null,
  phone_cipher      bytea not null,
  phone_digest      bytea not null,
  phone_tail_digest bytea not null,
  text_cipher       bytea not null,
  state             text not null check (state in ('WAITING', 'SENDING', 'SENT', 'LOGGED', 'FAILED', 'UNSURE', 'OPTED_OUT', 'CANCELLED')),
  attempts          int not null default 0,
  next_at           timestamptz not null,
  claimed_at        timestamptz,
  claimed_on        date,
  ended_at          timestamptz,
  gateway           text not null default '',
  problem           text not null default '',
  resend_of         bigint references messages.message,
  reason            text not null default '',
  asked_at          timestamptz not null,
  asked_by          bigint,
  asked_name        text not null
);
create index message_due on messages.message (next_at, id) where state = 'WAITING';
create index message_handed on messages.message (claimed_at) where state = 'SENDING';
create index message_a_day on messages.message (phone_digest, claimed_on);
create index message_owner on messages.message (owner_kind, owner, id);
create index message_region on messages.message (region, id);
call wutong.guard_rows('messages.message');

create table messages.attempt (
  message bigint not null references messages.message,
  no      int not null,
  region  text collate "C" not null,
  at      timestamptz not null,
  gateway text not null,
  outcome text not null check (outcome in ('SENT', 'LOGGED', 'LATER', 'REFUSED', 'UNSURE')),
  detail  text not null default '',
  primary key (message, no)
);
call wutong.guard_rows('messages.attempt');

-- A number belongs to no place: whoever does not want to be written to is not written to by anybody.
create table messages.opt_out (
  id           bigint generated always as identity primary key,
  phone_cipher bytea not null,
  phone_digest bytea not null,
  reason       text not null,
  since        timestamptz not null,
  by_name      text not null,
  ended_at     timestamptz,
  ended_name   text not null default '',
  ended_reason text not null default ''
);
create unique index opt_out_stands on messages.opt_out (phone_digest) where ended_at is null;
call wutong.guard_shared('messages.opt_out');

grant usage on schema messages to wutong_app;
grant select, insert, update, delete on all tables in schema messages to wutong_app;
