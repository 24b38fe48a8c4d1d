package org.wutong.bureau.grants.storage;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sealed secrets of one-time codes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SecondFactorRows {
    private final JdbcClient jdbc;

    SecondFactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastStep newest step of time whose code was used */
    public record Kept(
            byte[] secret,
            boolean confirmed,
            long lastStep,
            int failures,
            @Nullable OffsetDateTime lockedUntil) {}

    private static final String KEPT =
            "select secret, confirmed, last_step, failures, locked_until from grants.second_factor where staff = ?";

    public Optional<Kept> find(long staff) {
        return jdbc.sql(KEPT).param(staff).query(Kept.class).optional();
    }

    /** The same, held, so that one code is not taken twice at once. */
    public Optional<Kept> held(long staff) {
        return jdbc.sql(KEPT + " for update").param(staff).query(Kept.class).optional();
    }

    public void put(long staff, byte[] secret) {
        jdbc.sql("""
                insert into grants.second_factor (staff, secret) values (?, ?)
                on conflict (staff) do update set secret = excluded.secret, confirmed = false, last_step = 0, failures = 0""").params(staff, secret).update();
    }

    public void confirm(long staff) {
        jdbc.sql("update grants.second_factor set confirmed = true where staff = ?")
                .param(staff)
                .update();
    }

    public void forget(long staff) {
        jdbc.sql("delete from grants.second_factor where staff = ?")
                .param(staff)
                .update();
    }

    public void used(long staff, long step) {
        jdbc.sql("update grants.second_factor set last_step = ?, failures = 0, locked_until = null where staff = ?")
                .params(step, staff)
                .update();
    }

    public void failed(long staff, int failures, @Nullable OffsetDateTime lockedUntil) {
        jdbc.sql("update grants.second_factor set failures = ?, locked_until = ? where staff = ?")
                .params(failures, lockedUntil, staff)
                .update();
    }
}
