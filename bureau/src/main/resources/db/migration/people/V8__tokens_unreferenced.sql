-- Tokens are made of a worker's name, written and removed by the statements that write and remove the worker. To look the worker up
-- again for each of the nine tokens of a name took longer than to write them.
alter table people.worker_token drop constraint worker_token_worker_fkey;
