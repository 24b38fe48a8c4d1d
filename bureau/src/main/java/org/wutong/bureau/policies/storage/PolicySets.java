package org.wutong.bureau.policies.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Policy sets by hash: added once, never changed. One is in force. */
@Component
public class PolicySets {
    private static final String ENGINE = "rules-1";

    private final JdbcClient jdbc;

    PolicySets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction of its own: a set that the program holds in memory must not vanish with work that failed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void publish(String hash, Map<String, String> files) {
        boolean known = jdbc.sql("select in_force from policies.policy_set where hash = ?")
                .param(hash)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (known) {
            return;
        }
        jdbc.sql("update policies.policy_set set in_force = false where in_force")
                .update();
        jdbc.sql("""
                insert into policies.policy_set (hash, content, engine, in_force) values (?, ?, ?, true)
                on conflict (hash) do update set in_force = true""").params(hash, zip(files), ENGINE).update();
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
