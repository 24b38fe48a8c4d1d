call wutong.follow('training.programme', 'select ''''');
