package org.wutong.bureau.policies.drafts;

import java.util.List;
import java.util.regex.Pattern;

/** Which names the files of a set may have: YAML in the folder itself or in one folder below it. */
final class FileNames {
    static final int MOST_FILES = 400;
    static final int MOST_CHARACTERS = 150_000;
    static final long MOST_BYTES = 8_000_000;

    private static final String PART = "[A-Za-z0-9][A-Za-z0-9_-]*";
    private static final Pattern NAME = Pattern.compile("(?:" + PART + "/)?" + PART + "(?:\\.[A-Za-z0-9_-]+)*\\.yaml");

    /** Kept beside the law, never part of it. */
    private static final List<String> BESIDE = List.of("samples/", "schema/", "surveys/");

    private FileNames() {}

    static boolean isYaml(String name) {
        return name.endsWith(".yaml");
    }

    static boolean isBeside(String name) {
        return BESIDE.stream().anyMatch(name::startsWith);
    }

    static boolean isGood(String name) {
        return NAME.matcher(name).matches() && !isBeside(name) && name.length() <= 120;
    }

    /** As it is kept: one kind of line end, whatever the browser or the editor at home wrote. */
    static String plainLines(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
    }
}
