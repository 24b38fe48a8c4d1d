package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What subjects have been paid, published by the duty that pays, so that limits in time hold. Whoever pays also tells {@code
 * FactsChanged} of those paid, in the same transaction: what is owed to them is another sum now.
 */
public interface PaymentsMade {
    /** Kind of subject as the dictionary names it: {@code worker}. */
    String kind();

    /** Payments by subject, within what the actor may see; who was paid nothing is absent. */
    Map<Long, List<Made>> of(Collection<Long> subjects);

    /**
     * One payment that was made or is on its way.
     *
     * @param account see {@code Rule.account()}: the family of rules, apart for each who is paid
     * @param on the day that was decided for; it tells which year, quarter or cycle the payment stands for
     * @param fen above 0; what was recovered taken off
     */
    record Made(String account, LocalDate on, long fen) {}
}
