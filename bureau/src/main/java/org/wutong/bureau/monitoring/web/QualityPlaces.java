package org.wutong.bureau.monitoring.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.monitoring.quality.Quality;
import org.wutong.bureau.monitoring.quality.QualityBook;
import org.wutong.bureau.monitoring.quality.VillageTally;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;

/** Places beside each other with their score, and what it was before. */
@Component
class QualityPlaces {
    private final Quality quality;
    private final QualityBook book;
    private final ReportingTree tree;
    private final Settings settings;

    QualityPlaces(Quality quality, QualityBook book, ReportingTree tree, Settings settings) {
        this.quality = quality;
        this.book = book;
        this.tree = tree;
        this.settings = settings;
    }

    /**
     * One place.
     *
     * @param score in tenths; null where nobody is on the roster
     * @param trend by how much it rose since everyone was inspected before; null where that is not known
     * @param deeper whether there are places below it
     */
    record Row(
            String place,
            VillageTally tally,
            @Nullable Integer score,
            @Nullable Integer trend,
            boolean deeper) {}

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

    Row of(Node place) {
        return row(place.code(), quality.villages(place.code()), quality.before(place.code()));
    }

    /** Those below a place, the poorest first; every village there is, where all are wanted. */
    List<Row> below(Node place, boolean everyVillage) {
        List<VillageTally> now = quality.villages(place.code());
        List<VillageTally> before = quality.before(place.code());
        List<String> parts = new ArrayList<>();
        if (everyVillage) {
            now.stream().map(VillageTally::region).forEach(parts::add);
        } else {
            tree.children(place.code()).stream().map(Node::code).forEach(parts::add);
            now.stream().map(VillageTally::region).filter(place.code()::equals).forEach(parts::add);
        }
        return parts.stream()
                .map(part -> part.equals(place.code()) || everyVillage
                        ? row(part, exactly(part, now), exactly(part, before))
                        : row(part, under(part, now), under(part, before)))
                .filter(row -> row.tally().people() > 0
                        || row.tally().errors() + row.tally().warns() > 0)
                .sorted(Comparator.comparing(Row::score, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::place))
                .toList();
    }

    private Row row(String place, List<VillageTally> now, List<VillageTally> before) {
        VillageTally sum = VillageTally.sum(place, now);
        Integer score = score(sum);
        Integer earlier = score(VillageTally.sum(place, before));
        return new Row(
                place,
                sum,
                score,
                score == null || earlier == null ? null : Integer.valueOf(score - earlier),
                !tree.children(place).isEmpty());
    }

    private @Nullable Integer score(VillageTally tally) {
        var tenths = book.score().tenths(tally.people(), tally.clean(), tally.findings());
        return tenths.isPresent() ? Integer.valueOf(tenths.getAsInt()) : null;
    }

    private static List<VillageTally> under(String place, List<VillageTally> all) {
        return all.stream().filter(tally -> tally.region().startsWith(place)).toList();
    }

    private static List<VillageTally> exactly(String place, List<VillageTally> all) {
        return all.stream().filter(tally -> tally.region().equals(place)).toList();
    }
}
