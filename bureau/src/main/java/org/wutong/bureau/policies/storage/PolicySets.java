package org.wutong.bureau.policies.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.rules.files.Frozen;

/** Policy sets by hash: added once, never changed. One is in force. */
@Component
public class PolicySets {
    private static final String ENGINE = Frozen.ENGINE;

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

    /** The files of a set by name; empty where it is not known. */
    @Transactional(readOnly = true)
    public Map<String, String> files(String hash) {
        return jdbc.sql("select content from policies.policy_set where hash = ?")
                .param(hash)
                .query(byte[].class)
                .optional()
                .map(PolicySets::unzip)
                .orElse(Map.of());
    }

    private static Map<String, String> unzip(byte[] content) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
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
