package org.wutong.cli.match;

import java.util.ArrayList;
import java.util.List;

/** Everything wrong with the input, as {@code file:line:column: message}. In a CSV file a column is a field, counted from 1. */
final class InputErrors {
    private final List<String> lines = new ArrayList<>();

    void add(String file, long line, int column, String message) {
        lines.add(file + ":" + line + ":" + column + ": " + message);
    }

    void addAll(List<String> ready) {
        lines.addAll(ready);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
