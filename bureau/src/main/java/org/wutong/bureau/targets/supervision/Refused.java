package org.wutong.bureau.targets.supervision;

/** A command cannot be carried out as asked; nothing was changed. The message is a key of the bundle {@code targets-supervision}. */
public final class Refused extends RuntimeException {
    private final transient Object[] args;

    public Refused(String key, Object... args) {
        super(key);
        this.args = args;
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public Object[] args() {
        return args;
    }
}
