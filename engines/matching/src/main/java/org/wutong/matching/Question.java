package org.wutong.matching;

/**
 * A trait asked about from one side.
 *
 * @param <A> who asks, a worker on a day or a vacancy
 * @param <E> who is asked about, the other side
 * @param <P> what the asking side brings, or one of several things
 * @param <V> what the other side brings, or one of several things
 */
record Question<A, E, P, V>(Brought<A, P> asking, Brought<E, V> asked, Judgement<P, V> judgement) {
    /** What one side brings: one thing or several, of which the best counts. */
    interface Brought<S, T> {
        int many(S side);

        /** @param i below {@link #many} */
        T at(S side, int i);
    }

    /** Writes down what a pair of values earns and what bars it. */
    interface Judgement<P, V> {
        void judge(P part, V value, Sheet sheet);
    }

    /** Jobs for a worker. */
    static <W, V> Question<Candidate, Vacancy, W, V> ofWorker(Trait<W, V> trait) {
        return new Question<>(new ByWorker<>(trait), new ByVacancy<>(trait), trait::judge);
    }

    /** Workers for a vacancy. */
    static <W, V> Question<Vacancy, Candidate, V, W> ofVacancy(Trait<W, V> trait) {
        return new Question<>(
                new ByVacancy<>(trait),
                new ByWorker<>(trait),
                (asked, brought, sheet) -> trait.judge(brought, asked, sheet));
    }

    private record ByWorker<W>(Trait<W, ?> trait) implements Brought<Candidate, W> {
        @Override
        public int many(Candidate side) {
            return trait.many(side);
        }

        @Override
        public W at(Candidate side, int i) {
            return trait.of(side, i);
        }
    }

    private record ByVacancy<V>(Trait<?, V> trait) implements Brought<Vacancy, V> {
        @Override
        public int many(Vacancy side) {
            return 1;
        }

        @Override
        public V at(Vacancy side, int i) {
            return trait.of(side);
        }
    }
}
