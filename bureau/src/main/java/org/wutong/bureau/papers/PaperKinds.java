package org.wutong.bureau.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/**
 * All kinds of papers, in the order they are offered.
 *
 * @param undoDays so long a removed paper can be brought back; then its bytes are destroyed
 */
public record PaperKinds(int undoDays, List<PaperKind> all) {
    private static final int MOST_YEARS = 100;

    public Optional<PaperKind> find(String code) {
        return all.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    public List<PaperKind> of(String owner) {
        return all.stream().filter(kind -> kind.owners().contains(owner)).toList();
    }

    /** @throws IllegalStateException with every mistake at its place */
    static PaperKinds read(String name, String yaml) {
        Problems problems = new Problems();
        List<PaperKind> kinds = new ArrayList<>();
        int days = Yaml.read(new SourceFile(name, yaml), problems)
                .map(root -> {
                    root.allowing("undo_days", "kinds").require("kinds");
                    for (YamlMap map : root.maps("kinds")) {
                        kinds.add(kind(map, kinds));
                    }
                    return root.require("undo_days")
                            .map(value -> whole(value, 3650))
                            .orElse(1);
                })
                .orElse(1);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.sorted().stream().map(Problem::withSource).collect(Collectors.joining("\n")));
        }
        return new PaperKinds(days, List.copyOf(kinds));
    }

    private static PaperKind kind(YamlMap map, List<PaperKind> before) {
        map.allowing("code", "name", "owners", "confidential", "keep_years");
        String code = map.text("code");
        if (before.stream().anyMatch(kind -> kind.code().equals(code))) {
            map.get("code").ifPresent(value -> value.problem("the code '" + code + "' stands here twice"));
        }
        Label label = Label.read(map, "name");
        map.require("owners");
        return new PaperKind(
                code,
                label.zh(),
                label.en(),
                map.texts("owners"),
                map.get("confidential").map(PaperKinds::yes).orElse(false),
                keepYears(map));
    }

    private static @Nullable Integer keepYears(YamlMap map) {
        return map.get("keep_years").map(value -> whole(value, MOST_YEARS)).orElse(null);
    }

    private static boolean yes(YamlValue value) {
        if (value.scalar() instanceof Boolean yes) {
            return yes;
        }
        value.problem("true or false is expected here");
        return false;
    }

    private static int whole(YamlValue value, int most) {
        if (value.scalar() instanceof BigDecimal number
                && number.scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.intValueExact();
        }
        value.problem("a whole number from 1 to " + most + " is expected here");
        return 1;
    }
}
