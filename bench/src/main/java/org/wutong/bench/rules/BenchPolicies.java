package org.wutong.bench.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wutong.rules.PolicySet;
import org.wutong.rules.PolicySource;

/**
 * The twenty person rules as shipped, made to hold for everybody on one day.
 *
 * <p>They belong to four places and to years that do not all meet. So in the texts, before they are read, every issuer's and
 * every rule's region becomes the whole nation and a rule's last day is left out. Conditions, amounts, caps, stacking and
 * values stay as they are written.
 */
public final class BenchPolicies {
    /** A day on which every rule has begun. */
    public static final LocalDate AS_OF = LocalDate.of(2024, 11, 30);

    private static final String DOCUMENTS = "documents.yaml";
    private static final List<String> AS_SHIPPED = List.of("facts.yaml", "rulings.yaml");
    private static final List<String> RULE_FILES = List.of(
            "baotou-2022/placement.yaml",
            "baotou-2022/training.yaml",
            "jinfeng-2024/incentive.yaml",
            "jinfeng-2024/placement.yaml",
            "jinfeng-2024/training.yaml",
            "jinfeng-2024/transport.yaml",
            "litong-2021/placement.yaml",
            "litong-2021/training.yaml",
            "litong-2021/travel.yaml",
            "xinzhou-2022/intermediaries.yaml",
            "xinzhou-2022/training.yaml",
            "xinzhou-2022/travel.yaml");
    private static final Pattern REGION = Pattern.compile("region: \"\\d{6}\"");
    private static final Pattern LAST_DAY = Pattern.compile("(effective: \\{from: [0-9-]+), to: [0-9-]+}");

    private BenchPolicies() {}

    /** Reads them from the folder of shipped policies. */
    public static PolicySet load(Path policies) throws IOException {
        return PolicySet.load(PolicySource.of(texts(policies)));
    }

    static Map<String, String> texts(Path policies) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : AS_SHIPPED) {
            texts.put(name, Files.readString(policies.resolve(name)));
        }
        texts.put(DOCUMENTS, everywhere(Files.readString(policies.resolve(DOCUMENTS))));
        for (String name : RULE_FILES) {
            texts.put(name, withoutEnd(everywhere(Files.readString(policies.resolve(name)))));
        }
        return texts;
    }

    private static String everywhere(String text) {
        return REGION.matcher(text).replaceAll("region: \"000000\"");
    }

    private static String withoutEnd(String text) {
        return LAST_DAY.matcher(text).replaceAll("$1}");
    }
}
