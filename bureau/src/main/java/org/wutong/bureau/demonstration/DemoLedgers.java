package org.wutong.bureau.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.Ledgers;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoEmployer;

/** Fills the registers of the made-up county from {@code demonstration/ledgers.yaml}, by the reading that sheets go through. */
@Component
class DemoLedgers {
    private static final String FILE = "/demonstration/ledgers.yaml";
    /** The county the rows are about; every other key of the file is a register. */
    private static final String COUNTY = "county";

    private final Ledgers ledgers;

    DemoLedgers(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** @return how many records; none for another county than the one the file is about */
    int load(DemoCounty county) {
        Map<?, ?> file = file();
        if (!county.plan().county().value().equals(String.valueOf(file.get(COUNTY)))) {
            return 0;
        }
        int[] added = {0};
        file.forEach((ledger, rows) -> {
            if (!COUNTY.equals(ledger)) {
                added[0] += ledgers.load(
                        String.valueOf(ledger), texts((List<?>) Objects.requireNonNull(rows), county), "演示数据");
            }
        });
        return added[0];
    }

    private static List<Map<String, String>> texts(List<?> rows, DemoCounty county) {
        return rows.stream()
                .map(row -> texts((Map<?, ?>) Objects.requireNonNull(row), county))
                .toList();
    }

    private static Map<String, String> texts(Map<?, ?> row, DemoCounty county) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.forEach((field, value) -> texts.put(String.valueOf(field), text(String.valueOf(value), county)));
        return texts;
    }

    private static String text(String value, DemoCounty county) {
        if (!value.startsWith("@")) {
            return value;
        }
        String[] wanted = value.substring(1).split(" ");
        List<DemoEmployer> kind = new ArrayList<>(county.employers());
        kind.removeIf(one -> !one.kind().name().equals(wanted[0]));
        int number = wanted.length > 1 ? Integer.parseInt(wanted[1]) : 1;
        return kind.size() < number ? "" : kind.get(number - 1).creditCode();
    }

    private static Map<?, ?> file() {
        try (InputStream in = DemoLedgers.class.getResourceAsStream(FILE)) {
            return Objects.requireNonNull(
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
