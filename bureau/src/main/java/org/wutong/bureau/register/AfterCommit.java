package org.wutong.bureau.register;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What follows the changes of a transaction: done once after it was committed, however many changes ask for it; a transaction that is taken
 * back is followed by nothing. Where it fails the changes stand, and so must the marks it would have gone by.
 */
public final class AfterCommit implements TransactionSynchronization {
    private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

    private final Object asking;
    private final Runnable follow;

    private AfterCommit(Object asking, Runnable follow) {
        this.asking = asking;
        this.follow = follow;
    }

    /**
     * Outside a transaction nothing follows.
     *
     * @param asking who asks, for whom it is done once
     */
    public static void once(Object asking, Runnable follow) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .noneMatch(other -> other instanceof AfterCommit same && same.asking == asking)) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(asking, follow));
        }
    }

    @Override
    public void afterCommit() {
        try {
            follow.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "what follows a change could not be asked for by {}",
                    asking.getClass().getSimpleName(),
                    e);
        }
    }
}
