package org.wutong.bureau.papers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of paper out of {@code papers/kinds.yaml}.
 *
 * @param owners kinds of records that take it
 * @param confidential whether it shows whole numbers or what concerns health: opening it takes the right to unmask, and a reason
 * @param keepYears how long it is kept; null for as long as its record
 */
public record PaperKind(
        String code,
        String zh,
        String en,
        List<String> owners,
        boolean confidential,
        @Nullable Integer keepYears) {
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
