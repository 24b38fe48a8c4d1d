-- Somebody who answers for the bureau: publishes what an officer has drafted.
alter table offices.staff drop constraint staff_role_check;
alter table offices.staff add constraint staff_role_check check (role in
  ('ADMINISTRATOR', 'COUNTY_OFFICER', 'COUNTY_LEADER', 'TOWNSHIP_CLERK', 'VILLAGE_SPECIALIST', 'CITY_READER', 'AUDITOR'));
