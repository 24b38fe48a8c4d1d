package org.wutong.bureau.policies.storage;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.rules.files.Frozen;

/** Policy sets by the hash of what decides: added once, never changed, so that what was decided under one can be decided again. */
@Component
public class PolicySets {
    private static final String ENGINE = Frozen.ENGINE;

    private final JdbcClient jdbc;

    PolicySets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void keep(String hash, Map<String, String> files) {
        jdbc.sql("insert into policies.policy_set (hash, content, engine) values (?, ?, ?) on conflict do nothing")
                .params(hash, FolderZip.zip(files, ""), ENGINE)
                .update();
    }

    /** The files of a set by name; empty where it is not known. */
    @Transactional(readOnly = true)
    public Map<String, String> files(String hash) {
        return jdbc.sql("select content from policies.policy_set where hash = ?")
                .param(hash)
                .query(byte[].class)
                .optional()
                .map(FolderZip::unzip)
                .orElse(Map.of());
    }
}
