package org.wutong.rules;

import java.time.LocalDate;
import java.util.List;

/** What has been paid already. Whoever does not know, as the command line, uses {@link #NONE}: limits in time are then noted only. */
@FunctionalInterface
public interface Ledger {
    Ledger NONE = (row, family) -> List.of();

    /** Payments to this subject by a family of rules, in any order; later versions and other documents of it included. */
    List<Payment> paid(SubjectRow row, String family);

    /** One payment. */
    record Payment(LocalDate on, long fen) {}
}
