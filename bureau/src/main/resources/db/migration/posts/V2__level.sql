-- Whose posts they are: what a document asks of the region's posts is told apart from the city's.
alter table posts.post_type add column level text check (level in ('COUNTY', 'CITY', 'REGION'));
