package org.wutong.bureau.policies.drafts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySource;

/** Reads the files of a draft as publishing would, and decides their worked cases. */
public final class Check {
    private static final String CASES = ".cases.yaml";
    private static final long NANOS_A_MILLI = 1_000_000;

    private Check() {}

    /** Everything: all files, all cases. */
    public static Findings all(Map<String, String> files) {
        long begun = System.nanoTime();
        PolicyReading reading = read(PolicySource.of(files));
        List<Findings.Tried> tried = reading.policies()
                .map(set -> set.cases().stream()
                        .map(one -> new Findings.Tried(one, one.compare(set)))
                        .toList())
                .orElse(List.of());
        return new Findings(reading, tried, (System.nanoTime() - begun) / NANOS_A_MILLI);
    }

    /**
     * Quickly, while somebody types: one file as it is now among the others as they are kept. Of the cases only those that stand
     * beside its rules are read and decided.
     */
    public static Findings typing(Map<String, String> kept, String file, String text) {
        Map<String, String> files = new TreeMap<>(kept);
        files.put(file, text);
        String beside = file.replaceFirst("(?:\\.cases)?\\.yaml$", CASES);
        files.keySet().removeIf(name -> name.endsWith(CASES) && !name.equals(beside));
        return all(files);
    }

    private static PolicyReading read(PolicySource source) {
        try {
            return PolicyReading.of(source);
        } catch (IOException e) {
            throw new IllegalStateException("files in memory cannot fail to be read", e);
        }
    }
}
