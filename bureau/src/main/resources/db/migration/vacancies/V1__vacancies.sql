create schema vacancies;

create table vacancies.vacancy (
  id                    bigint generated always as identity primary key,
  number                text collate "C" not null unique,
  employer              bigint,
  employer_name         text not null,
  title                 text not null,
  occupation            text collate "C",
  occupation_confidence text not null check (occupation_confidence in ('EXACT', 'ALIAS', 'PARTIAL', 'UNSURE', 'CONFIRMED')),
  work_region           text collate "C",
  headcount             int check (headcount >= 0),
  pay_text              text not null default '',
  wage_low_fen          bigint check (wage_low_fen >= 0),
  wage_high_fen         bigint check (wage_high_fen >= wage_low_fen),
  pay_unit              text not null check (pay_unit in ('MONTH', 'DAY', 'HOUR', 'NEGOTIABLE', 'UNREAD')),
  age_min               int,
  age_max               int,
  statutory_age_reason  text,
  education             text,
  certificates          text[] not null default '{}',
  languages             text[] not null default '{}',
  contract              boolean,
  insurance             boolean,
  board_lodging         boolean,
  starts                date,
  closes                date,
  closed_on             date,
  latitude              numeric(9, 6),
  longitude             numeric(9, 6),
  made_up               boolean not null default false,
  version               int not null default 0,
  updated_at            timestamptz not null default now(),
  check ((occupation is null) = (occupation_confidence = 'UNSURE')),
  check (age_max >= age_min)
);
create index vacancy_region on vacancies.vacancy (work_region, id);
create index vacancy_closes on vacancies.vacancy (closes, id);
create index vacancy_employer on vacancies.vacancy (employer);
create index vacancy_occupation on vacancies.vacancy (occupation, id);
create index vacancy_employer_name on vacancies.vacancy (employer_name);
create index vacancy_title on vacancies.vacancy (title);
call wutong.guard_shared('vacancies.vacancy');

-- Titles and employers' names are found by equality on characters and pairs.
create table vacancies.vacancy_token (
  token   text collate "C" not null,
  vacancy bigint not null references vacancies.vacancy on delete cascade,
  primary key (token, vacancy)
);
create index vacancy_token_vacancy on vacancies.vacancy_token (vacancy);
call wutong.guard_shared('vacancies.vacancy_token');

grant usage on schema vacancies to wutong_app;
grant select, insert, update, delete on all tables in schema vacancies to wutong_app;
-- Bulk loading takes its ids before the rows stand.
grant usage on all sequences in schema vacancies to wutong_app;
