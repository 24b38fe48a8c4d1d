package org.wutong.bureau.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is paid for subjects that are no persons, and for whom; published by the duty whose records tell it. Kinds without such a source are
 * not decided in everyday work: nobody could be paid.
 */
public interface ClaimSource {
    /** Kind of subject as the dictionary names it: {@code placement}. */
    String kind();

    /** By subject; one for which no registered organisation is known is absent. */
    Map<Long, Claim> claims(Collection<Long> subjects);

    /** The subjects for which this organisation is paid. */
    Set<Long> ofEmployer(long employer);

    /**
     * The people a subject's facts count as of a day, whether the reader may see them or not: whoever shows them looks at that.
     *
     * @param facts names of the facts that a rule looks at
     */
    Map<Long, List<Long>> people(Collection<Long> subjects, Set<String> facts, LocalDate asOf);

    /** Those of these for whom anybody is on record; of the others it is not known that they have people at all. */
    default Set<Long> withPeople(Collection<Long> subjects, LocalDate asOf) {
        return Set.copyOf(subjects);
    }

    /**
     * What is claimed together: one case holds the subjects of one organisation and one of these.
     *
     * @param employer id of the organisation that is paid
     * @param together what subjects are claimed together by, as {@code B12}; empty where a subject is claimed by itself
     * @param label as pages name it: number of the batch; empty where there is nothing to name
     * @param href page of it; empty where there is none
     */
    record Claim(long employer, String together, String label, String href) {}
}
