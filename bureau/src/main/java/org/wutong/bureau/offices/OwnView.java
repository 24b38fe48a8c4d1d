package org.wutong.bureau.offices;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For what is held in memory of the database: a transaction that changes it sees its own state, everybody else the committed one until
 * it ends. What is held is thrown away however it ends.
 */
final class OwnView<T> {
    private final Supplier<T> empty;
    private final Runnable after;

    /** @param after throws away what is held for everybody */
    OwnView(Supplier<T> empty, Runnable after) {
        this.empty = empty;
        this.after = after;
    }

    /** Of the transaction under way; null where it has changed nothing, or there is none. */
    @Nullable
    T seen() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        return bound == null ? null : held(bound);
    }

    /** Begins the view of the transaction under way; null where there is none. */
    @Nullable
    T opened() {
        T seen = seen();
        if (seen != null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return seen;
        }
        T own = empty.get();
        TransactionSynchronizationManager.bindResource(this, own);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(OwnView.this);
                after.run();
            }
        });
        return own;
    }

    /** Nothing else is bound under this key. */
    @SuppressWarnings("unchecked")
    private T held(Object bound) {
        return (T) bound;
    }
}
