call wutong.follow('employment.spell', 'select r.region');
call wutong.follow('employment.status', 'select r.region');
call wutong.follow('employment.wage_slip', 'select r.region');
call wutong.follow('employment.insurance_month', 'select r.region');
