package org.wutong.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.wutong.postgres.Credentials;
import org.wutong.postgres.EmbeddedPostgres;

/** The database of a stopped bureau, served as on a server of the bureau's own: its owner for a bureau, a superuser beside it. */
final class HandedOver {
    private static final String DATABASE = "wutong";

    private HandedOver() {}

    @FunctionalInterface
    interface Work {
        /** @param superuser sees and changes every row */
        void with(Credentials owner, Statement superuser) throws Exception;
    }

    static void serve(Path data, Work work) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            Credentials access = postgres.superuser(DATABASE);
            Credentials owner = postgres.ensureDatabase(DATABASE).owner();
            try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                    Statement statement = connection.createStatement()) {
                // As on a server that is handed over, the owner acts as the program's role.
                statement.execute("grant wutong_app to " + owner.user());
                work.with(owner, statement);
            }
        }
    }
}
