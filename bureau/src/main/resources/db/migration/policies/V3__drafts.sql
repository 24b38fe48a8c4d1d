-- Whole folders of policy files by the SHA-256 over all of them, worked cases included. Only ever added.
create table policies.folder (
  digest   text collate "C" primary key,
  content  bytea not null,
  kept_at  timestamptz not null default now()
);

-- When which set was put in force, by whom and why. The newest first day that has come is in force; of two with one first day
-- the later entry. Only ever added: a set is taken back by publishing another.
create table policies.publication (
  id             bigint generated always as identity primary key,
  policy_set     text collate "C" not null references policies.policy_set,
  folder         text collate "C" not null references policies.folder,
  effective_from date,
  published_at   timestamptz not null default now(),
  published_by   bigint,
  publisher      text not null,
  office         text not null,
  author         text not null,
  note           text not null default '',
  reason         text,
  draft          bigint
);
comment on column policies.publication.effective_from is 'null for the set a bureau began with: there is no day before it';
comment on column policies.publication.reason is 'why it takes effect on a day that had passed when it was published';

-- What the program has brought with it, so that an upgrade is told from a start.
create table policies.shipped (
  folder   text collate "C" primary key references policies.folder,
  version  text not null,
  seen_at  timestamptz not null default now(),
  draft    bigint
);

-- A draft on its way: written, handed in, published or sent back; or dropped. revision counts its saves and is what an editor's
-- save must name.
create table policies.draft (
  id           bigint generated always as identity primary key,
  region       text collate "C" not null,
  name         text not null check (name <> ''),
  state        text not null default 'EDITING' check (state in ('EDITING', 'SUBMITTED', 'PUBLISHED', 'DROPPED')),
  base         text collate "C" not null references policies.folder,
  revision     int not null default 0,
  author       bigint,
  author_name  text not null,
  started_at   timestamptz not null default now(),
  submitted_by bigint,
  submitter    text,
  submitted_at timestamptz,
  said         text not null default ''
);
comment on column policies.draft.base is 'the folder it began from, or was last brought up to';
comment on column policies.draft.said is 'what was last said about it, on handing in or sending back';

-- Each save, whole. findings are what the check said at that time, for the list; pages check again.
create table policies.draft_revision (
  draft      bigint not null references policies.draft,
  number     int not null,
  region     text collate "C" not null,
  folder     text collate "C" not null references policies.folder,
  what       text not null,
  note       text not null default '',
  saved_at   timestamptz not null default now(),
  saved_by   bigint,
  saver      text not null,
  errors     int not null,
  cases      int not null,
  failing    int not null,
  primary key (draft, number)
);
-- A draft belongs to the county: whoever sees less than all of it sees no draft. Who may write one is a right, not a place.
do $$
declare guarded regclass;
begin
  foreach guarded in array array['policies.draft'::regclass, 'policies.draft_revision'::regclass] loop
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format($policy$create policy seen_and_written on %s for all
      using (region >= (select current_setting('wutong.view_from', true))
        and region < (select current_setting('wutong.view_to', true)))
      with check (region >= (select current_setting('wutong.view_from', true))
        and region < (select current_setting('wutong.view_to', true)))$policy$, guarded);
  end loop;
end $$;

grant select, insert on policies.folder, policies.publication, policies.shipped, policies.draft_revision to wutong_app;
grant select, insert, update on policies.draft to wutong_app;

-- What was in force goes on: its files are kept whole already.
insert into policies.folder (digest, content, kept_at)
  select 'set:' || hash, content, published_at from policies.policy_set where in_force;
insert into policies.publication (policy_set, folder, published_at, publisher, office, author)
  select hash, 'set:' || hash, published_at, 'wutong', 'wutong', 'wutong' from policies.policy_set where in_force;
drop index policies.one_set_in_force;
alter table policies.policy_set drop column in_force;
