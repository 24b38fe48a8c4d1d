package org.wutong.bureau.policies.web;

/** What a page shows for a moment, as a header carries it. */
final class Toast {
    private Toast() {}

    /** Values of headers are ASCII. */
    static String bad(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c -> escaped.append(
                        c < 128 && c != '"' && c != '\\' ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return "{\"toast\":{\"text\":\"" + escaped + "\",\"kind\":\"bad\"}}";
    }
}
