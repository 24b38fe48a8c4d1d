package org.wutong.bureau;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.postgres.Credentials;
import org.wutong.postgres.EmbeddedPostgres;

/**
 * Points tests at one database for all their applications: the one named by {@code WUTONG_TEST_DB_URL}, else a PostgreSQL of our
 * own under {@code target}, started once.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final Path DATA = Path.of("target", "test-data");
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable Credentials embedded;

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
        String url = System.getenv("WUTONG_TEST_DB_URL");
        if (url != null) {
            return new Credentials(
                    url,
                    System.getenv().getOrDefault("WUTONG_TEST_DB_USER", ""),
                    System.getenv().getOrDefault("WUTONG_TEST_DB_PASSWORD", ""));
        }
        Credentials known = embedded;
        if (known == null) {
            known = server().ensureDatabase("bureau_" + System.currentTimeMillis())
                    .owner();
            embedded = known;
        }
        return known;
    }

    /** One more empty database on the same server, for a test that starts a bureau of its own. */
    static synchronized Credentials another(String name, JdbcClient owner) {
        String url = System.getenv("WUTONG_TEST_DB_URL");
        if (url == null) {
            return server().ensureDatabase(name).owner();
        }
        owner.sql("create database " + name).update();
        Credentials known = database();
        return new Credentials(url.replaceFirst("/[^/?]+(?=\\?|$)", "/" + name), known.user(), known.password());
    }

    private static EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            running = EmbeddedPostgres.start(DATA.resolve("postgres")).stopAtExit();
            server = running;
        }
        return running;
    }
}
