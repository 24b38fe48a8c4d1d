package org.wutong.bureau.policies.storage;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whole folders of policy files by their digest: added once, never changed. */
@Component
public class Folders {
    private final JdbcClient jdbc;

    Folders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the digest it is kept under */
    @Transactional
    public String keep(Map<String, String> files) {
        String digest = FolderZip.digest(files);
        jdbc.sql("insert into policies.folder (digest, content) values (?, ?) on conflict do nothing")
                .params(digest, FolderZip.zip(files, ""))
                .update();
        return digest;
    }

    /** The files by name; empty where the folder is not known. */
    @Transactional(readOnly = true)
    public Map<String, String> files(String digest) {
        return jdbc.sql("select content from policies.folder where digest = ?")
                .param(digest)
                .query(byte[].class)
                .optional()
                .map(FolderZip::unzip)
                .orElse(Map.of());
    }
}
