package org.wutong.bureau.register.imports;

/**
 * Something about one cell.
 *
 * @param field header of its column
 * @param value what stands there, secret values masked
 * @param code message key prefix
 * @param args arguments of its messages, parted by tabs
 */
public record RowProblem(String field, String value, String code, String args, boolean error) {}
