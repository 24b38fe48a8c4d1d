package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Vacancies laid out for a day. Made by {@link Matcher#prepare}; immutable and safe to share between threads. Every
 * question scans the whole pool, so the answers are exact.
 */
public final class VacancyPool {
    private final Matcher matcher;
    private final LocalDate asOf;
    private final List<Vacancy> vacancies;
    private final List<TraitColumn<?>> columns;

    VacancyPool(Matcher matcher, List<Trait<?>> traits, List<Vacancy> unsorted, LocalDate asOf) {
        this.matcher = matcher;
        this.asOf = asOf;
        this.vacancies =
                unsorted.stream().sorted(Comparator.comparing(Vacancy::id)).toList();
        for (int v = 1; v < vacancies.size(); v++) {
            if (vacancies.get(v).id().equals(vacancies.get(v - 1).id())) {
                throw new IllegalArgumentException(
                        "vacancy id '" + vacancies.get(v).id() + "' stands twice: expected one vacancy per id");
            }
        }
        List<TraitColumn<?>> laidOut = new ArrayList<>();
        for (Trait<?> trait : traits) {
            laidOut.add(new TraitColumn<>(trait, vacancies));
        }
        this.columns = List.copyOf(laidOut);
    }

    public int size() {
        return vacancies.size();
    }

    /**
     * The k best of the vacancies that suit a worker, best first; fewer when fewer suit.
     *
     * @throws IllegalArgumentException when k is below 1
     */
    public List<Match> topK(Worker worker, int k) {
        Matcher.requireCount(k);
        int[] scores = new int[vacancies.size()];
        ask(worker, (column, candidate, sheet) -> column.addScores(candidate, sheet, scores));
        TopKeys best = new TopKeys(Math.min(k, vacancies.size()));
        for (int v = 0; v < vacancies.size(); v++) {
            if (scores[v] >= 0) {
                best.offer(scores[v], v);
            }
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            matches.add(
                    matcher.explain(worker, vacancies.get(best.place(i)), asOf).match());
        }
        return matches;
    }

    /** How many vacancies suit a worker, and what bars the others. */
    public Outlook outlook(Worker worker) {
        int[] barsOf = new int[vacancies.size()];
        ask(worker, (column, candidate, sheet) -> column.addBars(candidate, sheet, barsOf));
        int suitable = 0;
        int[] barred = new int[HardCondition.values().length];
        int[] barredOnlyBy = new int[barred.length];
        for (int bars : barsOf) {
            if (bars == 0) {
                suitable++;
            } else if (Integer.bitCount(bars) == 1) {
                barredOnlyBy[Integer.numberOfTrailingZeros(bars)]++;
            }
            for (int rest = bars; rest != 0; rest &= rest - 1) {
                barred[Integer.numberOfTrailingZeros(rest)]++;
            }
        }
        return Outlook.of(suitable, barred, barredOnlyBy);
    }

    private interface Question {
        void ask(TraitColumn<?> column, Candidate candidate, Sheet sheet);
    }

    private void ask(Worker worker, Question question) {
        Candidate candidate = Candidate.of(worker, asOf);
        Sheet sheet = new Sheet(matcher.policy());
        for (TraitColumn<?> column : columns) {
            question.ask(column, candidate, sheet);
        }
    }
}
