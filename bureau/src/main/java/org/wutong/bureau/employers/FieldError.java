package org.wutong.bureau.employers;

import java.util.List;
import org.wutong.vocabulary.Checked;

/**
 * What is wrong with one field of a form or a sheet.
 *
 * @param key message key
 * @param args what stood there and what was expected
 */
public record FieldError(String key, List<Object> args) {
    public static FieldError of(String key, Object... args) {
        return new FieldError(key, List.of(args));
    }

    public static FieldError of(Checked.Invalid<?> invalid) {
        return of("employers.problem." + invalid.problem(), invalid.found(), invalid.expected());
    }

    /** As templates hand them to a message. */
    public Object[] params() {
        return args.toArray();
    }
}
