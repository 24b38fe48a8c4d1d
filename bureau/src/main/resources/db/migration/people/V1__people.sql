create schema people;

create table people.household (
  id         bigint generated always as identity primary key,
  region     text collate "C" not null,
  number     text not null,
  address    text not null default '',
  version    int not null default 0,
  unique (region, number)
);
call wutong.guard_rows('people.household');

-- Identity, phone and account numbers stand encrypted; the digests serve equality only.
create table people.worker (
  id                bigint generated always as identity primary key,
  household         bigint not null references people.household,
  region            text collate "C" not null,
  hukou_region      text collate "C",
  residence_region  text collate "C",
  name              text not null,
  sort_name         text collate "C" not null,
  id_kind           text not null check (id_kind in ('RESIDENT', 'DISABILITY_CARD', 'NONE')),
  id_cipher         bytea,
  id_digest         bytea unique,
  id_tail_digest    bytea,
  relation          text,
  gender            text check (gender in ('MALE', 'FEMALE')),
  birth_date        date,
  ethnic            text,
  education         text check (education in ('NONE', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'COLLEGE', 'BACHELOR')),
  marital           text,
  political         text,
  rural_hukou       boolean,
  phone_cipher      bytea,
  phone_digest      bytea,
  phone_tail_digest bytea,
  account_cipher    bytea,
  labour_capacity   text check (labour_capacity in ('FULL', 'WEAK', 'HALF', 'NONE')),
  health            text,
  at_school         boolean,
  skills            text[] not null default '{}',
  certificates      text[] not null default '{}',
  languages         text[] not null default '{}',
  returnee          boolean,
  willing           boolean,
  willing_out       boolean,
  wish_regions      text[] not null default '{}',
  wish_occupations  text[] not null default '{}',
  wish_wage_fen     bigint check (wish_wage_fen >= 0),
  wish_training     text,
  stay_near_home    boolean,
  available_from    date,
  contacted_on      date,
  refreshed_on      date,
  made_up           boolean not null default false,
  version           int not null default 0,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  check ((id_kind = 'NONE') = (id_cipher is null)),
  check ((id_cipher is null) = (id_digest is null))
);
create index worker_region on people.worker (region, sort_name, id);
create index worker_sort on people.worker (sort_name, id);
create index worker_household on people.worker (household);
create index worker_id_tail on people.worker (id_tail_digest, region);
create index worker_phone on people.worker (phone_digest);
create index worker_phone_tail on people.worker (phone_tail_digest, region);
create index worker_birth on people.worker ((coalesce(birth_date, date 'infinity')), id);
create index worker_refreshed on people.worker ((coalesce(refreshed_on, date '-infinity')), id);
call wutong.guard_rows('people.worker');

-- Names are found by equality on characters, pairs and pinyin initials.
create table people.worker_token (
  token  text collate "C" not null,
  region text collate "C" not null,
  worker bigint not null references people.worker on delete cascade,
  primary key (token, region, worker)
);
create index worker_token_worker on people.worker_token (worker);
call wutong.guard_rows('people.worker_token');

-- 脱贫, 三类人员, 低收入, 搬迁, 就业困难…: of a household or of one person, each with its own dates.
create table people.category (
  id         bigint generated always as identity primary key,
  region     text collate "C" not null,
  household  bigint not null references people.household,
  worker     bigint references people.worker,
  kind       text not null check (kind in ('POVERTY_ALLEVIATED', 'MONITORED', 'LOW_INCOME', 'RELOCATED', 'HARDSHIP', 'VETERAN', 'GRADUATE', 'TWO_POST_GRADUATE')),
  subkind    text,
  holds      boolean not null default true,
  from_date  date,
  to_date    date,
  source     text not null default '',
  check (to_date is null or from_date is null or to_date >= from_date)
);
create index category_household on people.category (household);
create index category_worker on people.category (worker);
create index category_kind on people.category (kind, region);
call wutong.guard_rows('people.category');

-- One row per changed record: who, when, why, from what to what (numbers masked). version is the one the change made.
create table people.worker_history (
  id         bigint generated always as identity primary key,
  worker     bigint not null,
  version    int not null,
  region     text collate "C" not null,
  at         timestamptz not null default now(),
  staff      bigint,
  staff_name text not null,
  cause      text not null,
  changes    jsonb not null
);
create index worker_history_worker on people.worker_history (worker, id desc);
call wutong.guard_rows('people.worker_history');

grant usage on schema people to wutong_app;
grant select, insert, update, delete on all tables in schema people to wutong_app;
-- Bulk loading takes its ids before the rows stand.
grant usage on all sequences in schema people to wutong_app;

-- Duplicate check across scopes: answers only where a digest already stands, in few columns. Only a superuser may tie a setting of
-- ours to a function, so both functions widen the view themselves and put it back.
create function people.find_by_id_digests(wanted bytea[]) returns table (digest bytea, worker bigint, region text)
language plpgsql security definer
set search_path = people, pg_temp
as $$
#variable_conflict use_column
declare
  view_from text := coalesce(current_setting('wutong.view_from', true), '');
  view_to text := coalesce(current_setting('wutong.view_to', true), '');
begin
  perform set_config('wutong.view_from', '0', true), set_config('wutong.view_to', '~', true);
  return query select w.id_digest, w.id, w.region from people.worker w where w.id_digest = any (wanted);
  perform set_config('wutong.view_from', view_from, true), set_config('wutong.view_to', view_to, true);
end $$;
revoke all on function people.find_by_id_digests(bytea[]) from public;
grant execute on function people.find_by_id_digests(bytea[]) to wutong_app;

-- Finding across the search scope of the asking officer: name, village, age; no number, no edit. Either part of the name, or the
-- last four of a number, or a whole number.
create function people.find_in_search_scope(tokens text[], tail bytea, phone_tail bytea, whole bytea, phone bytea, most int)
returns table (worker bigint, name text, region text, gender text, birth_date date)
language plpgsql security definer
set search_path = people, pg_temp
as $$
#variable_conflict use_column
declare
  view_from text := coalesce(current_setting('wutong.view_from', true), '');
  view_to text := coalesce(current_setting('wutong.view_to', true), '');
  search_from text := coalesce(current_setting('wutong.search_from', true), '');
  search_to text := coalesce(current_setting('wutong.search_to', true), '');
begin
  perform set_config('wutong.view_from', search_from, true), set_config('wutong.view_to', search_to, true);
  return query
    select w.id, w.name, w.region, w.gender, w.birth_date
    from people.worker w
    where w.id in (
      select t.worker from people.worker_token t where t.token = any (tokens) group by t.worker having count(*) = cardinality(tokens)
      union all select id from people.worker where id_tail_digest = tail
      union all select id from people.worker where phone_tail_digest = phone_tail
      union all select id from people.worker where id_digest = whole
      union all select id from people.worker where phone_digest = phone)
    order by w.sort_name, w.id
    limit least(most, 50);
  perform set_config('wutong.view_from', view_from, true), set_config('wutong.view_to', view_to, true);
end $$;
revoke all on function people.find_in_search_scope(text[], bytea, bytea, bytea, bytea, int) from public;
grant execute on function people.find_in_search_scope(text[], bytea, bytea, bytea, bytea, int) to wutong_app;
