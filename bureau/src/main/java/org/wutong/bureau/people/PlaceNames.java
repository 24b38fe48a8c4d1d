package org.wutong.bureau.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** Reads a place as people write it in a form: a code, a name of the reporting tree, or a county, city or province. */
@Component
public class PlaceNames {
    private final ReportingTree tree;
    private final Areas areas;

    PlaceNames(ReportingTree tree, Areas areas) {
        this.tree = tree;
        this.areas = areas;
    }

    /** Codes the text may mean: none, one, or several. */
    public List<String> codes(String text) {
        String plain = text.strip().replace(" ", "");
        if (tree.find(plain).isPresent()) {
            return List.of(plain);
        }
        if (plain.matches("\\d+")) {
            return RegionCode.tryParse(plain)
                    .filter(code -> areas.name(code.upTo(Level.COUNTY).value()).isPresent())
                    .map(code -> List.of(code.value()))
                    .orElse(List.of());
        }
        Set<String> found = tree.all().stream()
                .filter(node -> node.shortName().equals(plain)
                        || node.name().equals(plain)
                        || tree.path(node.code()).replace(" / ", "").equals(plain)
                        || tree.aliases(node.code()).contains(plain))
                .map(Node::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        areas.named(plain).forEach(code -> found.add(code.value()));
        if (found.isEmpty()) {
            areas.counties().keySet().stream()
                    .filter(code -> areas.fullName(RegionCode.parse(code)).equals(plain)
                            || areas.brief(code, "").equals(plain))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** A place as people say it, as far as it is known. */
    public String named(String code) {
        return tree.find(code)
                .filter(node -> node.level() == Level.TOWNSHIP || node.level() == Level.VILLAGE)
                .map(node -> tree.path(code))
                .orElseGet(() -> RegionCode.tryParse(code).map(areas::fullName).orElse(code));
    }
}
