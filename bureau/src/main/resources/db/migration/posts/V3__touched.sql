call wutong.follow('posts.post_type', 'select ''''');
