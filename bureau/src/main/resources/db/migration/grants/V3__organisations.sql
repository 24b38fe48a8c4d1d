-- Cases of organisations. worker is 0 for them, so that no number of an organisation is ever taken for that of a person; claim is what
-- its subjects are claimed together by, as a batch of dispatch.
alter table grants.grant_case alter column worker set default 0;
alter table grants.grant_case add column employer bigint, add column claim text collate "C" not null default '';
alter table grants.grant_case add check ((worker = 0) = (employer is not null));
alter table grants.grant_case add check (employer is null or household = 0);
create unique index one_case_of_organisation on grants.grant_case (account, employer, period) where employer is not null and state <> 'CLOSED';
drop index grants.one_case_a_period;
create unique index one_case_a_period on grants.grant_case (account, worker, period) where employer is null and state <> 'CLOSED';
create index grant_case_employer on grants.grant_case (employer) where employer is not null;

alter table grants.payment add column employer bigint;
alter table grants.payment add check ((beneficiary = 0) = (employer is not null));
drop index grants.one_payment;
create unique index one_payment on grants.payment (account, beneficiary, period) where employer is null and state in ('UNDER_WAY', 'PAID');
create unique index one_payment_of_organisation on grants.payment (account, employer, period) where employer is not null and state in ('UNDER_WAY', 'PAID');
create index payment_employer on grants.payment (employer) where employer is not null;

-- Whom a case counts, frozen with it: one row for each person and what they were counted as. fen is what this one comes to, null where the
-- rule pays for all together; paid_for is the subject where each is decided by itself. live falls with the case.
create table grants.counted (
  grant_case bigint not null references grants.grant_case,
  kind       text collate "C" not null,
  subject    bigint not null,
  worker     bigint not null,
  region     text collate "C" not null,
  account    text collate "C" not null,
  employer   bigint not null,
  year       int not null,
  fen        bigint check (fen > 0),
  decision   text collate "C" not null default '',
  live       boolean not null default true,
  primary key (grant_case, kind, subject, worker)
);
-- A placement is in one case that stands, whatever the cases are called.
create unique index one_case_a_subject on grants.counted (account, kind, subject) where live and fen is not null;
create index counted_worker on grants.counted (worker, account) where live;
create index counted_subject on grants.counted (kind, subject) where fen is not null;
call wutong.guard_rows('grants.counted');

-- Accounts of organisations: written by who pays them, from the proof the organisation brings.
create table grants.organisation_account (
  employer       bigint primary key,
  region         text collate "C" not null,
  holder         text not null check (holder <> ''),
  bank           text not null default '',
  account_cipher bytea not null,
  account_tail   text not null,
  version        int not null default 0,
  changed_on     date not null,
  changed_by     text not null
);
call wutong.guard_rows('grants.organisation_account');

grant select, insert, update on grants.counted, grants.organisation_account to wutong_app;
-- A case that is mended is read anew, its list too; what it was made of before stays in the frozen record.
grant delete on grants.counted to wutong_app;
