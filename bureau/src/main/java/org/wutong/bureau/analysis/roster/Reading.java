package org.wutong.bureau.analysis.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.analysis.roster.Recorded.Moved;
import org.wutong.bureau.analysis.storage.ColumnRows;
import org.wutong.bureau.facts.TouchedPlaces;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.people.WorkersOn;

/** Reads the columns out of the database, everybody or some; by one thread at a time. */
@Component
class Reading {
    static final Actor READER = Actor.program("analysis");

    /** So many people are read at once. */
    private static final int AT_ONCE = 20_000;

    /** Of so many people one in ten is read sooner with everybody. */
    private static final int MANY = 20_000;

    private static final int TENTH = 10;

    private static final List<String> TABLES = List.of(
            "people.worker", "people.category", "people.qualification", "employment.spell", "employment.status");
    /** After a code: nothing below it any more. */
    private static final String JUST = " ";

    private final ColumnRows rows;
    private final TouchedPlaces touchedPlaces;
    private final WorkersOn closed;
    private final TransactionTemplate looking;
    /** State of the database of which everything is read. */
    private String state = "";

    private volatile Progress progress = Progress.NONE;

    Reading(ColumnRows rows, TouchedPlaces touchedPlaces, WorkersOn closed, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.touchedPlaces = touchedPlaces;
        this.closed = closed;
        looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
        looking.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // One state of the records, however long it takes.
        looking.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** How many people of how many have been read. */
    record Progress(long read, long people) {
        static final Progress NONE = new Progress(0, 0);
    }

    Progress progress() {
        return progress;
    }

    private <T> @Nullable T seeing(Supplier<@Nullable T> work) {
        return Acting.as(READER, () -> looking.execute(status -> closed.read(work)));
    }

    Snapshot whole(LocalDate today) {
        progress = Progress.NONE;
        Whole read = Objects.requireNonNull(seeing(() -> new Whole(touchedPlaces.state(), everybody(today))));
        state = read.state();
        return read.everybody();
    }

    private record Whole(String state, Snapshot everybody) {}

    private Snapshot everybody(LocalDate today) {
        Map<String, Long> counted = rows.villages();
        long people = counted.values().stream().mapToLong(Long::longValue).sum();
        long read = 0;
        progress = new Progress(read, people);
        Map<Long, List<Moved>> moves = rows.moves();
        Names names = new Names();
        Map<String, Village> villages = new HashMap<>();
        for (List<String> some : together(counted)) {
            List<Recorded> found = rows.within(some.get(0), some.get(some.size() - 1) + JUST, today, moves);
            for (Village village : made(found, names)) {
                villages.put(village.code, village);
            }
            read += found.size();
            progress = new Progress(read, people);
        }
        return new Snapshot(today, names, villages);
    }

    /** Neighbouring villages with as many people as are read at once, or little more. */
    private static List<List<String>> together(Map<String, Long> villages) {
        List<List<String>> all = new ArrayList<>();
        List<String> some = new ArrayList<>();
        long people = 0;
        for (Map.Entry<String, Long> village : villages.entrySet()) {
            some.add(village.getKey());
            people += village.getValue();
            if (people >= AT_ONCE) {
                all.add(some);
                some = new ArrayList<>();
                people = 0;
            }
        }
        if (!some.isEmpty()) {
            all.add(some);
        }
        return all;
    }

    /** People come village by village. */
    private static List<Village> made(List<Recorded> people, Names names) {
        List<Village> villages = new ArrayList<>();
        VillageMaking making = null;
        for (Recorded one : people) {
            if (making == null || !making.code().equals(one.region())) {
                if (making != null) {
                    villages.add(making.made());
                }
                making = new VillageMaking(one.region(), names);
            }
            making.put(one);
        }
        if (making != null) {
            villages.add(making.made());
        }
        return villages;
    }

    /** The same with what is recorded now of these workers and their households; everybody anew where they are many. */
    Snapshot following(Snapshot known, Collection<Long> changed) {
        if (isMany(changed.size(), known)) {
            return whole(known.today());
        }
        return Objects.requireNonNull(seeing(() -> with(known, changed)));
    }

    private static boolean isMany(int people, Snapshot known) {
        return people > Math.max(MANY, known.people() / TENTH);
    }

    private Snapshot with(Snapshot known, Collection<Long> changed) {
        Set<Long> all = rows.withHouseholds(changed);
        return known.with(all.stream().mapToLong(Long::longValue).sorted().toArray(), rows.these(all, known.today()));
    }

    /**
     * Reads those villages again in which rows were touched since, whoever wrote them. Villages whose people were followed by then are read once
     * more, and so settled.
     *
     * @return the same where nothing changed
     */
    Snapshot checked(Snapshot known) {
        String now = Objects.requireNonNull(seeing(touchedPlaces::state));
        Optional<Set<String>> touched =
                Objects.requireNonNull(seeing(() -> touchedPlaces.since(state).map(since -> since.in(TABLES))));
        if (touched.isEmpty() || touched.get().contains("")) {
            return whole(known.today());
        }
        Snapshot made = touched.get().isEmpty() ? known : reread(known, touched.get());
        state = now;
        return made;
    }

    private Snapshot reread(Snapshot known, Set<String> villages) {
        Set<Long> people = new HashSet<>();
        for (long worker : known.workers(villages)) {
            people.add(worker);
        }
        people.addAll(Objects.requireNonNull(seeing(() -> rows.standingIn(villages))));
        return following(known, people);
    }
}
