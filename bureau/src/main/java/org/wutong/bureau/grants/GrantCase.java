package org.wutong.bureau.grants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;

/**
 * One thing owed to one person or one organisation on its way to being paid. Sums in fen.
 *
 * @param account the family of rules, apart for each who is paid; see {@code Rule.account()}
 * @param period the span it is paid for; see {@code Rule.period()}
 * @param worker 0 where an organisation is paid
 * @param employer the organisation that is paid; null where a person is
 * @param claim what an organisation claims together, as {@code B12}; else empty
 * @param region place of the person when the case was opened
 * @param forDay the day that was decided for
 * @param leastFen what the rule gave when decided, with {@code mostFen}: null where the text has no upper end
 * @param resume where it goes on once it is mended
 * @param dueOn until when the office that has it is to act; null where nothing waits
 * @param priority who comes first when money is short, 1 before 2
 * @param decision id of the frozen record it was made of
 */
public record GrantCase(
        long id,
        String rule,
        String account,
        String period,
        long worker,
        long household,
        @Nullable Long employer,
        String claim,
        String region,
        String fund,
        LocalDate forDay,
        long fen,
        long leastFen,
        @Nullable Long mostFen,
        CaseState state,
        @Nullable CaseState resume,
        @Nullable LocalDate dueOn,
        int priority,
        LocalDate openedOn,
        String openedBy,
        String decision,
        String policySet,
        Consent consent,
        String consentNote,
        @Nullable Long notice,
        @Nullable Long batch,
        int version) {
    public boolean ofOrganisation() {
        return employer != null;
    }

    /** Whether an organisation is paid that stands in no township of the county. */
    public boolean ofCounty() {
        return ofOrganisation() && region.length() <= RegionCode.Level.COUNTY.digits();
    }

    /** Who is paid, as cards are asked for: a person by number, an organisation by its number below zero. */
    public long payee() {
        return employer == null ? worker : -employer;
    }

    public boolean late(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && state.waits();
    }

    /** Whether the office sets the sum within what the text allows. */
    public boolean hasRange() {
        return mostFen == null || mostFen != leastFen;
    }

    @Override
    public String toString() {
        return "GrantCase[" + id + " " + state + "]";
    }
}
