package org.wutong.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** One row of the labelled list; what its columns mean stands at the head of the file. */
record LabelledTitle(String title, Set<OccupationCode> codes, boolean unsureIsRight) {
    private static final String UNSURE = "-";

    /** How an answer stands to the label. */
    enum Verdict {
        RIGHT,
        /** A group above an acceptable code: true, but more was said. */
        COARSE,
        WRONG,
        UNSURE
    }

    static List<LabelledTitle> all() {
        try (InputStream in = LabelledTitle.class.getResourceAsStream("labelled_titles.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(LabelledTitle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledTitle read(String line) {
        int comma = line.indexOf(',');
        List<String> labels = Arrays.asList(line.substring(comma + 1).split("\\|"));
        Set<OccupationCode> codes = labels.stream()
                .filter(label -> !label.equals(UNSURE))
                .map(OccupationCode::new)
                .collect(Collectors.toUnmodifiableSet());
        return new LabelledTitle(line.substring(0, comma), codes, labels.contains(UNSURE));
    }

    boolean isHeldOut() {
        CRC32 sum = new CRC32();
        sum.update(title.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 2 == 1;
    }

    /** Whether leaving it to a person would be a miss. */
    boolean needsACode() {
        return !unsureIsRight;
    }

    Verdict verdict(OccupationCoding coding) {
        if (coding.code().isEmpty()) {
            return Verdict.UNSURE;
        }
        OccupationCode code = coding.code().get();
        if (codes.contains(code)) {
            return Verdict.RIGHT;
        }
        return codes.stream().anyMatch(label -> isAbove(code, label)) ? Verdict.COARSE : Verdict.WRONG;
    }

    private static boolean isAbove(OccupationCode group, OccupationCode code) {
        Optional<OccupationCode> above = code.parent();
        while (above.isPresent()) {
            if (above.get().equals(group)) {
                return true;
            }
            above = above.get().parent();
        }
        return false;
    }
}
