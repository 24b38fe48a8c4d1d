package org.wutong.bureau.grants;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.wutong.bureau.grants.storage.PaymentRows;
import org.wutong.bureau.policies.PaymentsMade;

/** Tells policies what was paid for subjects of one kind that are no persons, what is on its way included. */
class PaymentsToOrganisations implements PaymentsMade {
    private final String kind;
    private final PaymentRows rows;

    PaymentsToOrganisations(String kind, PaymentRows rows) {
        this.kind = kind;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Map<Long, List<Made>> of(Collection<Long> subjects) {
        return kind.equals(Organisations.EMPLOYER) ? rows.madeToOrganisations(subjects) : rows.madeFor(kind, subjects);
    }
}
