-- Whoever runs the city's side of the work, not only looks at it.
alter table offices.staff drop constraint staff_role_check;
alter table offices.staff add constraint staff_role_check check (role in
  ('ADMINISTRATOR', 'COUNTY_OFFICER', 'COUNTY_LEADER', 'TOWNSHIP_CLERK', 'VILLAGE_SPECIALIST', 'CITY_READER',
   'CITY_OFFICER', 'AUDITOR'));
