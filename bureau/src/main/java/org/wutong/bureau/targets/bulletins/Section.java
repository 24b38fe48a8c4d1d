package org.wutong.bureau.targets.bulletins;

import java.util.List;

/**
 * A part of a bulletin as it is edited.
 *
 * @param key {@code lead}, {@code overall}, {@code indicators}, {@code ranking}, {@code cases}, {@code problems} or {@code next}
 * @param heading without its number; empty for the lead
 * @param text paragraphs by lines; blank leaves the part out
 */
public record Section(String key, String heading, String text) {
    public static final String RANKING = "ranking";
    public static final String CASES = "cases";

    public boolean isBlank() {
        return text.isBlank();
    }

    public List<String> paragraphs() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public Section with(String newHeading, String newText) {
        return new Section(key, newHeading.strip(), newText.strip());
    }
}
