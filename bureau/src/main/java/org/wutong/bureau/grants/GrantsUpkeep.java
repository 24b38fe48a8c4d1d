package org.wutong.bureau.grants;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.MovedRows;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;

/**
 * Cases go where their people go. Where two records that become one both have a case or a payment for the same period, the second stays with
 * the dropped record: it was paid twice to one person, and is there to be recovered.
 */
@Component
class GrantsUpkeep {
    private static final String CASES = "grants.grant_case";
    private static final String PAYMENTS = "grants.payment";

    private final MovedRows rows;

    GrantsUpkeep(MovedRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(WorkerMoved moved) {
        rows.moved(moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersMerged merged) {
        merged.moved(CASES, rows.giveCases(merged.dropped(), merged.kept(), merged.region()));
        merged.moved(PAYMENTS, rows.givePayments(merged.dropped(), merged.kept(), merged.region()));
    }

    @EventListener
    void on(WorkersParted parted) {
        rows.giveBackCases(parted.of(CASES), parted.dropped(), parted.region());
        rows.giveBackPayments(parted.of(PAYMENTS), parted.dropped(), parted.region());
    }
}
