package org.wutong.bureau.policies.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule in words of one language.
 *
 * @param limits caps and places, each with its values through time
 */
public record RuleTold(
        String id,
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        List<Entry> facts,
        List<Line> lines,
        List<Figure> amounts,
        List<Figure> figures,
        List<Figure> limits,
        List<Standing> standings,
        List<ReadingTold> readings,
        List<String> assumed,
        List<CaseTold> cases) {

    /** One line of what there is to know. @param href where it leads, or null */
    public record Entry(
            String label, String value, @Nullable String href) {}

    /**
     * A condition line.
     *
     * @param expression as it is written
     * @param facts what it looks at, each with the paper it is known from
     */
    public record Line(
            String name,
            String label,
            String reading,
            String expression,
            List<String> facts,
            @Nullable String law) {}

    /** A figure through time. */
    public record Figure(String name, String label, List<Value> values) {
        public boolean changed() {
            return values.size() > 1;
        }
    }

    /** @param until last day, null for none; {@code now} whether it is the one in force on the day looked at */
    public record Value(
            LocalDate from,
            @Nullable LocalDate until,
            boolean now,
            AmountWords.Told told,
            String cite,
            String citeHref) {}

    /** How it stands to another rule. */
    public record Standing(String sentence, String rule) {}

    /** @param rules ids of all rules that rest on it */
    public record ReadingTold(
            String id, boolean settled, String question, String reading, String who, List<String> rules) {}

    /**
     * A worked case.
     *
     * @param name as the file has it
     * @param facts in words, of every subject of the case
     * @param expected per subject: what must come out
     */
    public record CaseTold(String name, LocalDate on, List<Row> rows) {}

    public record Row(String id, List<String> facts, String outcome, String badge, String sum, List<String> notes) {}
}
