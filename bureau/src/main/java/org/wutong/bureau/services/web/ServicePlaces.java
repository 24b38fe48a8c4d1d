package org.wutong.bureau.services.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.services.GapTally;
import org.wutong.bureau.services.Gaps;
import org.wutong.bureau.services.Promise;
import org.wutong.vocabulary.RegionCode.Level;

/** Places beside each other, and the people who answer for them, with how far the promise is kept. */
@Component
class ServicePlaces {
    private static final int NAMES = 3;

    private final Gaps gaps;
    private final ReportingTree tree;
    private final Responsibilities responsibilities;
    private final Settings settings;
    private final BusinessDate businessDate;

    ServicePlaces(
            Gaps gaps,
            ReportingTree tree,
            Responsibilities responsibilities,
            Settings settings,
            BusinessDate businessDate) {
        this.gaps = gaps;
        this.tree = tree;
        this.responsibilities = responsibilities;
        this.settings = settings;
        this.businessDate = businessDate;
    }

    /**
     * One line of a table.
     *
     * @param name of the place, or of who answers
     * @param place the line leads to; null for a person
     * @param specialist the line leads to; null for a place
     * @param answering names of those who answer for it
     */
    public record Row(
            String name,
            @Nullable String place,
            @Nullable Long specialist,
            String answering,
            GapTally tally,
            boolean deeper) {}

    /**
     * Somebody who answers for villages as their specialist, grid worker or cadre.
     *
     * @param id of one of their responsibilities, which stands for them in addresses
     */
    public record Specialist(long id, String name, List<String> villages) {}

    Node home(Officer me) {
        String county = settings.county().orElseThrow();
        String code = county.startsWith(me.viewScope()) ? county : me.viewScope();
        return tree.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The place asked for, the officer's own where none was. */
    Node wanted(Officer me, @Nullable String place) {
        Node home = home(me);
        return place == null || place.isBlank()
                ? home
                : tree.find(place.strip())
                        .filter(node -> node.code().startsWith(home.code()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<Node> below(Officer me) {
        String home = home(me).code();
        return tree.choices(home).stream()
                .filter(node -> !node.code().equals(home))
                .toList();
    }

    /** Villages of the officer that a talk can be held in. */
    List<Node> villages(Officer me) {
        return tree.atLevel(Level.VILLAGE, home(me).code());
    }

    /** Those below a place; every village there is, where all are wanted. Most to do first. */
    List<Row> rows(Promise promise, Node place, boolean everyVillage) {
        List<GapTally> villages = gaps.villages(promise, place.code());
        Map<String, String> answering = answering(place.code());
        List<String> parts = new ArrayList<>();
        if (everyVillage) {
            villages.stream().map(GapTally::region).forEach(parts::add);
        } else {
            tree.children(place.code()).stream().map(Node::code).forEach(parts::add);
            villages.stream().map(GapTally::region).filter(place.code()::equals).forEach(parts::add);
        }
        return parts.stream()
                .map(part -> new Row(
                        everyVillage ? tree.path(part) : tree.shortName(part),
                        part,
                        null,
                        answering.getOrDefault(part, ""),
                        GapTally.sum(
                                part,
                                villages.stream()
                                        .filter(one -> everyVillage || part.equals(place.code())
                                                ? one.region().equals(part)
                                                : one.region().startsWith(part))
                                        .toList()),
                        !everyVillage && !tree.children(part).isEmpty() && !part.equals(place.code())))
                .filter(row -> row.tally().owed() + row.tally().unknown() > 0)
                .sorted(java.util.Comparator.comparingLong(
                                (Row row) -> row.tally().lackingAny())
                        .reversed()
                        .thenComparing(Row::name))
                .toList();
    }

    /** The same by who answers; villages without anybody come last, under no name. */
    List<Row> bySpecialist(Promise promise, Node place, String nobody) {
        Map<String, GapTally> villages = gaps.villages(promise, place.code()).stream()
                .collect(Collectors.toMap(GapTally::region, one -> one, (a, b) -> a, LinkedHashMap::new));
        List<Row> rows = new ArrayList<>();
        TreeSet<String> without = new TreeSet<>(villages.keySet());
        for (Specialist one : specialists(place.code())) {
            without.removeAll(one.villages());
            GapTally tally = GapTally.sum(
                    place.code(),
                    one.villages().stream()
                            .filter(villages::containsKey)
                            .map(villages::get)
                            .toList());
            if (tally.owed() + tally.unknown() > 0) {
                rows.add(new Row(one.name(), null, one.id(), names(one.villages()), tally, false));
            }
        }
        rows.sort(java.util.Comparator.comparingLong((Row row) -> row.tally().lackingAny())
                .reversed()
                .thenComparing(Row::name));
        GapTally nobodys =
                GapTally.sum(place.code(), without.stream().map(villages::get).toList());
        if (nobodys.owed() + nobodys.unknown() > 0) {
            rows.add(new Row(nobody, null, null, names(List.copyOf(without)), nobodys, false));
        }
        return rows;
    }

    /** Everybody who answers for villages at or below a place, in the order of names. */
    List<Specialist> specialists(String place) {
        LocalDate today = businessDate.today();
        Map<String, List<Responsibility>> byPerson = responsibilities.under(place).stream()
                .filter(one -> one.kind() != ResponsibilityKind.LEADER && one.holdsOn(today))
                .collect(Collectors.groupingBy(ServicePlaces::person, LinkedHashMap::new, Collectors.toList()));
        return byPerson.values().stream()
                .map(all -> new Specialist(
                        all.stream().mapToLong(Responsibility::id).min().orElseThrow(),
                        all.get(0).name(),
                        all.stream()
                                .flatMap(one -> tree.under(one.region()).stream())
                                .map(Node::code)
                                .distinct()
                                .sorted()
                                .toList()))
                .sorted(java.util.Comparator.comparing(Specialist::name).thenComparing(Specialist::id))
                .toList();
    }

    private Map<String, String> answering(String place) {
        LocalDate today = businessDate.today();
        return responsibilities.under(place).stream()
                .filter(one -> one.kind() == ResponsibilityKind.SPECIALIST && one.holdsOn(today))
                .collect(Collectors.groupingBy(
                        Responsibility::region, Collectors.mapping(Responsibility::name, Collectors.joining("、"))));
    }

    private String names(List<String> villages) {
        List<String> names = villages.stream()
                .filter(code -> tree.find(code)
                        .filter(node -> node.level() == Level.VILLAGE)
                        .isPresent())
                .map(tree::shortName)
                .toList();
        String shown = String.join("、", names.subList(0, Math.min(NAMES, names.size())));
        return names.size() > NAMES ? shown + "… (" + names.size() + ")" : shown;
    }

    /** One sign-in is one person; without it, one name with one phone. */
    private static String person(Responsibility one) {
        return one.staff() == null ? one.name() + " " + one.phoneTail() : "#" + one.staff();
    }
}
