package org.wutong.bureau.matching;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lists go by besides records: the digest of the files of rules, so that another version of them makes every list anew. */
@Component
class ListBasis {
    private static final List<String> FILES = List.of("/policies/matching.yaml", "/policies/recommendation.yaml");

    private final String value;

    ListBasis() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : FILES) {
            try (InputStream in = ListBasis.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("the program was packed without " + file);
                }
                digest.update(in.readAllBytes());
            }
        }
        value = HexFormat.of().formatHex(digest.digest());
    }

    String value() {
        return value;
    }
}
