package org.wutong.bureau.grants;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.PaymentRows;
import org.wutong.bureau.policies.Deciding;
import org.wutong.bureau.policies.PaymentsMade;

/** Tells policies what workers were paid, what is on its way to them included: limits in time and shared caps count it. */
@Component
class PaymentsToWorkers implements PaymentsMade {
    private final PaymentRows rows;

    PaymentsToWorkers(PaymentRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Deciding.WORKER;
    }

    @Override
    public Map<Long, List<Made>> of(Collection<Long> subjects) {
        return rows.made(subjects);
    }
}
