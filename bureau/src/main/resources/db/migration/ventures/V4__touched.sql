call wutong.follow('ventures.incubator', 'select r.place');
call wutong.follow('ventures.incubator_tenant', 'select ''''');
call wutong.follow('ventures.startup', 'select r.place');
call wutong.follow('ventures.startup_loan', 'select r.place');
