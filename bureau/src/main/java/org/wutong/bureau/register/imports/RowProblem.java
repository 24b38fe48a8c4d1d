package org.wutong.bureau.register.imports;

/**
 * Something about one cell.
 *
 * @param field header of its column
 * @param value what stands there, secret values masked
 * @param code message key prefix
 * @param args arguments of its messages, parted by tabs
 */
public record RowProblem(String field, String value, String code, String args, boolean error) {
    /** As templates hand them to a message. */
    public Object[] arguments() {
        return args.isEmpty() ? new Object[0] : args.split("\t", -1);
    }

    /** The cure; {@code .cure.bare} where the last argument, a likely value, was not found. */
    public String cureKey() {
        return code + (args.isEmpty() || args.endsWith("\t") ? ".cure.bare" : ".cure");
    }
}
