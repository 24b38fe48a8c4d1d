package org.wutong.bureau.policies.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads text up to a place and tells which braces and brackets are open there. Quotes and remarks are stepped over; a brace
 * counts only where a value can begin.
 */
final class FlowScan {
    private final Deque<Open> open = new ArrayDeque<>();
    private char quote;
    private boolean remark;

    /** An open brace or bracket. */
    static final class Open {
        final int at;
        final boolean mapping;
        private int entry;
        private String key = "";

        private Open(int at, boolean mapping) {
            this.at = at;
            this.mapping = mapping;
            this.entry = at + 1;
        }

        /** The key whose value is being written; empty while a key is. */
        String key() {
            return key;
        }
    }

    static FlowScan upTo(String text, int end) {
        FlowScan scan = new FlowScan();
        for (int i = 0; i < end; i++) {
            scan.step(text, i);
        }
        return scan;
    }

    /** From the outermost in. */
    List<Open> open() {
        List<Open> outermost = new ArrayList<>();
        open.descendingIterator().forEachRemaining(outermost::add);
        return outermost;
    }

    boolean isInRemark() {
        return remark;
    }

    private void step(String text, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            remark = false;
            quote = open.isEmpty() ? 0 : quote;
        } else if (remark) {
            return;
        } else if (quote != 0) {
            if (c == quote) {
                quote = 0;
            }
        } else if (c == '#' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
            remark = true;
        } else if ((c == '"' || c == '\'') && begins(text, i)) {
            quote = c;
        } else if ((c == '{' || c == '[') && begins(text, i)) {
            open.push(new Open(i, c == '{'));
        } else if (!open.isEmpty()) {
            within(text, i, c, open.element());
        }
    }

    private void within(String text, int i, char c, Open inner) {
        if (c == '}' || c == ']') {
            open.pop();
        } else if (c == ',') {
            inner.entry = i + 1;
            inner.key = "";
        } else if (c == ':' && inner.mapping && inner.key.isEmpty()) {
            inner.key = text.substring(inner.entry, i).strip();
        }
    }

    /** Whether a value may begin here: after a colon, a dash, a comma or an opening. */
    private static boolean begins(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        if (before < 0) {
            return true;
        }
        char c = text.charAt(before);
        boolean apart = before < at - 1;
        return c == '\n' || c == '{' || c == '[' || c == ',' || (c == ':' || c == '-') && apart;
    }
}
