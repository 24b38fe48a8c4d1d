package org.wutong.bureau.targets.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.vocabulary.RegionCode.Level;

/** Places an officer may look at and answer for when steering: also the city above the county this bureau runs. */
@Component
class SteeringPlaces {
    private final ReportingTree tree;
    private final HomePlace homes;

    SteeringPlaces(ReportingTree tree, HomePlace homes) {
        this.tree = tree;
        this.homes = homes;
    }

    /** Where an officer starts: a city with several counties of its own at the city, anybody else at home. */
    Node home(Officer me) {
        return tree.find(me.viewScope())
                .filter(node ->
                        node.level() == Level.CITY && tree.children(node.code()).size() > 1)
                .orElseGet(() -> homes.of(me));
    }

    /** The place asked for, the officer's own where none was. */
    Node wanted(Officer me, @Nullable String place) {
        return place == null || place.isBlank()
                ? home(me)
                : tree.find(place.strip())
                        .filter(node -> node.code().startsWith(me.viewScope()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The city, its counties and their townships as far as the officer sees them. */
    List<Node> choices(Officer me) {
        List<Node> choices = new ArrayList<>();
        for (Node node : tree.under(me.viewScope())) {
            if (node.level().compareTo(Level.CITY) >= 0 && node.level() != Level.VILLAGE) {
                choices.add(node);
            }
        }
        return choices;
    }

    /** Whether the officer may hand in for the place: who changes records there, and who steers the place itself. */
    boolean mayHandIn(Officer me, Node place) {
        String edit = me.editScope();
        return edit != null
                && (me.may(Right.EDIT) && place.code().startsWith(edit)
                        || me.may(Right.STEER) && place.code().equals(edit));
    }

    /** Whether the officer may freeze the ranking under a place. */
    boolean maySteer(Officer me, Node place) {
        String edit = me.editScope();
        return edit != null && me.may(Right.STEER) && place.code().startsWith(edit);
    }
}
