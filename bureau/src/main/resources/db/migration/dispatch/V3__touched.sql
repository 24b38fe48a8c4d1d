call wutong.follow('dispatch.batch', 'select r.region');
