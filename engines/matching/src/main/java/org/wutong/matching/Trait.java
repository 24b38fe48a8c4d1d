package org.wutong.matching;

/**
 * A side of a vacancy that some factors and conditions look at together. Vacancies that are equal in it are judged once
 * for a worker, so {@code T} has value equality.
 */
interface Trait<T> {
    T of(Vacancy vacancy);

    void judge(Candidate candidate, T trait, Sheet sheet);
}
