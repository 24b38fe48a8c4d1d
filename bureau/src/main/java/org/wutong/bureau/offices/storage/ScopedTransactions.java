package org.wutong.bureau.offices.storage;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;

/**
 * Begins every transaction by telling the database, for this transaction only, how far its actor may see, change and search.
 * A statement outside a transaction declares nothing and therefore sees no guarded row.
 */
class ScopedTransactions extends JdbcTransactionManager {
    private static final String DECLARE = """
            select set_config('wutong.view_from', ?, true), set_config('wutong.view_to', ?, true),
                   set_config('wutong.edit_from', ?, true), set_config('wutong.edit_to', ?, true),
                   set_config('wutong.search_from', ?, true), set_config('wutong.search_to', ?, true)""";

    ScopedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Actor actor = Acting.now();
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new TransactionSystemException("no connection bound");
        }
        try (var declare = holder.getConnection().prepareStatement(DECLARE)) {
            declare.setString(1, actor.view().from());
            declare.setString(2, actor.view().to());
            declare.setString(3, actor.edit().from());
            declare.setString(4, actor.edit().to());
            declare.setString(5, actor.search().from());
            declare.setString(6, actor.search().to());
            declare.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new TransactionSystemException("cannot declare the scope", e);
        }
    }
}
