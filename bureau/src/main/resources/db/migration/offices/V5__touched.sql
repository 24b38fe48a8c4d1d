call wutong.follow('offices.node', 'select r.code');
call wutong.follow('offices.responsibility', 'select r.region');
call wutong.follow('offices.setting', 'select ''''');
