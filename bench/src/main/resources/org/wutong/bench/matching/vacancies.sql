create unlogged table vacancies (
  place int primary key, region text collate "C", occupation text collate "C", low bigint, high bigint, least int, most int,
  education int, certificates text[], languages text[], terms int not null, starts date, latest date)
