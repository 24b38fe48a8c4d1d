package org.wutong.bureau;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wutong.postgres.Credentials;
import org.wutong.postgres.EmbeddedPostgres;

/**
 * Points tests at one database for all their applications: one on the server named by {@code WUTONG_TEST_DB_URL}, else a PostgreSQL of
 * our own under {@code target}, started once. Each process of tests has a folder and a database of its own.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Where a process that tests start finds their folder. */
    static final String FOLDER = "wutong.test-data";

    private static final String FIRST = "process-1";
    private static final String PROCESS = System.getProperty("wutong.test-process", FIRST);
    static final Path DATA = Path.of(System.getProperty(FOLDER, "target/test-data/" + PROCESS));
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable Credentials known;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Credentials database = database();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("wutong.demo", "false");
        // Work in the background would meet tables that the next test empties.
        properties.put("wutong.refresh-decisions", "false");
        properties.put("wutong.refresh-lists", "false");
        properties.put("wutong.refresh-quality", "false");
        properties.put("wutong.remind-services", "false");
        properties.put("wutong.remind-reports", "false");
        properties.put("wutong.refresh-alerts", "false");
        properties.put("wutong.figures-wait", "PT1H");
        properties.put("wutong.analysis-ahead", "false");
        properties.put("wutong.analysis-wait", "PT1H");
        properties.put("wutong.watch-batch", "3");
        properties.put("wutong.send-messages", "false");
        properties.put("wutong.data", DATA.toString());
        properties.put("wutong.db.url", database.url());
        properties.put("wutong.db.user", database.user());
        properties.put("wutong.db.password", database.password());
        properties.put(
                "wutong.key-file",
                DATA.resolve(Integer.toHexString(database.url().hashCode()) + ".key")
                        .toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
    }

    static synchronized Credentials database() {
        Credentials database = known;
        if (database == null) {
            database = System.getenv("WUTONG_TEST_DB_URL") == null
                    ? server().ensureDatabase("bureau_" + System.currentTimeMillis())
                            .owner()
                    : named();
            known = database;
        }
        return database;
    }

    /** The database that was named; the second process of tests, and each after it, makes one beside it. */
    private static Credentials named() {
        Credentials first = new Credentials(
                System.getenv("WUTONG_TEST_DB_URL"),
                System.getenv().getOrDefault("WUTONG_TEST_DB_USER", ""),
                System.getenv().getOrDefault("WUTONG_TEST_DB_PASSWORD", ""));
        if (PROCESS.equals(FIRST)) {
            return first;
        }
        String name = "wutong_" + PROCESS.replace('-', '_');
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(first.url(), first.user(), first.password()));
        owner.sql("drop database if exists " + name + " with (force)").update();
        owner.sql("create database " + name).update();
        return beside(first, name);
    }

    private static Credentials beside(Credentials database, String name) {
        return new Credentials(
                database.url().replaceFirst("/[^/?]+(?=\\?|$)", "/" + name), database.user(), database.password());
    }

    /** One more empty database on the same server, for a test that starts a bureau of its own. */
    static synchronized Credentials another(String name, JdbcClient owner) {
        if (System.getenv("WUTONG_TEST_DB_URL") == null) {
            return server().ensureDatabase(name).owner();
        }
        owner.sql("create database " + name).update();
        return beside(database(), name);
    }

    private static EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = EmbeddedPostgres.startUnforced(DATA.resolve("postgres")).stopAtExit();
            server = running;
        }
        return running;
    }
}
