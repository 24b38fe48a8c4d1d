call wutong.follow('cooperation.institution', 'select r.place');
call wutong.follow('cooperation.service_point', 'select r.place');
