package org.wutong.bureau.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.rules.Stacking;
import org.wutong.vocabulary.RegionCode.Level;

/** How the decisions of one rule, or of all, fall on townships and villages; only what the reader may see is counted. */
@Component
public class OwedByPlace {
    private final Decisions decisions;
    private final PublishedPolicies policies;
    private final ReportingTree tree;

    OwedByPlace(Decisions decisions, PublishedPolicies policies, ReportingTree tree) {
        this.decisions = decisions;
        this.policies = policies;
        this.tree = tree;
    }

    /** A township or village and what is decided there and below it. */
    public record Row(Node place, Tally tally) {
        public boolean village() {
            return place.level() == Level.VILLAGE;
        }
    }

    /** @param rows townships, each before its villages, in order of codes */
    public record Table(List<Row> rows, Tally all) {}

    /**
     * @param rule null for all rules together
     * @param place what is shown, itself and all below
     */
    @Transactional(readOnly = true)
    public Table of(@Nullable String rule, String place) {
        Map<String, Tally> byPlace = new HashMap<>();
        Tally all = Tally.NONE;
        for (Decisions.AtPlace one : decisions.byPlace(OwedFilter.of(rule, null, place), unspecified())) {
            Tally tally =
                    Tally.of(one.outcome(), one.people(), one.payableLeastFen(), one.payableMostFen(), one.open());
            all = all.plus(tally);
            for (String at = one.region(); at != null; at = above(at)) {
                byPlace.merge(at, tally, Tally::plus);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Node node : tree.under(place)) {
            if (node.level() == Level.TOWNSHIP || node.level() == Level.VILLAGE) {
                rows.add(new Row(node, byPlace.getOrDefault(node.code(), Tally.NONE)));
            }
        }
        return new Table(rows, all);
    }

    /** The place above, also of a place that the tree does not have any more. */
    private @Nullable String above(String code) {
        Optional<Node> node = tree.find(code);
        if (node.isPresent()) {
            return node.get().parent();
        }
        for (Level level : List.of(Level.TOWNSHIP, Level.COUNTY, Level.CITY, Level.PROVINCE)) {
            if (code.length() > level.digits()
                    && tree.find(code.substring(0, level.digits())).isPresent()) {
                return code.substring(0, level.digits());
            }
        }
        return null;
    }

    /** Rules that hang together because the text does not say whether they may be had together, by the first of them. */
    private Map<String, String> unspecified() {
        Map<String, String> together = new HashMap<>();
        for (Stacking stacking : policies.inForce().stacking()) {
            if (stacking.mode() == Stacking.Mode.UNSPECIFIED) {
                String group = group(together, stacking.rules().get(0));
                for (String member : stacking.rules()) {
                    String before = group(together, member);
                    together.replaceAll((one, name) -> name.equals(before) ? group : name);
                    together.put(member, group);
                }
            }
        }
        return together;
    }

    private static String group(Map<String, String> together, String rule) {
        return together.getOrDefault(rule, rule);
    }
}
