package org.wutong.bureau.targets;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each township is to reach of a county's target. */
@Component
public class Shares {
    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Share by place. */
    @Transactional(readOnly = true)
    public Map<String, Long> of(String target) {
        Map<String, Long> shares = new HashMap<>();
        jdbc.sql("select node, number from targets.share where target = ?")
                .param(target)
                .query((row, i) -> shares.put(row.getString(1), row.getLong(2)))
                .list();
        return shares;
    }

    @Transactional
    public void put(String target, Map<String, Long> shares, String how) {
        jdbc.sql("delete from targets.share where target = ?").param(target).update();
        shares.forEach((node, number) -> jdbc.sql(
                        "insert into targets.share (target, node, region, number, how) values (?, ?, ?, ?, ?)")
                .params(target, node, node, number, how)
                .update());
    }
}
