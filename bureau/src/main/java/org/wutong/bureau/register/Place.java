package org.wutong.bureau.register;

/** A place as the field of a register: a code of the reporting tree or of the national table. */
public record Place(String code) {}
