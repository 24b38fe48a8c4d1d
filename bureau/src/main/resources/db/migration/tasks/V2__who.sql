-- 包联: the responsibility whose holder a task waits for, beside the office it waits at. Null where nobody answers for the place.
alter table tasks.task add column who bigint;
create index task_who on tasks.task (who, due_on) where state = 'OPEN';
