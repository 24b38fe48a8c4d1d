package org.wutong.bureau.targets.supervision;

/** Cases or assignments changed; what waits in the inbox follows after the commit. */
record SupervisionChanged() {}
