package org.wutong.bureau.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.AgeRange;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.StatutoryAge;
import org.wutong.matching.Vacancy;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** A vacancy of the engine as a text and back, a known thing a line: so that what lists were made of can be kept and compared. */
final class VacancyText {
    private static final String BETWEEN = "\t";

    private VacancyText() {}

    static String write(Vacancy vacancy) {
        StringBuilder text = new StringBuilder();
        StatutoryAge law = vacancy.statutoryAge();
        line(text, "id", vacancy.id());
        line(
                text,
                "occupation",
                vacancy.occupation() == null ? null : vacancy.occupation().value());
        line(
                text,
                "place",
                vacancy.workRegion() == null ? null : vacancy.workRegion().value());
        line(text, "seats", vacancy.headcount());
        line(text, "low", vacancy.wageLow());
        line(text, "high", vacancy.wageHigh());
        line(text, "age", ages(vacancy.ageWish()));
        line(text, "law", law == null ? null : ages(law.range()) + BETWEEN + law.reason());
        line(text, "education", vacancy.education());
        line(text, "certificates", words(vacancy.certificates()));
        line(text, "languages", words(vacancy.languages()));
        line(text, "contract", vacancy.contract());
        line(text, "insurance", vacancy.insurance());
        line(text, "board", vacancy.boardLodging());
        line(text, "starts", vacancy.starts());
        line(text, "closes", vacancy.closes());
        return text.toString();
    }

    static Vacancy read(String text) {
        Map<String, String> lines = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            lines.put(line.substring(0, equals), line.substring(equals + 1));
        });
        String age = lines.get("age");
        String law = lines.get("law");
        AgeRange wish = age == null ? null : ages(age);
        return Vacancy.builder(lines.getOrDefault("id", ""))
                .occupation(of(lines, "occupation", OccupationCode::new))
                .workRegion(of(lines, "place", RegionCode::parse))
                .headcount(of(lines, "seats", Integer::valueOf))
                .wage(of(lines, "low", Long::valueOf), of(lines, "high", Long::valueOf))
                .ageWish(wish == null ? null : wish.least(), wish == null ? null : wish.most())
                .statutoryAge(
                        law == null ? null : new StatutoryAge(ages(law), law.substring(law.lastIndexOf(BETWEEN) + 1)))
                .education(of(lines, "education", Education::valueOf))
                .certificates(of(lines, "certificates", VacancyText::words))
                .languages(of(lines, "languages", VacancyText::words))
                .contract(truth(lines, "contract"))
                .insurance(truth(lines, "insurance"))
                .boardLodging(truth(lines, "board"))
                .starts(of(lines, "starts", LocalDate::parse))
                .closes(of(lines, "closes", LocalDate::parse))
                .build();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name)
                    .append('=')
                    .append(value.toString().replace('\n', ' '))
                    .append('\n');
        }
    }

    private static <T> @Nullable T of(Map<String, String> lines, String name, Function<String, T> reader) {
        String value = lines.get(name);
        return value == null ? null : reader.apply(value);
    }

    private static Truth truth(Map<String, String> lines, String name) {
        return Truth.valueOf(lines.getOrDefault(name, Truth.UNKNOWN.name()));
    }

    private static @Nullable String ages(@Nullable AgeRange range) {
        return range == null
                ? null
                : (range.least() == null ? "" : range.least()) + BETWEEN + (range.most() == null ? "" : range.most());
    }

    private static AgeRange ages(String text) {
        String[] ends = text.split(BETWEEN, -1);
        return new AgeRange(end(ends[0]), end(ends[1]));
    }

    private static @Nullable Integer end(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** An empty set is a known one: nothing is asked for. */
    private static @Nullable String words(@Nullable Collection<String> words) {
        return words == null ? null : String.join(BETWEEN, new TreeSet<>(words));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN));
    }
}
