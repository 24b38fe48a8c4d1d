package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;
import org.wutong.bureau.offices.Node;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.counting.Behind;
import org.wutong.conditions.counting.CountedRow;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.CountingRule;

/** The records behind a figure of a target, by place and person. */
@Component
@Transactional(readOnly = true)
public class FigureRows {
    private static final Comparator<CountedRow> ORDER = Comparator.comparing(CountedRow::place)
            .thenComparing(CountedRow::person)
            .thenComparing(CountedRow::key);

    private final CountingBook book;
    private final Actuals actuals;
    private final ObjectProvider<SubjectCards> cards;

    FigureRows(CountingBook book, Actuals actuals, ObjectProvider<SubjectCards> cards) {
        this.book = book;
        this.actuals = actuals;
        this.cards = cards;
    }

    /**
     * A record as a list shows it.
     *
     * @param card of the person it is about; null where it is about nobody
     * @param href page of the record or the person; empty where there is none
     */
    public record Line(CountedRow row, @Nullable SubjectCard card, String href) {}

    /**
     * Everything behind a figure.
     *
     * @param columns that the rule looks at
     * @param dated whether any of the records has a first or last day
     * @param things how many people, households, values or records the lines are together: the figure, but for sums
     */
    public record Rows(
            CountingRule rule, List<Fact> columns, List<Line> lines, boolean dated, long things, int total) {}

    /** What is behind the target's figure; empty where no rule counts it. @param most lines from {@code skip} on */
    public Optional<Rows> of(Target target, Node place, LocalDate day, int skip, int most) {
        return Optional.ofNullable(target.counts())
                .flatMap(book::rule)
                .map(rule -> of(rule, target.from(), place.code(), day, skip, most));
    }

    /** What is behind a rule's figure of a period. */
    public Rows of(CountingRule rule, LocalDate from, String place, LocalDate day, int skip, int most) {
        Behind behind = actuals.behind(rule, from, day, place);
        List<CountedRow> all = behind.rows().stream().sorted(ORDER).toList();
        List<CountedRow> shown = all.stream().skip(skip).limit(most).toList();
        Map<Long, SubjectCard> named = named(shown);
        List<Line> lines = shown.stream()
                .map(row -> line(rule, row, named.get(row.person())))
                .toList();
        return new Rows(
                rule,
                columns(rule),
                lines,
                all.stream().anyMatch(row -> row.starts() != null || row.ends() != null),
                behind.things(),
                all.size());
    }

    private Line line(CountingRule rule, CountedRow row, @Nullable SubjectCard card) {
        String own = actuals.published(rule.records().name()).href(row.key());
        return new Line(row, card, own.isEmpty() && card != null ? card.href() : own);
    }

    private Map<Long, SubjectCard> named(List<CountedRow> rows) {
        Set<Long> people = new HashSet<>();
        rows.stream().map(CountedRow::person).filter(person -> person != 0).forEach(people::add);
        Map<Long, SubjectCard> named = new HashMap<>();
        cards.stream().filter(one -> one.kind().equals("worker")).forEach(one -> named.putAll(one.of(people)));
        return named;
    }

    private static List<Fact> columns(CountingRule rule) {
        Set<Fact> columns = new LinkedHashSet<>();
        add(columns, rule.outOf());
        add(columns, rule.which());
        if (rule.of() != null) {
            columns.add(rule.of());
        }
        if (rule.whole() != null) {
            columns.add(rule.whole());
        }
        columns.removeIf(column -> column.name().equals("place"));
        return List.copyOf(columns);
    }

    private static void add(Set<Fact> columns, @Nullable Condition condition) {
        if (condition != null) {
            columns.addAll(condition.facts());
        }
    }
}
