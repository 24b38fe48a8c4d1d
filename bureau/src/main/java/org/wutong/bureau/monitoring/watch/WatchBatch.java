package org.wutong.bureau.monitoring.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.monitoring.alerts.AlertBook;
import org.wutong.bureau.monitoring.alerts.AlertFollowing;
import org.wutong.bureau.monitoring.households.ZeroFollowing;
import org.wutong.bureau.monitoring.households.ZeroRule;
import org.wutong.bureau.monitoring.storage.InsuredRows;
import org.wutong.bureau.monitoring.storage.WatchMarks;
import org.wutong.bureau.monitoring.storage.WatchMarks.Looked;
import org.wutong.bureau.monitoring.storage.WatchedRows;

/** Looks at some households and everybody in them, within the caller’s transaction. */
@Component
class WatchBatch {
    private final WatchedRows watched;
    private final InsuredRows insured;
    private final WatchMarks marks;
    private final AlertBook book;
    private final ZeroRule zeroRule;
    private final AlertFollowing alerts;
    private final ZeroFollowing households;

    WatchBatch(
            WatchedRows watched,
            InsuredRows insured,
            WatchMarks marks,
            AlertBook book,
            ZeroRule zeroRule,
            AlertFollowing alerts,
            ZeroFollowing households) {
        this.watched = watched;
        this.insured = insured;
        this.marks = marks;
        this.book = book;
        this.zeroRule = zeroRule;
        this.alerts = alerts;
        this.households = households;
    }

    /** Digest of all rules looked by. */
    String rules() {
        return book.digest() + " " + zeroRule.digest();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void look(Collection<Long> homes, LocalDate today) {
        insured.followPayers(homes);
        Map<Long, List<Watched>> found = watched.of(homes, today, book.kinds(), book.categories());
        Map<Long, List<Watched>> all = new TreeMap<>(found);
        homes.forEach(home -> all.putIfAbsent(home, List.of()));
        // A day that may change one person may change what becomes of all of the household.
        Map<Long, Next> ofHousehold = new HashMap<>();
        Map<Long, Next> ofWorker = new HashMap<>();
        List<Watched> people = new ArrayList<>();
        all.forEach((home, members) -> {
            Next next = new Next(today);
            ofHousehold.put(home, next);
            members.forEach(one -> {
                ofWorker.put(one.id(), next);
                people.add(one);
            });
        });
        alerts.follow(people, ofWorker, today);
        households.follow(all, ofHousehold, today);
        alerts.left(marks.forgetGone(homes), today);
        marks.looked(people.stream()
                .map(one -> new Looked(
                        one.id(),
                        one.household(),
                        one.region(),
                        ofWorker.getOrDefault(one.id(), new Next(today)).day()))
                .toList());
    }

    /** After all batches. @param newDay whether the day asks something of what is there already: what is overdue goes up */
    @Transactional(propagation = Propagation.MANDATORY)
    void conclude(LocalDate today, boolean newDay) {
        if (newDay) {
            alerts.followTheDay(today);
            households.followTheDay(today);
        }
        alerts.tell(today);
    }
}
