package org.wutong.bureau.grants;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Label;

/**
 * Figures of this duty as data ({@code policies/grants.yaml}).
 *
 * @param deadlines working days an office has, by state; a state without one waits for nobody
 * @param tasks working days an office has for a kind of task
 * @param mask what stands for each hidden character of a name on a notice
 * @param noticeColumns what stands on a notice, from left to right
 * @param priority categories of people in the order in which they come first when money is short
 * @param countedOnce families in which a person counts with one organisation only in a calendar year
 * @param sample how paid cases are looked at again
 */
public record GrantRules(
        Map<CaseState, Integer> deadlines,
        Map<String, Integer> tasks,
        int noticeDays,
        String mask,
        List<NoticeColumn> noticeColumns,
        Label noticeTelephone,
        List<Fund> funds,
        int warnBelowPercent,
        List<String> priority,
        List<String> countedOnce,
        BankLayouts bank,
        SecondFactorRules secondFactor,
        SampleRules sample) {
    /** What may stand on a notice; nothing else does. */
    public enum NoticeColumn {
        LINE,
        NAME,
        PLACE,
        TITLE,
        SUM
    }

    /** @param source number and article of the document, or {@code own} */
    public record Fund(String id, Label label, boolean otherwise, String source) {
        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? label.en() : label.zh();
        }
    }

    /** Codes by RFC 6238. */
    public record SecondFactorRules(int seconds, int digits, int stepsEitherWay) {}

    /** So many of a hundred paid cases of a rule, at least so many; the person may reply for so many working days. */
    public record SampleRules(int percent, int least, int replyWorkingDays) {
        /** How many of so many paid cases are drawn. */
        public int of(int paid) {
            int share = (paid * percent + 99) / 100;
            return Math.min(paid, Math.max(least, share));
        }
    }

    /** @param task its name in the file: {@code sums}, {@code late}… */
    int taskDays(String task) {
        return Objects.requireNonNull(tasks.get(task), task);
    }

    public Optional<Fund> fund(String id) {
        return funds.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The fund that a rule is paid from. @param named what the rule writes; null where it names none */
    public Fund fundOf(@Nullable Label named) {
        return funds.stream()
                .filter(one -> named != null && one.label().zh().equals(named.zh()))
                .findFirst()
                .orElseGet(
                        () -> funds.stream().filter(Fund::otherwise).findFirst().orElseThrow());
    }
}
