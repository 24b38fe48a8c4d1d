package org.wutong.bureau.targets.supervision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wutong.conditions.source.SourceFile;

/** Every scheme of {@code policies/appraisal.yaml}. @param digest of the file, kept with what is signed by it */
public record AppraisalBook(List<AppraisalScheme> schemes, String digest) {
    /**
     * @param documents the register of what may be cited
     * @throws IllegalStateException that names every mistake at its place
     */
    public static AppraisalBook read(SourceFile file, SourceFile documents) {
        return new AppraisalBook(
                new AppraisalReader(documents).read(file),
                UUID.nameUUIDFromBytes(file.text().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /** The scheme of a year; empty before the first. */
    public Optional<AppraisalScheme> of(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return schemes.stream()
                .filter(scheme -> !scheme.from().isAfter(last))
                .max(Comparator.comparing(AppraisalScheme::from));
    }

    public Optional<AppraisalScheme> find(String id) {
        return schemes.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }
}
