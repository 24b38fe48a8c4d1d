package org.wutong.cli.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.OccupationCoding;
import org.wutong.matching.Occupations;

/** Codes free titles and remembers those that only a person can code. */
final class TitleCoder {
    private final Occupations occupations;
    private final Map<String, OccupationCoding> codings = new HashMap<>();

    TitleCoder(Occupations occupations) {
        this.occupations = occupations;
    }

    Optional<OccupationCode> code(String title) {
        return title.isEmpty()
                ? Optional.empty()
                : codings.computeIfAbsent(title, occupations::code).code();
    }

    List<OccupationCode> codes(List<String> titles) {
        return titles.stream().flatMap(title -> code(title).stream()).distinct().toList();
    }

    /** Titles that stay unknown, in order. */
    List<String> unsure() {
        TreeSet<String> titles = new TreeSet<>();
        for (OccupationCoding coding : codings.values()) {
            if (!coding.isSure()) {
                titles.add(coding.title());
            }
        }
        return List.copyOf(titles);
    }
}
