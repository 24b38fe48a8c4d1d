package org.wutong.bureau;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a test at its database and at a data folder of its own under {@code target}. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("wutong.demo", "false");
        properties.put("wutong.data", "target/test-data");
        String url = System.getenv("WUTONG_TEST_DB_URL");
        if (url != null) {
            properties.put("wutong.db.url", url);
            properties.put("wutong.db.user", System.getenv().getOrDefault("WUTONG_TEST_DB_USER", ""));
            properties.put("wutong.db.password", System.getenv().getOrDefault("WUTONG_TEST_DB_PASSWORD", ""));
            properties.put("wutong.key-file", "target/test-data/external.key");
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
    }
}
