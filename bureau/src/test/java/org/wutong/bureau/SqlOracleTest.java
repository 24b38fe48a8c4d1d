package org.wutong.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.wutong.conditions.trees.OnTrial;
import org.wutong.conditions.trees.Trial;
import org.wutong.postgres.Credentials;
import org.wutong.vocabulary.Truth;

/**
 * SQL has the three values the condition language has, so PostgreSQL must give the same answer to the same condition over the
 * same facts, unknown for unknown. It stands here because bureau is the first module that may use both: the engines build
 * without a database. CEL, which knows no unknown, is asked in {@code engines/conditions}.
 */
@Tag("database")
class SqlOracleTest {
    private static Connection connection;

    @BeforeContainer
    static void connect() throws SQLException {
        Credentials database = TestDatabase.database();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        connection.close();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void answersAsPostgresqlDoesWithNulls(@ForAll("wholeLanguage") Trial trial) throws SQLException {
        assertThat(OnTrial.answer(trial.text(), trial.known())).isEqualTo(postgresql(SqlCondition.query(trial)));
    }

    private static Truth postgresql(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            boolean answer = row.getBoolean(1);
            return row.wasNull() ? Truth.UNKNOWN : Truth.of(answer);
        }
    }

    @Provide
    Arbitrary<Trial> wholeLanguage() {
        return Trial.wholeLanguage(4);
    }
}
