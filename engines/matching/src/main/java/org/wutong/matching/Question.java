package org.wutong.matching;

import java.util.List;
import java.util.function.Function;

/**
 * A trait asked about from one side.
 *
 * @param <A> who asks, a worker on a day or a vacancy
 * @param <E> who is asked about, the other side
 * @param <P> a part of what the asking side brings
 * @param <V> a part of what the other side brings
 * @param parts the parts of the asking side's value, never none; the best counts
 * @param values the parts of the other side's value, never none; the best counts
 */
record Question<A, E, P, V>(Function<A, List<P>> parts, Function<E, List<V>> values, Judgement<P, V> judgement) {
    /** Writes down what a pair of values earns and what bars it. */
    interface Judgement<P, V> {
        void judge(P part, V value, Sheet sheet);
    }

    /** Jobs for a worker. */
    static <W, V> Question<Candidate, Vacancy, W, V> ofWorker(Trait<W, V> trait) {
        return new Question<>(
                candidate -> trait.parts(trait.of(candidate)), vacancy -> List.of(trait.of(vacancy)), trait::judge);
    }

    /** Workers for a vacancy. */
    static <W, V> Question<Vacancy, Candidate, V, W> ofVacancy(Trait<W, V> trait) {
        return new Question<>(
                vacancy -> List.of(trait.of(vacancy)),
                candidate -> trait.parts(trait.of(candidate)),
                (asked, brought, sheet) -> trait.judge(brought, asked, sheet));
    }
}
