package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.postgres.Credentials;

/** A database of a version without drafts. */
@BureauTest
class DraftsMigrationTest {
    @Autowired
    TestOffice office;

    @Test
    void goesOnWithTheSetThatWasInForceAndNoOther() {
        String name = "before_drafts_" + System.currentTimeMillis();
        Credentials database = office.newDatabase(name);
        try {
            goOn(database);
        } finally {
            office.owner().sql("drop database " + name + " with (force)").update();
        }
    }

    private static void goOn(Credentials database) {
        migrate(database, "__root", "1");
        migrate(database, "policies", "2");
        JdbcClient jdbc =
                JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        jdbc.sql(
                        "insert into policies.policy_set (hash, content, engine, in_force) values ('a', '', '1', false), ('b', '', '1', true)")
                .update();

        migrate(database, "policies", "3");

        assertThat(jdbc.sql("select policy_set from policies.publication where effective_from is null")
                        .query(String.class)
                        .list())
                .containsExactly("b");
        assertThat(jdbc.sql("select count(*) from policies.policy_set")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static void migrate(Credentials database, String duty, String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/" + duty)
                .table("history_" + duty)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }
}
