call wutong.follow('ventures.incubator', 'select r.place');
call wutong.follow('ventures.incubator_tenant', 'select ''''');
