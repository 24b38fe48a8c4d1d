package org.wutong.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A worker on a day: what is the same for every vacancy is worked out once. */
record Candidate(Worker worker, LocalDate asOf, @Nullable Integer age) {
    static Candidate of(Worker worker, LocalDate asOf) {
        LocalDate birth = worker.birthDate();
        return new Candidate(worker, asOf, birth == null ? null : (int) ChronoUnit.YEARS.between(birth, asOf));
    }
}
