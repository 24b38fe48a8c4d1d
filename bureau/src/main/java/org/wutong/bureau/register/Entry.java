package org.wutong.bureau.register;

/** A record of a plain register as it stands. */
public record Entry<R>(long id, int version, R record) {}
