package org.wutong.rules.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Every way to make a case known: values for the facts its rules look at, and sums where a table or a proof is still to come. */
final class Completions {
    private final DrawnCase given;

    Completions(DrawnCase given) {
        this.given = given;
    }

    /** How many there are at most, facts and sums together. */
    long count() {
        long count = 1;
        for (DrawnRow row : given.rows()) {
            for (String fact : open(row)) {
                count *= SmallFacts.VALUES.get(fact).size();
            }
            for (DrawnRule rule : given.set().rules()) {
                count *= rule.amount().mostSums();
            }
            if (count > 1_000_000) {
                return count;
            }
        }
        return count;
    }

    /** Unknown facts that some rule looks at. */
    List<String> open(DrawnRow row) {
        return row.unknown().stream()
                .filter(fact -> given.set().rules().stream().anyMatch(rule -> rule.looksAt(fact) > 0))
                .toList();
    }

    void forEach(Consumer<Known> each) {
        facts(0, new ArrayList<>(given.rows()), each);
    }

    /** Rows with every fact known that counts, and what each clause gives to those who are eligible. */
    record Known(List<DrawnRow> rows, Map<Key, Long> owed) {}

    private void facts(int at, List<DrawnRow> rows, Consumer<Known> each) {
        if (at == rows.size()) {
            sums(owing(rows), new TreeMap<>(), rows, each);
            return;
        }
        DrawnRow row = rows.get(at);
        List<String> open = open(row);
        if (open.isEmpty()) {
            facts(at + 1, rows, each);
            return;
        }
        for (Object value : SmallFacts.VALUES.get(open.get(0))) {
            rows.set(at, row.knowing(open.get(0), value));
            facts(at, rows, each);
        }
        rows.set(at, row);
    }

    private record Owing(Key key, List<Long> sums) {}

    private List<Owing> owing(List<DrawnRow> rows) {
        List<Owing> owing = new ArrayList<>();
        for (DrawnRow row : rows) {
            for (DrawnRule rule : given.set().rules()) {
                if (rule.isEligible(row.facts())) {
                    owing.add(new Owing(
                            new Key(row.id(), rule.id()), rule.amount().sums().apply(row.facts())));
                }
            }
        }
        return owing;
    }

    private static void sums(List<Owing> left, Map<Key, Long> owed, List<DrawnRow> rows, Consumer<Known> each) {
        if (left.isEmpty()) {
            each.accept(new Known(List.copyOf(rows), new TreeMap<>(owed)));
            return;
        }
        for (long sum : left.get(0).sums()) {
            owed.put(left.get(0).key(), sum);
            sums(left.subList(1, left.size()), owed, rows, each);
        }
        owed.remove(left.get(0).key());
    }
}
