package org.wutong.bureau.register.imports;

/** What becomes of a row. */
public enum Outcome {
    NEW,
    CHANGED,
    SAME,
    BAD
}
