package org.wutong.bureau.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the counties of the made-up city did, as {@code demonstration/city.yaml} says.
 *
 * @param year of the city's plan
 * @param counties by code
 * @param registers rows as a sheet would write them, by register
 */
record DemoCityEfforts(
        String city, int year, Map<String, Effort> counties, Map<String, List<Map<String, String>>> registers) {
    private static final String FILE = "/demonstration/city.yaml";

    /**
     * Of one county.
     *
     * @param centre since when it has its centre; null for none
     * @param stations percent of townships; staffed: percent of these; specialists: percent of villages; served: percent of people
     */
    record Effort(@Nullable LocalDate centre, int stations, int staffed, int specialists, int served, int batches) {
        /** Of a county that the file does not name. */
        static final Effort NONE = new Effort(null, 0, 0, 0, 0, 0);
    }

    Effort of(String county) {
        return counties.getOrDefault(county, Effort.NONE);
    }

    static DemoCityEfforts read() {
        Map<?, ?> file = file();
        Map<String, Effort> counties = new LinkedHashMap<>();
        for (Object row : (List<?>) Objects.requireNonNull(file.get("counties"))) {
            Map<?, ?> county = (Map<?, ?>) Objects.requireNonNull(row);
            Object centre = county.get("centre");
            counties.put(
                    String.valueOf(county.get("code")),
                    new Effort(
                            centre == null ? null : LocalDate.parse(String.valueOf(centre)),
                            number(county, "stations"),
                            number(county, "staffed"),
                            number(county, "specialists"),
                            number(county, "served"),
                            number(county, "batches")));
        }
        Map<String, List<Map<String, String>>> registers = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(file.get("registers")))
                .forEach((ledger, rows) -> registers.put(
                        String.valueOf(ledger),
                        ((List<?>) Objects.requireNonNull(rows))
                                .stream()
                                        .map(row -> texts((Map<?, ?>) Objects.requireNonNull(row)))
                                        .toList()));
        return new DemoCityEfforts(String.valueOf(file.get("city")), number(file, "year"), counties, registers);
    }

    private static int number(Map<?, ?> from, String key) {
        return ((Number) Objects.requireNonNull(from.get(key))).intValue();
    }

    private static Map<String, String> texts(Map<?, ?> row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.forEach((field, value) -> texts.put(String.valueOf(field), String.valueOf(value)));
        return texts;
    }

    private static Map<?, ?> file() {
        try (InputStream in = DemoCityEfforts.class.getResourceAsStream(FILE)) {
            return Objects.requireNonNull(
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
