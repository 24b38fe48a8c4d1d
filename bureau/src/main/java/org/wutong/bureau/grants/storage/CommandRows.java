package org.wutong.bureau.grants.storage;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Actor;

/** Commands that move money, by the key their form carries; in the transaction of what they do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommandRows {
    private final JdbcClient jdbc;

    CommandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key. Where another command has it, waits until that is done.
     *
     * @return its answer when it was carried out before, else empty: the caller carries it out and calls {@link #answered}
     */
    public Optional<String> taken(String key, String kind, String region, Actor by) {
        boolean fresh = jdbc.sql("""
                insert into grants.command (key, region, kind, staff) values (?, ?, ?, ?) on conflict do nothing""").params(key, region, kind, by.staff()).update() == 1;
        return fresh ? Optional.empty() : answer(key, kind).or(() -> Optional.of(""));
    }

    /** The answer of a command that was carried out before. */
    public Optional<String> answer(String key, String kind) {
        return jdbc.sql("select answer from grants.command where key = ? and kind = ?")
                .params(key, kind)
                .query(String.class)
                .optional();
    }

    public void answered(String key, String answer) {
        jdbc.sql("update grants.command set answer = ? where key = ?")
                .params(answer, key)
                .update();
    }
}
