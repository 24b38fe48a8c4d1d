package org.wutong.bureau.matching.storage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats kept for those who accepted, counted alike for every office. Runs inside the caller's transaction. */
@Component
public class KeptSeats {
    private final JdbcClient jdbc;

    KeptSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until the first day the seat is free again */
    public void keep(long answer, long vacancy, LocalDate until) {
        jdbc.sql("insert into matching.kept_seat (answer, vacancy, until) values (?, ?, ?)")
                .params(answer, vacancy, until)
                .update();
    }

    public void free(long answer) {
        jdbc.sql("delete from matching.kept_seat where answer = ?")
                .param(answer)
                .update();
    }

    /** What the standing acceptance of a worker keeps: once hired it is taken, not kept. */
    public void freeOf(long worker, long vacancy) {
        jdbc.sql(
                        "delete from matching.kept_seat where answer in (select id from matching.answer where worker = ? and vacancy = ?)")
                .params(worker, vacancy)
                .update();
    }

    /** By vacancy, those kept on a day. */
    public Map<Long, Integer> on(LocalDate day) {
        Map<Long, Integer> kept = new HashMap<>();
        jdbc.sql("select vacancy, count(*) from matching.kept_seat where until > ? group by vacancy")
                .param(day)
                .query(row -> {
                    kept.put(row.getLong(1), row.getInt(2));
                });
        return kept;
    }

    /** Changes whenever a seat is kept or freed. */
    public String stamp(LocalDate day) {
        return jdbc.sql("select count(*) || ':' || coalesce(sum(answer), 0) from matching.kept_seat where until > ?")
                .param(day)
                .query(String.class)
                .single();
    }
}
