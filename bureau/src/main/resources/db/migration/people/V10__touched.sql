-- A category of a household is told of each member, wherever they live.
call wutong.follow('people.worker', 'select r.region');
call wutong.follow('people.category', 'select r.region union all select w.region from people.worker w where w.household = r.household', true);
call wutong.follow('people.qualification', 'select r.region');
