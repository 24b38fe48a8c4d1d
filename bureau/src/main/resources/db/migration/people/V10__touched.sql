-- A category of a household lies where the household does; that members elsewhere have it too is known to MembersElsewhere.
call wutong.follow('people.worker', 'select r.region');
call wutong.follow('people.category', 'select r.region');
call wutong.follow('people.qualification', 'select r.region');
