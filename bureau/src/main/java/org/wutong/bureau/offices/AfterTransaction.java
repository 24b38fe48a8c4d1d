package org.wutong.bureau.offices;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For what is held in memory of the database: it must be thrown away however the transaction ends that changed it. */
final class AfterTransaction {
    private AfterTransaction() {}

    static void always(Runnable work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    work.run();
                }
            });
        }
    }
}
