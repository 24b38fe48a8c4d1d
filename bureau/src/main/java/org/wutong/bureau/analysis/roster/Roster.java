package org.wutong.bureau.analysis.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.analysis.storage.ColumnRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.WorkersOn;

/**
 * Keeps the roster as columns, so that a page need not wait for the database to look at everybody. Read whole once a business date,
 * township by township; of what changed since, only the villages are read again, before the next page is shown.
 */
@Component
public class Roster {
    private static final Actor READER = Actor.program("analysis");
    private static final int TOWNSHIP = 9;
    /** After a code: nothing below it any more. */
    private static final String JUST = " ";

    /** So many changed villages are no fewer rows than everybody's. */
    private static final int MANY = 60;

    private static final int MANY_PEOPLE = 20_000;

    private final ColumnRows rows;
    private final WorkersOn closed;
    private final BusinessDate businessDate;
    private final TransactionTemplate transactions;
    private final Set<Long> changed = new HashSet<>();
    private Names names = new Names();
    private volatile @Nullable Snapshot kept;

    Roster(ColumnRows rows, WorkersOn closed, BusinessDate businessDate, TransactionTemplate transactions) {
        this.rows = rows;
        this.closed = closed;
        this.businessDate = businessDate;
        this.transactions = transactions;
    }

    /** The records of these people changed, and the change is committed. */
    void changed(Collection<Long> workers) {
        synchronized (changed) {
            changed.addAll(workers);
        }
    }

    /** The next one who asks has everybody read anew. */
    public synchronized void forget() {
        kept = null;
    }

    /** The roster as it is recorded now. */
    public Snapshot now() {
        Snapshot known = kept;
        LocalDate today = today();
        if (known != null && known.today().equals(today) && !isBehind()) {
            return known;
        }
        return refreshed(today);
    }

    private LocalDate today() {
        return businessDate.today();
    }

    private boolean isBehind() {
        synchronized (changed) {
            return !changed.isEmpty();
        }
    }

    private Set<Long> taken() {
        synchronized (changed) {
            Set<Long> taken = new HashSet<>(changed);
            changed.clear();
            return taken;
        }
    }

    private synchronized Snapshot refreshed(LocalDate today) {
        Set<Long> marked = taken();
        Snapshot known = kept;
        try {
            Snapshot made;
            if (known == null || !known.today().equals(today)) {
                made = reading(() -> whole(today));
            } else if (marked.isEmpty()) {
                made = known;
            } else {
                made = reading(() -> following(known, marked, today));
            }
            kept = made;
            return made;
        } catch (RuntimeException failed) {
            changed(marked);
            throw failed;
        }
    }

    private Snapshot reading(Supplier<Snapshot> work) {
        return Acting.as(READER, () -> {
            TransactionTemplate looking =
                    new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
            looking.setReadOnly(true);
            looking.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            return Objects.requireNonNull(looking.execute(status -> closed.read(work)));
        });
    }

    private Snapshot whole(LocalDate today) {
        names = new Names();
        Map<String, Village> villages = new HashMap<>();
        for (String township : rows.prefixes(TOWNSHIP)) {
            String end = township.length() < TOWNSHIP ? JUST : "~";
            made(rows.read(township, township + end, today)).forEach(village -> villages.put(village.code, village));
        }
        return new Snapshot(today, names, villages);
    }

    private Snapshot following(Snapshot known, Set<Long> marked, LocalDate today) {
        if (marked.size() > MANY_PEOPLE) {
            return whole(today);
        }
        Set<String> touched = rows.villages(marked);
        touched.addAll(known.villages(marked));
        if (touched.size() > MANY) {
            return whole(today);
        }
        List<Village> villages = new ArrayList<>();
        touched.forEach(code -> villages.addAll(made(rows.read(code, code + JUST, today))));
        return known.with(villages, touched, names);
    }

    private List<Village> made(Map<String, List<Recorded>> read) {
        List<Village> villages = new ArrayList<>();
        read.forEach((code, people) -> villages.add(new Village(code, people, names)));
        return villages;
    }
}
