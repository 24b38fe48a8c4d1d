package org.wutong.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.source.SourceFile;

/** SHA-256 over names and contents of files, in hexadecimal; reckoned when first asked for, which who only decides never does. */
final class PolicyHash {
    private List<SourceFile> files;
    private @Nullable String hash;

    PolicyHash(List<SourceFile> files) {
        this.files = files;
    }

    /** One that is known. */
    PolicyHash(String hash) {
        this.files = List.of();
        this.hash = hash;
    }

    synchronized String value() {
        String known = hash;
        if (known == null) {
            known = of(files);
            hash = known;
            files = List.of(); // the texts are let go
        }
        return known;
    }

    static String of(List<SourceFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : files) {
                byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
                digest.update((file.name() + "\n" + text.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(text);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
