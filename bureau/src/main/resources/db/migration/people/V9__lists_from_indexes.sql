-- A page of the roster and its count are read from an index alone: a township of a large county has hundreds of thousands of rows.
create index worker_list on people.worker (region, sort_name, id)
  include (closed_on, household, gender, birth_date, education, labour_capacity, willing_out, rural_hukou, at_school);
drop index people.worker_region;
create index category_list on people.category (kind, region) include (household, worker, holds, from_date, to_date);
drop index people.category_kind;
