package org.wutong.rules.drawn;

import java.util.List;

/**
 * Whether the engine promises the narrowest interval: each unknown fact stands in one place only, so that claims are independent, and
 * where something is shared only single sums can come out.
 */
final class Exactness {
    private final DrawnCase given;

    Exactness(DrawnCase given) {
        this.given = given;
    }

    boolean isExact() {
        return isAllKnown()
                || given.rows().stream().allMatch(this::looksOnceAtWhatIsUnknown)
                        && !hasOpenSums()
                        && (isUnshared() || isDiscrete() && isOneStage());
    }

    /** Nothing is left to turn out: every fact is there, and every clause gives one sum. */
    private boolean isAllKnown() {
        Completions completions = new Completions(given);
        return given.rows().stream()
                .allMatch(row -> completions.open(row).isEmpty()
                        && rules().stream()
                                .allMatch(rule ->
                                        rule.amount().sums().apply(row.facts()).size() == 1));
    }

    private boolean looksOnceAtWhatIsUnknown(DrawnRow row) {
        return row.unknown().stream()
                .allMatch(fact ->
                        rules().stream().mapToLong(rule -> rule.looksAt(fact)).sum() <= 1
                                && rules().stream()
                                        .flatMap(rule -> rule.lines().stream())
                                        .allMatch(line -> isStillOpen(line, row)));
    }

    /** Of a line that looks at two facts one of which decides it in fact, the engine does not see that. */
    private static boolean isStillOpen(DrawnLine line, DrawnRow row) {
        List<String> unknown =
                line.reads().stream().filter(row.unknown()::contains).toList();
        if (unknown.size() != 1) {
            return unknown.isEmpty();
        }
        return SmallFacts.VALUES.get(unknown.get(0)).stream()
                        .map(value -> line.holds()
                                .test(row.knowing(unknown.get(0), value).facts()))
                        .distinct()
                        .count()
                > 1;
    }

    private boolean hasOpenSums() {
        return rules().stream().anyMatch(rule -> rule.amount().isOpen());
    }

    private boolean isUnshared() {
        return rules().stream()
                        .allMatch(rule ->
                                rule.householdCap() == null && rule.organiserCap() == null && rule.places() == null)
                && !(given.set().has("directed") && given.set().has("exclusive"));
    }

    private boolean isDiscrete() {
        return rules().stream().allMatch(rule -> rule.amount().isDiscrete());
    }

    /** What one stage leaves is taken by the next as a span, and as independent of the others. */
    private boolean isOneStage() {
        boolean exclusive = given.set().has("exclusive");
        return !(exclusive && given.set().has("directed"))
                && rules().stream()
                        .allMatch(rule -> rule.organiserCap() == null
                                        && (rule.places() == null
                                                || rule.householdCap() == null
                                                        && !exclusive
                                                        && !given.set().has("directed"))
                                || rule.places() == null
                                        && rule.householdCap() == null
                                        && !exclusive
                                        && organisersAreKnown());
    }

    private boolean organisersAreKnown() {
        return given.rows().stream().allMatch(row -> row.facts().containsKey("organiser"));
    }

    private List<DrawnRule> rules() {
        return given.set().rules();
    }
}
