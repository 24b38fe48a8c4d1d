package org.wutong.bureau.people.contacts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportRow;

/** Finds the place a row speaks of: by code, else the village within its township, else the township, else the county. */
@Component
class ResponsibilityPlaces {
    private static final String PROBLEM = "people.responsibility.import.";

    private final ReportingTree tree;
    private final Settings settings;

    ResponsibilityPlaces(ReportingTree tree, Settings settings) {
        this.tree = tree;
        this.settings = settings;
    }

    /** The place, or a problem noted on the row. */
    Optional<Node> read(ImportRow row, ImportContext context) {
        String county = settings.county().orElseThrow();
        Optional<Node> found =
                row.text("place-code").isEmpty() ? byName(row, county, context) : tree.find(row.text("place-code"));
        if (found.isEmpty()) {
            String name = row.text("village").isEmpty() ? row.text("township") : row.text("village");
            row.error(
                    row.text("village").isEmpty() ? "township" : "village",
                    PROBLEM + "place",
                    tree.shortName(county),
                    like(name, county));
            return Optional.empty();
        }
        if (!context.scope().covers(found.get().code())) {
            row.error("name", PROBLEM + "out-of-scope", tree.path(found.get().code()));
            return Optional.empty();
        }
        return found;
    }

    private Optional<Node> byName(ImportRow row, String county, ImportContext context) {
        String township = row.text("township");
        String village = row.text("village");
        if (township.isEmpty()) {
            return village.isEmpty() ? tree.find(county) : Optional.empty();
        }
        Optional<Node> parent = one(tree.named(county, township, context.today()));
        return village.isEmpty()
                ? parent
                : parent.flatMap(node -> one(tree.named(node.code(), village, context.today())));
    }

    private static Optional<Node> one(List<Node> nodes) {
        return nodes.size() == 1 ? Optional.of(nodes.get(0)) : Optional.empty();
    }

    private String like(String name, String county) {
        String stem = name.replaceAll("(村委会|居委会|社区|村|镇|街道|乡)$", "");
        return stem.isEmpty()
                ? ""
                : tree.under(county).stream()
                        .filter(node -> node.shortName().contains(stem))
                        .limit(3)
                        .map(node -> tree.path(node.code()))
                        .collect(Collectors.joining("、"));
    }
}
