-- A standing is not written again each night: valid_until is the last day on which it stays as reckoned, unless something is written.
-- What grows with each day is worked out where it is read: accruing holds the monthly wages of transfer employment that runs on as_of
-- and counts in year_transfer_income_fen; null where that is not known.
alter table employment.status
  add column valid_until date,
  add column accruing    bigint[] not null default '{}';
-- Whatever was reckoned before says nothing of that: it is reckoned anew once.
update employment.status set valid_until = as_of;
create index status_valid_until on employment.status (valid_until) where valid_until is not null;

-- Fen earned after one day up to and with a later one of the same year, by these monthly wages. Day k of a month of n days has earned
-- wage × k / n, fractions dropped, as engines/spells counts; a test holds both to the same sums.
create function employment.accrued(wages bigint[], after_day date, until date) returns bigint language sql immutable as $$
  select coalesce(sum(case
      when after_last = until_last then wage * until_days / until_last_days - wage * after_days / after_last_days
      else wage - wage * after_days / after_last_days + wage * (months_between - 1) + wage * until_days / until_last_days
    end), 0)::bigint
  from (select (date_trunc('month', after_day::timestamp) + interval '1 month - 1 day')::date as after_last,
      (date_trunc('month', until::timestamp) + interval '1 month - 1 day')::date as until_last,
      extract(day from after_day)::bigint as after_days, extract(day from until)::bigint as until_days,
      (extract(month from until) - extract(month from after_day))::bigint as months_between) days,
    lateral (select extract(day from after_last)::bigint as after_last_days, extract(day from until_last)::bigint as until_last_days) months,
    unnest(wages) wage
  where until > after_day
$$;

-- Up to which month a payer has told of anybody.
create index insurance_month_payer on employment.insurance_month (payer, month);
