package org.wutong.bureau.offices.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.wutong.bureau.offices.Installation;

/** Two ways into one database: the owner migrates, the application reads and writes as a plain role under row-level security. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    static final String APP_ROLE = "wutong_app";

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAccess access) {
        HikariDataSource source = pool("owner", access.url(), access.ownerUser(), access.ownerPassword(), 2);
        source.setMinimumIdle(0);
        return source;
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseAccess access) {
        HikariDataSource source = pool("app", access.url(), access.appUser(), access.appPassword(), 12);
        // A quiet bureau leaves most connections to others on the same server.
        source.setMinimumIdle(3);
        source.setIdleTimeout(60_000);
        if (access.switchRole()) {
            source.setConnectionInitSql("set role " + APP_ROLE);
        }
        return source;
    }

    @Bean
    Installation installation(DatabaseAccess access) {
        return new Installation(access.embedded());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    private static HikariDataSource pool(String name, String url, String user, String password, int size) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName(name);
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        source.setMaximumPoolSize(size);
        source.setConnectionTimeout(20_000);
        // Details of a refused row hold what was in it, and would end up in the log.
        source.addDataSourceProperty("logServerErrorDetail", "false");
        return source;
    }
}
