package org.wutong.bureau.people.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Finds the village of a row: by its code, or by name or alias within its township. A village's name alone never decides, for names
 * repeat. Lives for one reading of one sheet.
 */
final class RosterPlaces {
    private static final String PROBLEM = "people.import.";

    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final Pattern VILLAGE_CODE = Pattern.compile("\\d{12}");

    private final ReportingTree tree;
    private final String county;
    private final ImportContext context;
    private final Map<String, List<Node>> named = new ConcurrentHashMap<>();

    RosterPlaces(ReportingTree tree, String county, ImportContext context) {
        this.tree = tree;
        this.county = county;
        this.context = context;
    }

    /** The village's code, or a problem noted on the row. */
    Optional<String> village(ImportRow row) {
        Optional<String> found = byCode(row);
        if (found.isEmpty() && !row.bad()) {
            found = township(row).flatMap(township -> inTownship(row, township));
        }
        if (found.isPresent() && !context.scope().covers(found.get())) {
            row.error(RosterFields.VILLAGE, PROBLEM + "out-of-scope", tree.path(found.get()));
            return Optional.empty();
        }
        return found;
    }

    private Optional<String> byCode(ImportRow row) {
        String code = SPACES.matcher(row.text(RosterFields.PLACE_CODE)).replaceAll("");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> node =
                tree.find(VILLAGE_CODE.matcher(code).matches() && code.endsWith("000") ? shortened(code) : code);
        if (node.isEmpty()) {
            row.error(RosterFields.PLACE_CODE, PROBLEM + "place-code", tree.shortName(county), county);
            return Optional.empty();
        }
        if (node.get().level() != Level.VILLAGE) {
            return Optional.empty();
        }
        String name = row.text(RosterFields.VILLAGE);
        String parent = String.valueOf(node.get().parent());
        if (!name.isEmpty()
                && known(parent, name).stream()
                        .noneMatch(other -> other.code().equals(node.get().code()))) {
            row.error(
                    RosterFields.VILLAGE,
                    PROBLEM + "place-contradiction",
                    code,
                    node.get().shortName());
            return Optional.empty();
        }
        return Optional.of(node.get().code());
    }

    /** 330102003000 is the township 330102003, 330102000000 the county. */
    private static String shortened(String code) {
        String township = code.substring(0, 9);
        return township.endsWith("000") ? code.substring(0, 6) : township;
    }

    private Optional<Node> township(ImportRow row) {
        String name = row.text(RosterFields.TOWNSHIP);
        if (!name.isEmpty()) {
            List<Node> found = known(county, name);
            if (found.isEmpty()) {
                String near = tree.children(county).stream()
                        .map(Node::shortName)
                        .filter(known -> known.contains(name) || name.contains(stem(known)))
                        .collect(Collectors.joining("、"));
                row.error(RosterFields.TOWNSHIP, PROBLEM + "township", tree.shortName(county), near);
                return Optional.empty();
            }
            return Optional.of(found.get(0));
        }
        String code = row.text(RosterFields.PLACE_CODE).replaceAll("\\s", "");
        Optional<Node> byCode = code.isEmpty()
                ? Optional.empty()
                : tree.find(code.length() == 12 ? shortened(code) : code)
                        .filter(node -> node.level() == Level.TOWNSHIP);
        // A clerk of one township need not write it in every row.
        return byCode.or(() -> tree.find(context.scope().from()).flatMap(this::townshipOf))
                .or(() -> {
                    withoutTownship(row);
                    return Optional.empty();
                });
    }

    private Optional<Node> townshipOf(Node node) {
        return switch (node.level()) {
            case TOWNSHIP -> Optional.of(node);
            case VILLAGE -> tree.find(String.valueOf(node.parent()));
            default -> Optional.empty();
        };
    }

    private void withoutTownship(ImportRow row) {
        String village = row.text(RosterFields.VILLAGE);
        String where = villages(village).stream()
                .map(node -> tree.path(node.code()) + "（" + node.code() + "）")
                .collect(Collectors.joining("、"));
        row.error(RosterFields.VILLAGE, PROBLEM + "without-township", where);
    }

    private Optional<String> inTownship(ImportRow row, Node township) {
        String name = row.text(RosterFields.VILLAGE);
        if (name.isEmpty()) {
            row.error(RosterFields.VILLAGE, PROBLEM + "no-village", township.shortName());
            return Optional.empty();
        }
        List<Node> found = VILLAGE_CODE.matcher(name).matches()
                ? tree.find(name).filter(node -> township.code().equals(node.parent())).stream()
                        .toList()
                : known(township.code(), name);
        if (found.size() == 1) {
            return Optional.of(found.get(0).code());
        }
        if (found.size() > 1) {
            String codes = found.stream().map(Node::code).collect(Collectors.joining("、"));
            row.error(RosterFields.VILLAGE, PROBLEM + "village-ambiguous", township.shortName(), codes);
            return Optional.empty();
        }
        List<Node> elsewhere = villages(name);
        if (!elsewhere.isEmpty()) {
            String where = elsewhere.stream()
                    .map(node -> tree.shortName(node.parent()))
                    .distinct()
                    .collect(Collectors.joining("、"));
            row.error(RosterFields.VILLAGE, PROBLEM + "village-elsewhere", township.shortName(), where);
        } else {
            String near = tree.children(township.code()).stream()
                    .filter(node -> near(name, node.shortName()))
                    .map(node -> node.shortName() + "（" + node.code() + "）")
                    .limit(3)
                    .collect(Collectors.joining("、"));
            row.error(RosterFields.VILLAGE, PROBLEM + "village", township.shortName(), near);
        }
        return Optional.empty();
    }

    private List<Node> villages(String name) {
        List<Node> found = new ArrayList<>();
        if (!name.isEmpty()) {
            tree.children(county).forEach(township -> found.addAll(known(township.code(), name)));
        }
        return found;
    }

    private List<Node> known(String parent, String name) {
        return named.computeIfAbsent(parent + "\t" + name, key -> {
            List<Node> exact = tree.named(parent, name, context.today());
            return exact.isEmpty()
                    ? tree.children(parent).stream()
                            .filter(node -> node.validOn(context.today())
                                    && stem(node.shortName()).equals(stem(name)))
                            .toList()
                    : exact;
        });
    }

    /** The name without the word for its kind: 和顺新村村委会 and 和顺新村 are one. */
    private static String stem(String name) {
        String stem = name.replaceAll("\\s", "").replaceAll("(村民委员会|社区居民委员会|居民委员会|村委会|居委会|街道办事处|办事处|街道|社区|乡|镇)$", "");
        return stem.length() < 2 ? name : stem;
    }

    private static boolean near(String typed, String known) {
        String stem = stem(known).replaceAll("村$", "");
        String typedStem = stem(typed).replaceAll("村$", "");
        return stem.contains(typedStem)
                || typedStem.contains(stem)
                || typedStem.length() > 1 && stem.startsWith(typedStem.substring(0, 2));
    }
}
