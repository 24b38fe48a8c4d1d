package org.wutong.bureau.register;

/** A field of a register that points at a record, of the kind its {@link Field#to()} names. */
public record Link(long id) {}
