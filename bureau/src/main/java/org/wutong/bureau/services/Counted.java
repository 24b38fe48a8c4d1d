package org.wutong.bureau.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What services are counted as: the facts of {@code service_year} in the dictionary, each a column of {@code services.tally}. */
public enum Counted {
    POLICY_TALKS,
    JOB_RECOMMENDATIONS,
    GUIDANCES,
    TRAININGS,
    FREE_TRAININGS;

    /** Name of the fact, and of the column. */
    public String fact() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Counted> ofFact(String fact) {
        return Arrays.stream(values()).filter(one -> one.fact().equals(fact)).findFirst();
    }
}
