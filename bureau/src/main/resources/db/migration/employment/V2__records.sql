-- 劳动合同 as signed, and why a job ended. contract_months stays for what is told without dates.
alter table employment.spell
  add contract_kind  text check (contract_kind in ('FIXED', 'OPEN', 'TASK', 'LABOUR_SERVICE')),
  add contract_from  date,
  add contract_until date check (contract_until >= contract_from),
  add leave_reason   text check (leave_reason in ('RESIGNED', 'CONTRACT_ENDED', 'DISMISSED', 'LAID_OFF', 'FIRM_CLOSED', 'SEASON_OVER',
    'WAGES_UNPAID', 'FAMILY', 'ILLNESS', 'STUDY_OR_ARMY', 'RETIRED', 'OTHER')),
  add check (leave_reason is null or to_date is not null);
create index spell_contract_until on employment.spell (contract_until) where contract_until is not null;

-- One kind of social insurance of one worker in one month. No row: not known. paid false: it is recorded that it was not paid.
create table employment.insurance_month (
  id         bigint generated always as identity primary key,
  worker     bigint not null,
  region     text collate "C" not null,
  spell      bigint references employment.spell on delete set null,
  kind       text not null check (kind in ('PENSION', 'MEDICAL', 'UNEMPLOYMENT', 'INJURY', 'MATERNITY')),
  month      date not null check (extract(day from month) = 1),
  paid       boolean not null default true,
  payer      text not null default '',
  base_fen   bigint check (base_fen >= 0),
  source     text not null default '',
  version    int not null default 0,
  updated_at timestamptz not null default now(),
  unique (worker, kind, month)
);
create index insurance_month_spell on employment.insurance_month (spell);
create index insurance_month_region on employment.insurance_month (region, month);
call wutong.guard_rows('employment.insurance_month');

-- What a job paid for one month of work (工资条).
create table employment.wage_slip (
  id         bigint generated always as identity primary key,
  worker     bigint not null,
  region     text collate "C" not null,
  spell      bigint not null references employment.spell,
  month      date not null check (extract(day from month) = 1),
  gross_fen  bigint not null check (gross_fen >= 0),
  paid_on    date,
  source     text not null default '',
  version    int not null default 0,
  updated_at timestamptz not null default now(),
  unique (spell, month)
);
create index wage_slip_worker on employment.wage_slip (worker, month);
create index wage_slip_region on employment.wage_slip (region, month);
call wutong.guard_rows('employment.wage_slip');

grant select, insert, update, delete on employment.insurance_month, employment.wage_slip to wutong_app;
grant usage on all sequences in schema employment to wutong_app;

-- year_scope now tells of business in the own township too. Standings are made again from the spells when the bureau starts.
truncate employment.status;
-- Spells that know their employer by name alone, to be tied to it once it is registered.
create index spell_named_alone on employment.spell (employer_name) where employer is null;
