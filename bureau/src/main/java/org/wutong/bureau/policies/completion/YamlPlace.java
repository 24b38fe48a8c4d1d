package org.wutong.bureau.policies.completion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a YAML file a place lies, found without reading the file as a whole, for while somebody types it is seldom whole.
 *
 * @param path keys from the top, {@code []} for an item of a list
 * @param isKey whether a key is written there, of the mapping the path leads to; else the value the path leads to
 * @param token what of the word stands there already
 */
record YamlPlace(List<String> path, boolean isKey, String token) {
    static final String ITEM = "[]";

    private static final Pattern LINE =
            Pattern.compile("^( *)((?:- +)*)(?:([\"']?[^\\s\"'#{\\[:][^:\"'#{\\[]*[\"']?) *:(?: |$))?");
    private static final Pattern TOKEN = Pattern.compile("[\\p{IsHan}A-Za-z0-9_.-]*$");

    static YamlPlace at(String text, int offset) {
        int end = Math.max(0, Math.min(text.length(), offset));
        String token = token(text.substring(Math.max(0, end - 200), end));
        int start = end - token.length();
        FlowScan scan = FlowScan.upTo(text, start);
        if (scan.isInRemark()) {
            return new YamlPlace(List.of(), false, "");
        }
        List<FlowScan.Open> open = scan.open();
        if (open.isEmpty()) {
            return block(text, start, token);
        }
        List<String> path = new ArrayList<>(block(text, open.get(0).at, "").path());
        boolean isKey = false;
        for (FlowScan.Open one : open) {
            isKey = one.mapping && one.key().isEmpty();
            if (!one.mapping) {
                path.add(ITEM);
            } else if (!isKey) {
                path.add(one.key());
            }
        }
        return new YamlPlace(path, isKey, token);
    }

    /** A dash that stands alone before the cursor is the mark of an item, no part of a word. */
    private static String token(String before) {
        Matcher found = TOKEN.matcher(before);
        String token = found.find() ? found.group() : "";
        return token.equals("-") ? "" : token;
    }

    private static YamlPlace block(String text, int start, String token) {
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        String line = text.substring(lineStart, start);
        Matcher here = LINE.matcher(line);
        List<String> upwards = new ArrayList<>();
        boolean matched = here.find();
        String key = matched ? here.group(3) : null;
        int column = matched ? here.end(2) : 0;
        boolean isKey = key == null && line.substring(column).isBlank();
        if (key != null) {
            upwards.add(key.strip());
        }
        boolean asItem = dashes(here, matched, upwards);
        if (asItem) {
            column = here.end(1);
        }
        climb(text.substring(0, lineStart), column, asItem, upwards);
        Collections.reverse(upwards);
        return new YamlPlace(upwards, isKey, token);
    }

    private static boolean dashes(Matcher line, boolean matched, List<String> upwards) {
        long dashes = matched ? line.group(2).chars().filter(c -> c == '-').count() : 0;
        for (long i = 0; i < dashes; i++) {
            upwards.add(ITEM);
        }
        return dashes > 0;
    }

    /** Goes up line by line to whatever is written further left. */
    private static void climb(String above, int from, boolean fromItem, List<String> upwards) {
        int column = from;
        boolean asItem = fromItem;
        String[] lines = above.split("\n", -1);
        for (int i = lines.length - 1; i >= 0 && (column > 0 || asItem); i--) {
            Matcher line = LINE.matcher(lines[i]);
            if (lines[i].isBlank() || lines[i].stripLeading().startsWith("#") || !line.find()) {
                continue;
            }
            int keyAt = line.end(2);
            int lineAt = line.end(1);
            boolean hasDash = !line.group(2).isEmpty();
            boolean isParent = line.group(3) != null && (keyAt < column || asItem && !hasDash && keyAt == column);
            if (isParent) {
                upwards.add(line.group(3).strip());
                column = keyAt;
                asItem = false;
            }
            if (hasDash && lineAt < column && (isParent || keyAt <= column)) {
                dashes(line, true, upwards);
                column = lineAt;
                asItem = true;
            }
        }
    }
}
