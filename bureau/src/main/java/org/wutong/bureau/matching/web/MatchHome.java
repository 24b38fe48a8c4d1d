package org.wutong.bureau.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;

/** The place that lists of matching start from, and those that can be chosen below it. */
@Component
class MatchHome {
    private final ReportingTree tree;
    private final Settings settings;

    MatchHome(ReportingTree tree, Settings settings) {
        this.tree = tree;
        this.settings = settings;
    }

    /** The officer's own place; a city reader starts at the county this bureau runs. */
    Node of(Officer me) {
        String county = settings.county().orElseThrow();
        String code = county.startsWith(me.viewScope()) ? county : me.viewScope();
        return tree.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String wanted(Officer me, @Nullable String place) {
        return place == null || place.isBlank() ? of(me).code() : place;
    }

    List<Node> below(Officer me) {
        String home = of(me).code();
        return tree.choices(home).stream()
                .filter(node -> !node.code().equals(home))
                .toList();
    }
}
