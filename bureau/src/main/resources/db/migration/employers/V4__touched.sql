call wutong.follow('employers.employer', 'select coalesce(r.region, '''')');
call wutong.follow('employers.recognition', 'select ''''');
call wutong.follow('employers.project', 'select r.place');
call wutong.follow('employers.construction_site', 'select r.place');
call wutong.follow('employers.arrears_case', 'select r.place');
