package org.wutong.bureau.offices;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at all records for what must not depend on who looks: how many people an organisation has is one number, whoever asks. What is read
 * so is no answer to a page by itself; whoever shows it takes care that only what its reader may see is shown.
 */
@Component
public class WholeView {
    private static final String DECLARE =
            "select set_config('wutong.view_from', ?, true), set_config('wutong.view_to', ?, true)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    WholeView(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Declared(String seenFrom, String seenTo) {}

    /** Nothing more may be changed meanwhile than before. The work may run within a transaction or without one. */
    public <T extends @Nullable Object> T look(Supplier<T> work) {
        Actor me = Acting.now();
        Actor wide = new Actor(me.staff(), me.name(), me.office(), Scope.EVERYTHING, me.edit(), me.search());
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return Acting.as(wide, () -> transactions.execute(status -> work.get()));
        }
        Declared before = jdbc.sql("select coalesce(current_setting('wutong.view_from', true), '') as seen_from,"
                        + " coalesce(current_setting('wutong.view_to', true), '') as seen_to")
                .query(Declared.class)
                .single();
        declare(new Declared(Scope.EVERYTHING.from(), Scope.EVERYTHING.to()));
        try {
            T found = Acting.as(wide, work);
            declare(before);
            return found;
        } catch (RuntimeException e) {
            try {
                declare(before);
            } catch (DataAccessException aborted) {
                // The database takes nothing more in this transaction; rolling back takes the wider view along.
                e.addSuppressed(aborted);
            }
            throw e;
        }
    }

    private void declare(Declared scope) {
        jdbc.sql(DECLARE)
                .params(scope.seenFrom(), scope.seenTo())
                .query((row, i) -> true)
                .list();
    }
}
