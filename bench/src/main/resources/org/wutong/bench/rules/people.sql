-- One row a person: the facts of the worker, of the placement and of the trainee, choices and categories by number.
create unlogged table people (
  person int not null,
  w_home_county int not null, w_home_province int not null, w_work_county int not null, w_work_province int not null,
  w_poverty boolean not null, w_household_poverty boolean not null, w_household_monitored boolean not null,
  w_low_income boolean not null, w_relocated boolean not null, w_months_stable int not null,
  w_contract boolean not null, w_insured boolean not null, w_organised boolean not null,
  w_transport_cost bigint not null, w_income bigint not null,
  p_organiser int not null,
  p_home_county int not null, p_home_city int not null, p_home_province int not null,
  p_work_county int not null, p_work_city int not null, p_work_province int not null,
  p_rural boolean not null, p_poverty boolean not null, p_first_output boolean not null,
  p_contract boolean not null, p_insured boolean not null, p_organised boolean not null,
  p_months_in_year int not null, p_months_continuous int not null, p_months_stable int not null,
  p_contract_months int not null,
  t_poverty boolean not null, t_relocated boolean not null, t_leaver boolean not null, t_passed boolean not null,
  t_programme int not null, t_days int not null, t_placement_rate int not null, t_certificate int not null, t_fee bigint not null
)
