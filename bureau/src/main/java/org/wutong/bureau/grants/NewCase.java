package org.wutong.bureau.grants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case about to be opened; see {@link GrantCase}. */
public record NewCase(
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
        int priority,
        String decision,
        String policySet) {}
