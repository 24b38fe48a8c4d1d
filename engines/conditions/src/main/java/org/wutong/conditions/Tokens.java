package org.wutong.conditions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a condition into words and signs, one ahead. */
final class Tokens {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    /** One group for each kind of word, in their order. */
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)"
            + "|([0-9]+(?:\\.[0-9]+)?)"
            + "|(\"[^\"\\\\\\n]*\"|'[^'\\\\\\n]*')"
            + "|(&&|\\|\\||==|!=|<=|>=|[!<>+\\-*?:(),\\[\\]])");

    private static final Kind[] KINDS = Kind.values();

    private static final String SPACE = " \t\n\r\f";

    private final String source;
    private Kind kind = Kind.END;
    private String word = "";
    private int at;
    private int end;

    Tokens(String source) {
        this.source = source;
        next();
    }

    void next() {
        at = end;
        while (at < source.length() && SPACE.indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        if (at == source.length()) {
            kind = Kind.END;
            word = "";
            return;
        }
        Matcher matcher = TOKEN.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            throw new SyntaxError(at, unreadable());
        }
        end = matcher.end();
        word = source.substring(at, end);
        int group = 1;
        while (matcher.start(group) < 0) {
            group++;
        }
        kind = KINDS[group - 1];
    }

    private String unreadable() {
        char c = source.charAt(at);
        return switch (c) {
            case '=' -> "a single '=' says nothing; '==' compares";
            case '&', '|' -> "a single '" + c + "' says nothing; write '" + c + c + "'";
            case '"', '\'' -> "this text does not end, or has a backslash in it";
            case '/', '%' -> "'" + c + "' is not part of the language; there is no division";
            default ->
                "'" + Character.toString(source.codePointAt(at)) + "' is not part of the language"
                        + (isChineseSign(c) ? "; signs are written in half width" : "");
        };
    }

    /** Full-width letters and signs, the wide space, Chinese stops and quotes. */
    private static boolean isChineseSign(char c) {
        return c >= 0xFF01 && c <= 0xFF5E || c >= 0x3000 && c <= 0x3011 || c >= 0x2018 && c <= 0x201D;
    }

    Kind kind() {
        return kind;
    }

    String word() {
        return word;
    }

    int at() {
        return at;
    }

    boolean is(String sign) {
        return kind != Kind.TEXT && word.equals(sign);
    }

    /** Steps over a sign if it stands here. */
    boolean take(String sign) {
        boolean here = is(sign);
        if (here) {
            next();
        }
        return here;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw new SyntaxError(at, "'" + sign + "' is expected here" + (kind == Kind.END ? "" : ", not " + word));
        }
    }
}
