package org.wutong.bureau.offices.storage;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.postgres.EmbeddedPostgres;

/** The default: a PostgreSQL of our own in the data folder. The application role is no superuser there either. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${wutong.db.url:}'.isBlank()")
class EmbeddedDatabase {
    private static final String NAME = "wutong";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${wutong.data}") Path data) {
        return EmbeddedPostgres.start(data.resolve("postgres"));
    }

    @Bean
    DatabaseAccess databaseAccess(EmbeddedPostgres postgres) {
        var access = postgres.ensureDatabase(NAME);
        return new DatabaseAccess(
                access.owner().url(),
                access.owner().user(),
                access.owner().password(),
                access.app().user(),
                access.app().password(),
                false,
                true);
    }
}
