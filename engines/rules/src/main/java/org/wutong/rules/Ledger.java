package org.wutong.rules;

import java.time.LocalDate;
import java.util.List;

/** What has been paid already. Whoever does not know, as the command line, uses {@link #NONE}: limits in time are then noted only. */
@FunctionalInterface
public interface Ledger {
    Ledger NONE = (row, account) -> List.of();

    /**
     * Payments for this subject, in any order.
     *
     * @param account a family of rules and who is paid by it, see {@link Rule#account()}; later versions and other documents of the
     *     family included
     */
    List<Payment> paid(SubjectRow row, String account);

    /** One payment. */
    record Payment(LocalDate on, long fen) {}
}
