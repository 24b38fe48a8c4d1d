package org.wutong.bureau.register.sheet;

import java.util.Arrays;
import java.util.List;

/** A file that cannot be read as a spreadsheet, or goes beyond the limits; nothing of it is used. */
public final class SheetRefused extends RuntimeException {
    private final transient List<String> args;

    /** @param code what is wrong: the message {@code register.imports.refused.<code>} */
    public SheetRefused(String code, Object... args) {
        super(code);
        this.args = Arrays.stream(args).map(String::valueOf).toList();
    }

    /** With what the reader found, for whoever looks into it. */
    SheetRefused because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public String code() {
        return String.valueOf(getMessage());
    }

    public List<String> args() {
        return args;
    }
}
