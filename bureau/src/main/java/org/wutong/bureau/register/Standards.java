package org.wutong.bureau.register;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** What registers are held against, as data: {@code policies/standards.yaml}. A place that no document speaks of has no standard. */
@Component
public class Standards {
    private static final String FILE = "/policies/standards.yaml";

    private final List<Standard> standards = new ArrayList<>();

    Standards() throws IOException {
        try (InputStream in = Standards.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("missing " + FILE);
            }
            read(in);
        }
    }

    /**
     * One value.
     *
     * @param value a whole number, or a share from 0 to 1
     * @param region the place it holds in, with everything below
     * @param to last day; null without end
     */
    public record Standard(
            String name,
            BigDecimal value,
            String region,
            LocalDate from,
            @Nullable LocalDate to,
            String document,
            String article,
            String zh,
            String en) {
        boolean holds(String place, LocalDate day) {
            return place.startsWith(region) && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** The standard for a place on a day; of several the one that speaks of the smaller place. */
    public Optional<Standard> find(String name, String place, LocalDate day) {
        return standards.stream()
                .filter(standard -> standard.name().equals(name) && standard.holds(place, day))
                .max(java.util.Comparator.comparingInt(
                        standard -> standard.region().length()));
    }

    private void read(InputStream in) {
        Map<?, ?> file =
                (Map<?, ?>) new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
        Objects.requireNonNull((Map<?, ?>) file.get("standards"))
                .forEach((name, values) -> ((List<?>) values)
                        .forEach(value -> standards.add(standard(String.valueOf(name), (Map<?, ?>) value))));
    }

    private static Standard standard(String name, Map<?, ?> value) {
        Map<?, ?> words = Objects.requireNonNull((Map<?, ?>) value.get("words"));
        Object to = value.get("to");
        return new Standard(
                name,
                new BigDecimal(String.valueOf(value.get("value"))),
                String.valueOf(value.get("region")),
                LocalDate.parse(String.valueOf(value.get("from"))),
                to == null ? null : LocalDate.parse(to.toString()),
                String.valueOf(value.get("document")),
                String.valueOf(value.get("article")),
                String.valueOf(words.get("zh")),
                String.valueOf(words.get("en")));
    }
}
