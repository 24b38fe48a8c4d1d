package org.wutong.bureau.policies.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.vocabulary.RegionCode;

/** Understands a place that somebody types: a code, a name of the bureau's own tree, or a province, city or county of the country. */
@Component
class LibraryPlaces {
    private final ReportingTree tree;
    private final Areas areas;

    LibraryPlaces(ReportingTree tree, Areas areas) {
        this.tree = tree;
        this.areas = areas;
    }

    /**
     * What was typed and what it means.
     *
     * @param code null where nothing was typed, or it means nothing or more than one place
     * @param name of the place; the codes it could be where there are several
     */
    record Asked(String typed, @Nullable RegionCode code, String name, boolean wrong) {}

    Asked read(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return new Asked("", null, "", false);
        }
        // A suggestion of the list ends with its code in brackets.
        String meant = text.replaceFirst("^.*[(（]([0-9A-Z]+)[)）]$", "$1");
        Optional<RegionCode> code = tree.find(meant)
                .flatMap(node -> tree.statistical(node.code()))
                .or(() -> RegionCode.tryParse(meant).filter(this::isKnown));
        if (code.isPresent()) {
            return new Asked(text, code.get(), name(meant, code.get()), false);
        }
        List<RegionCode> named = tree.all().stream()
                .filter(node -> node.name().equals(meant) || node.shortName().equals(meant))
                .flatMap(node -> tree.statistical(node.code()).stream())
                .distinct()
                .toList();
        List<RegionCode> found = named.isEmpty() ? areas.named(meant) : named;
        return found.size() == 1
                ? new Asked(text, found.get(0), areas.fullName(found.get(0)), false)
                : new Asked(
                        text,
                        null,
                        String.join(
                                "、",
                                found.stream()
                                        .map(RegionCode::toString)
                                        .limit(5)
                                        .toList()),
                        true);
    }

    private boolean isKnown(RegionCode code) {
        return code.value().isEmpty()
                || areas.name(code.upTo(RegionCode.Level.COUNTY).value()).isPresent();
    }

    private String name(String typed, RegionCode code) {
        return tree.find(typed).map(Node::name).orElseGet(() -> areas.fullName(code));
    }
}
