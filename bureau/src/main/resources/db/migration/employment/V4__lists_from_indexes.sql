-- Who stands where is read from an index alone, for the roster's filter by status.
create index status_list on employment.status (region, status) include (worker);
drop index employment.status_region;
create index status_transfer_list on employment.status (region) include (worker, year_scope) where transferred_in_year;
drop index employment.status_transferred;
