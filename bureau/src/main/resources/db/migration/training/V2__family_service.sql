-- 家庭服务 (nannies, maternity and sick care): a share of those trained in it is asked for.
alter table training.programme add column family_service boolean;
