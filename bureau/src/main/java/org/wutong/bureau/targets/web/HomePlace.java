package org.wutong.bureau.targets.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;

/** The place whose standings an officer sees first. */
@Component
class HomePlace {
    private final ReportingTree tree;
    private final Settings settings;

    HomePlace(ReportingTree tree, Settings settings) {
        this.tree = tree;
        this.settings = settings;
    }

    /** The officer's own place; a city reader starts at the county this bureau runs. */
    Node of(Officer officer) {
        String county = settings.county().orElseThrow();
        String code = county.startsWith(officer.viewScope()) ? county : officer.viewScope();
        return tree.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The place asked for, the officer's own where none was; empty when it lies beyond what they see. */
    Optional<Node> asked(Officer officer, @Nullable String place) {
        Node home = of(officer);
        return place == null || place.isBlank()
                ? Optional.of(home)
                : tree.find(place.strip()).filter(node -> node.code().startsWith(officer.viewScope()));
    }
}
