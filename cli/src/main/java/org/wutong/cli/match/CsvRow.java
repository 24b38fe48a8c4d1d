package org.wutong.cli.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Education;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** One line of a table: fields by column name, typed. An empty field is unknown; a wrong one is an error and unknown. */
record CsvRow(String file, long line, List<String> fields, Map<String, Integer> places, InputErrors errors) {

    String text(String column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }

    /** The id, which must be there. */
    String id() {
        String id = text("id");
        if (id.isEmpty()) {
            error("id", "", "an id");
        }
        return id;
    }

    List<String> list(String column) {
        List<String> parts = new ArrayList<>();
        for (String part : text(column).split(";")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** The names of a list; an empty field is unknown. */
    @Nullable
    List<String> namesOrUnknown(String column) {
        List<String> names = list(column);
        return names.isEmpty() ? null : names;
    }

    @Nullable
    RegionCode region(String column) {
        return value(column, RegionCode::tryParse, "a region code of 2, 4, 6, 9 or 12 digits");
    }

    List<RegionCode> regions(String column) {
        List<RegionCode> regions = new ArrayList<>();
        for (String part : list(column)) {
            RegionCode.tryParse(part)
                    .ifPresentOrElse(
                            regions::add,
                            () -> error(column, part, "region codes of 2, 4, 6, 9 or 12 digits, separated by ';'"));
        }
        return regions;
    }

    @Nullable
    LocalDate date(String column) {
        return value(column, CsvRow::isoDate, "a date like 2024-11-30");
    }

    private static Optional<LocalDate> isoDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Yuan with at most two decimals, as fen. */
    @Nullable
    Long yuan(String column) {
        return value(
                column,
                text -> text.matches("\\d{1,9}(\\.\\d{1,2})?") ? Optional.of(Fen.ofYuan(text)) : Optional.empty(),
                "yuan a month, a number with at most two decimals");
    }

    @Nullable
    Integer whole(String column, int most) {
        return value(
                column,
                text -> text.matches("\\d{1,9}") && Integer.parseInt(text) <= most
                        ? Optional.of(Integer.valueOf(text))
                        : Optional.empty(),
                "a whole number 0…" + most);
    }

    Truth truth(String column) {
        Truth truth = value(
                column,
                text -> switch (text) {
                    case "true" -> Optional.of(Truth.TRUE);
                    case "false" -> Optional.of(Truth.FALSE);
                    default -> Optional.empty();
                },
                "true or false");
        return truth == null ? Truth.UNKNOWN : truth;
    }

    @Nullable
    Education education(String column) {
        return value(column, Education::ofCode, "one of none, primary, junior, senior, vocational, college, bachelor+");
    }

    /** A column that is not used but still must not carry nonsense. */
    void checkOneOf(String column, Set<String> allowed) {
        for (String part : list(column)) {
            if (!allowed.contains(part)) {
                error(
                        column,
                        part,
                        "one of " + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
    }

    void checkDegrees(String column, int most) {
        value(
                column,
                text -> text.matches("-?\\d{1,3}(\\.\\d{1,12})?")
                                && new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(most)) <= 0
                        ? Optional.of(text)
                        : Optional.empty(),
                "degrees between -" + most + " and " + most);
    }

    private <T> @Nullable T value(String column, Function<String, Optional<T>> reading, String expected) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            error(column, text, expected);
        }
        return value.orElse(null);
    }

    void error(String column, String value, String expected) {
        Integer place = places.get(column);
        if (place != null) {
            errors.add(file, line, place + 1, column + " '" + value + "': expected " + expected);
        }
    }
}
