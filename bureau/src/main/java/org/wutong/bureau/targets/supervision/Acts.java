package org.wutong.bureau.targets.supervision;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.Scope;

/** One transaction of whoever acts: a leader changes no records of people, but speaks on cases wherever they look. */
@Component
class Acts {
    private final TransactionTemplate transactions;

    Acts(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    <T extends @Nullable Object> T within(Officer me, Supplier<T> work) {
        Actor actor = me.actor();
        Scope reach = me.role() == Role.COUNTY_LEADER ? actor.view() : actor.edit();
        Actor acting = new Actor(actor.staff(), actor.name(), actor.office(), actor.view(), reach, actor.search());
        return Acting.as(acting, () -> transactions.execute(status -> work.get()));
    }
}
