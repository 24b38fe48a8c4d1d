package org.wutong.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The policy that ships, for tests. */
public final class Policies {
    private Policies() {}

    public static String shippedText() {
        try {
            return Files.readString(Path.of("..", "..", "policies", "matching.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MatchingPolicy shipped() {
        return MatchingPolicy.read("policies/matching.yaml", shippedText());
    }
}
