-- Decisions about what is no person but is paid for people: employers, placements. A cache like policies.decision, by kind of subject.
create table policies.claim_decision (
  kind        text collate "C" not null,
  subject     bigint not null,
  region      text collate "C" not null,
  rule        text collate "C" not null,
  outcome     text not null check (outcome in ('ELIGIBLE', 'INELIGIBLE', 'UNKNOWN')),
  least_fen   bigint not null,
  most_fen    bigint,
  payable_least_fen bigint not null,
  payable_most_fen  bigint,
  missing     text[] not null default '{}',
  notes       text[] not null default '{}',
  primary key (kind, subject, rule)
);
create index claim_decision_rule on policies.claim_decision (rule, outcome, region);
call wutong.guard_rows('policies.claim_decision');

-- What each stands on: the digest of all facts it was decided on. Nothing of a person is in it.
create table policies.claim_basis (
  kind    text collate "C" not null,
  subject bigint not null,
  digest  uuid not null,
  primary key (kind, subject)
);
call wutong.guard_shared('policies.claim_basis');

-- Whose facts changed since. Whoever changes a person's job marks the employer too, wherever it stands.
create table policies.claim_stale (
  id      bigint generated always as identity primary key,
  kind    text collate "C" not null,
  subject bigint not null
);
create index claim_stale_subject on policies.claim_stale (kind, subject);
call wutong.guard_shared('policies.claim_stale');

-- Frozen decisions about others than workers: worker is 0 then.
alter table policies.frozen add column kind text collate "C" not null default 'worker', add column subject bigint;
create index frozen_subject on policies.frozen (kind, subject, frozen_at desc) where subject is not null;
alter table policies.frozen add check ((kind = 'worker') = (subject is null));

grant select, insert, update, delete on policies.claim_decision, policies.claim_basis, policies.claim_stale to wutong_app;
-- The next refresh looks at everyone, so that these are decided too.
update policies.refresh set engine = '';
