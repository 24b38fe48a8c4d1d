package org.wutong.bureau.register;

/** What a list is taken out of the bureau for. A page that takes one as argument asks for it first where the request brings none. */
public record ExportPurpose(String text) {}
