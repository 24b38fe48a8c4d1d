package org.wutong.bureau.policies.storage;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that versions of the program brought with them. */
@Component
public class ShippedFolders {
    private final JdbcClient jdbc;

    ShippedFolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param draft what they became; null for those that were in force at once or brought nothing new */
    public record Shipped(
            String folder,
            String version,
            OffsetDateTime seenAt,
            @Nullable Long draft) {}

    @Transactional
    public void add(String folder, String version, @Nullable Long draft) {
        jdbc.sql("insert into policies.shipped (folder, version, draft) values (?, ?, ?) on conflict do nothing")
                .params(folder, version, draft)
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isKnown(String folder) {
        return jdbc.sql("select exists (select from policies.shipped where folder = ?)")
                .param(folder)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Shipped> last() {
        return jdbc.sql("select folder, version, seen_at, draft from policies.shipped order by seen_at desc limit 1")
                .query(Shipped.class)
                .optional();
    }
}
