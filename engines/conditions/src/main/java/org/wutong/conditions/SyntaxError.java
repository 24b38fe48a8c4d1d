package org.wutong.conditions;

/** Stops the parser at the first place it cannot read. */
final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int at;
    private final String sentence;

    SyntaxError(int at, String sentence) {
        super(sentence);
        this.at = at;
        this.sentence = sentence;
    }

    int at() {
        return at;
    }

    String sentence() {
        return sentence;
    }
}
