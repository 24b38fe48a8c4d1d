package org.wutong.bureau.grants.storage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which households members of staff declared as of relatives. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KinshipRows {
    private final JdbcClient jdbc;

    KinshipRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Long> of(long staff) {
        return jdbc.sql("select household from grants.kinship where staff = ?")
                .param(staff)
                .query(Long.class)
                .list();
    }

    public void add(long staff, long household, String region, String note) {
        jdbc.sql("""
                insert into grants.kinship (staff, household, region, note) values (?, ?, ?, ?) on conflict do nothing""").params(staff, household, region, note).update();
    }
}
