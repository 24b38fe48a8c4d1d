package org.wutong.bureau.people.qualifications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.people.WorkerField;

/**
 * A skill or a certificate of a worker.
 *
 * @param level as the paper says it: 四级, 初级
 * @param validUntil last day; null where it does not run out or is not told
 */
public record Qualification(
        long id,
        int version,
        long worker,
        String region,
        Kind kind,
        String title,
        String level,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        String issuer) {
    /** What a worker can do, or a paper that says so. */
    public enum Kind {
        SKILL(WorkerField.SKILLS),
        CERTIFICATE(WorkerField.CERTIFICATES);

        private final WorkerField field;

        Kind(WorkerField field) {
            this.field = field;
        }

        /** The field of the roster that lists the titles. */
        public WorkerField field() {
            return field;
        }
    }

    public boolean overOn(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }
}
