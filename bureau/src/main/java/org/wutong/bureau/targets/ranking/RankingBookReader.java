package org.wutong.bureau.targets.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.data.BookFile;
import org.wutong.bureau.targets.ranking.RankingRule.Part;
import org.wutong.bureau.targets.ranking.RankingRule.Small;
import org.wutong.bureau.targets.ranking.RankingRule.Ties;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.vocabulary.RegionCode.Level;

/** Reads {@code ranking.yaml}: targets must exist and belong to the region, and two formulas never hold for the same places at once. */
final class RankingBookReader {
    private static final int HEAVIEST = 1000;
    private static final int HIGHEST_CAP = 1000;
    private static final int PERCENT = 100;

    private final TargetBook targets;

    private RankingBookReader(TargetBook targets) {
        this.targets = targets;
    }

    /** @throws IllegalStateException with every mistake at its place */
    static RankingBook read(SourceFile source, TargetBook targets) {
        BookFile file = new BookFile(source);
        List<RankingRule> rules = new ArrayList<>();
        Set<String> seenBelow = new HashSet<>();
        RankingBookReader reader = new RankingBookReader(targets);
        file.root().ifPresent(root -> {
            root.allowing("rankings").require("rankings");
            root.maps("rankings").forEach(map -> {
                RankingRule rule = reader.rule(map, rules);
                rules.add(rule);
                if (BookFile.flag(map, "seen_below")) {
                    seenBelow.add(rule.id());
                }
            });
        });
        file.sound();
        return new RankingBook(List.copyOf(rules), Set.copyOf(seenBelow));
    }

    private RankingRule rule(YamlMap map, List<RankingRule> others) {
        map.allowing(
                "id",
                "title",
                "region",
                "ranks",
                "from",
                "to",
                "because",
                "parts",
                "cap_percent",
                "pace",
                "ties",
                "small",
                "seen_below");
        String region =
                map.require("region").map(value -> value.region().value()).orElse("");
        RankingRule rule = new RankingRule(
                map.text("id"),
                Label.read(map, "title"),
                region,
                BookFile.word(map, "ranks", Level.class),
                map.require("from").map(YamlValue::date).orElse(LocalDate.EPOCH),
                map.get("to").map(YamlValue::date).orElse(null),
                Label.read(map, "because"),
                parts(map, region),
                BookFile.whole(map, "cap_percent", HIGHEST_CAP) * PERCENT,
                BookFile.flag(map, "pace"),
                BookFile.word(map, "ties", Ties.class),
                small(map, region));
        LocalDate to = rule.to();
        if (to != null && to.isBefore(rule.from())) {
            map.get("to").ifPresent(value -> value.problem("the last day lies before the first"));
        }
        others.stream()
                .filter(other -> other.id().equals(rule.id()) || meet(other, rule))
                .forEach(other -> map.problem("'" + rule.id() + "' and '" + other.id()
                        + "' hold for the same places on one day, or have one name"));
        return rule;
    }

    private List<Part> parts(YamlMap map, String region) {
        map.require("parts");
        List<Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap one : map.maps("parts")) {
            one.allowing("target", "weight");
            String target = known(one, region);
            if (!seen.add(target)) {
                one.problem("'" + target + "' stands twice");
            }
            parts.add(new Part(target, BookFile.whole(one, "weight", HEAVIEST)));
        }
        if (parts.isEmpty()) {
            map.problem("a formula needs at least one target");
        }
        return List.copyOf(parts);
    }

    private @Nullable Small small(YamlMap map, String region) {
        Optional<YamlMap> small = map.map("small").map(one -> one.allowing("target", "goal_below"));
        return small.map(one -> new Small(known(one, region), BookFile.whole(one, "goal_below", Integer.MAX_VALUE)))
                .orElse(null);
    }

    private String known(YamlMap map, String region) {
        String id = map.text("target");
        List<String> here = targets.all().stream()
                .filter(target ->
                        region.startsWith(target.region()) || target.region().startsWith(region))
                .map(Target::id)
                .toList();
        if (!here.contains(id)) {
            BookFile.unknown(map, "target", id, here);
        }
        return id;
    }

    private static boolean meet(RankingRule one, RankingRule other) {
        return one.region().equals(other.region())
                && one.ranks() == other.ranks()
                && !ends(one).isBefore(other.from())
                && !ends(other).isBefore(one.from());
    }

    private static LocalDate ends(RankingRule rule) {
        LocalDate to = rule.to();
        return to == null ? LocalDate.MAX : to;
    }
}
