package org.wutong.bureau.posts;

/** Town or village post. */
enum PostKind {
    URBAN,
    RURAL,
    GRADUATE
}
