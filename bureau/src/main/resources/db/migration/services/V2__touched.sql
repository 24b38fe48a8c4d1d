call wutong.follow('services.service', 'select r.region');
