create schema vacancies;

create table vacancies.vacancy (
  id                    bigint generated always as identity primary key,
  number                text collate "C" not null unique,
  employer              bigint,
  employer_name         text not null,
  title                 text not null,
  occupation            text collate "C",
  occupation_confidence text not null check (occupation_confidence in ('EXACT', 'ALIAS', 'UNSURE', 'CONFIRMED')),
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
  latitude              numeric(9, 6),
  longitude             numeric(9, 6),
  made_up               boolean not null default false,
  version               int not null default 0,
  updated_at            timestamptz not null default now()
);
create index vacancy_region on vacancies.vacancy (work_region, id);
create index vacancy_closes on vacancies.vacancy (closes, id);
call wutong.guard_shared('vacancies.vacancy');

grant usage on schema vacancies to wutong_app;
grant select, insert, update, delete on all tables in schema vacancies to wutong_app;
