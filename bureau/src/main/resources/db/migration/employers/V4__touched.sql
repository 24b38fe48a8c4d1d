call wutong.follow('employers.employer', 'select coalesce(r.region, '''')');
call wutong.follow('employers.recognition', 'select ''''');
call wutong.follow('employers.project', 'select r.place');
