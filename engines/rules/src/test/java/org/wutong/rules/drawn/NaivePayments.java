package org.wutong.rules.drawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is paid once everything is known: each stage of the handbook in turn, without thought of speed. */
final class NaivePayments {
    private final DrawnCase given;
    private final List<DrawnRow> rows;

    /** @param rows those of the case with every fact known */
    NaivePayments(DrawnCase given, List<DrawnRow> rows) {
        this.given = given;
        this.rows = rows.stream().sorted(Comparator.comparing(DrawnRow::id)).toList();
    }

    /** @param owed what the clauses give, for those who are eligible and nobody else */
    Map<Key, Long> of(Map<Key, Long> owed) {
        Map<Key, Long> due = new TreeMap<>(owed);
        due.replaceAll((key, fen) -> isUsedUp(key) || isExcluded(key, owed) ? 0 : fen);
        Map<Key, Long> best = new NaiveChoice(given.set(), rows).best(due, this::householdsCapped);
        Map<Key, Long> capped = organisersCapped(best);
        return served(capped);
    }

    private boolean isUsedUp(Key key) {
        return payments(key) > 0;
    }

    /** Each is of one fen. */
    private long payments(Key key) {
        DrawnRule rule = rule(key);
        return given.paid().stream()
                .filter(payment ->
                        payment.row().equals(key.row()) && payment.family().equals(rule.family()))
                .filter(payment -> isUsedUp(rule.frequency(), payment.on()))
                .count();
    }

    private static boolean isUsedUp(String frequency, LocalDate paid) {
        LocalDate day = DrawnCase.DAY;
        LocalDate first = switch (frequency) {
            case "event", "lifetime" -> LocalDate.MIN;
            case "quarter" -> LocalDate.of(2024, 4, 1);
            case "year", "cycle" -> LocalDate.of(2024, 1, 1);
            default -> LocalDate.MAX;
        };
        return !paid.isBefore(first) && !paid.isAfter(day);
    }

    private boolean isExcluded(Key key, Map<Key, Long> owed) {
        return given.set().groups().stream()
                .filter(group -> group.mode().equals("directed"))
                .filter(group -> group.rules().indexOf(key.rule()) > 0)
                .anyMatch(group ->
                        owed.containsKey(new Key(key.row(), group.rules().get(0))));
    }

    private Map<Key, Long> householdsCapped(Map<Key, Long> due) {
        Map<Key, Long> capped = new TreeMap<>(due);
        for (DrawnRule rule : given.set().rules()) {
            if (rule.householdCap() != null) {
                for (List<Key> members : together(due, rule, DrawnRow::sharing)) {
                    NaiveSplit.cap(capped, members, rule.householdCap() - paid(members, rule, DrawnRow::sharing));
                }
            }
        }
        return capped;
    }

    private Map<Key, Long> organisersCapped(Map<Key, Long> due) {
        Map<Key, Long> capped = new TreeMap<>(due);
        for (DrawnRule rule : given.set().rules()) {
            if (rule.organiserCap() != null) {
                for (List<Key> members : together(due, rule, NaivePayments::organiser)) {
                    NaiveSplit.cap(
                            capped, members, rule.organiserCap() - paid(members, rule, NaivePayments::organiser));
                }
            }
        }
        return capped;
    }

    /** What was paid already to all who share with these, whether they are owed something today or not; at most the cap counts. */
    private long paid(List<Key> members, DrawnRule rule, java.util.function.Function<DrawnRow, String> by) {
        String shared = rows.stream()
                .filter(row -> row.id().equals(members.get(0).row()))
                .map(by)
                .findFirst()
                .orElseThrow();
        return rows.stream()
                .filter(row -> by.apply(row).equals(shared))
                .mapToLong(row -> payments(new Key(row.id(), rule.id())))
                .sum();
    }

    private static String organiser(DrawnRow row) {
        Object organiser = row.facts().getOrDefault("organiser", "");
        return organiser.equals("elsewhere") ? "elsewhere " + row.id() : organiser.toString();
    }

    private List<List<Key>> together(
            Map<Key, Long> due, DrawnRule rule, java.util.function.Function<DrawnRow, String> by) {
        Map<String, List<Key>> together = new TreeMap<>();
        for (DrawnRow row : rows) {
            Key key = new Key(row.id(), rule.id());
            if (due.containsKey(key)) {
                together.computeIfAbsent(by.apply(row), all -> new ArrayList<>())
                        .add(key);
            }
        }
        return List.copyOf(together.values());
    }

    private Map<Key, Long> served(Map<Key, Long> due) {
        Map<Key, Long> served = new TreeMap<>(due);
        for (DrawnRule rule : given.set().rules()) {
            if (rule.places() != null) {
                long taken = rows.stream()
                        .filter(row -> isUsedUp(new Key(row.id(), rule.id())))
                        .count();
                rows.stream()
                        .filter(row -> due.containsKey(new Key(row.id(), rule.id())))
                        .filter(row -> !isUsedUp(new Key(row.id(), rule.id())))
                        .sorted(Comparator.comparing(
                                row -> !DrawnRule.ORDER.holds().test(row.facts())))
                        .skip(Math.max(0, rule.places() - taken))
                        .forEach(row -> served.put(new Key(row.id(), rule.id()), 0L));
            }
        }
        return served;
    }

    private DrawnRule rule(Key key) {
        return given.set().rules().stream()
                .filter(rule -> rule.id().equals(key.rule()))
                .findFirst()
                .orElseThrow();
    }
}
