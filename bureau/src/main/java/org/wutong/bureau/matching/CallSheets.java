package org.wutong.bureau.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.storage.CallRows;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.KeysetPage;

/**
 * Whom to call (电话通知单): willing workers whose recommended jobs nobody has asked them about, or who have new ones since they last
 * answered; not those who have accepted one. Their jobs are worked out on the records as they stand.
 */
@Component
@Transactional(readOnly = true)
public class CallSheets {
    private final CallRows rows;
    private final Workers workers;
    private final Recommendations recommendations;

    CallSheets(CallRows rows, Workers workers, Recommendations recommendations) {
        this.rows = rows;
        this.workers = workers;
        this.recommendations = recommendations;
    }

    /** Whom a sheet holds. */
    public enum Which {
        ALL,
        NEW
    }

    /** Somebody to call, with the jobs to tell. */
    public record Call(Worker worker, List<Recommendations.Job> jobs) {}

    public KeysetPage<Long> page(String place, Which which, @Nullable String cursor, int size) {
        return rows.page(place, which == Which.NEW, cursor, size);
    }

    public long count(String place, Which which) {
        return rows.count(place, which == Which.NEW);
    }

    public List<Call> all(String place, Which which, int most) {
        return calls(rows.all(place, which == Which.NEW, most));
    }

    /** In the order of the ids. */
    public List<Call> calls(List<Long> ids) {
        Map<Long, Worker> known = workers.all(ids);
        List<Call> calls = new ArrayList<>();
        for (Long id : ids) {
            if (known.containsKey(id)) {
                List<Recommendations.Job> jobs = recommendations
                        .forWorker(id, Matches.ENOUGH)
                        .map(Recommendations.ForWorker::jobs)
                        .orElse(List.of());
                calls.add(new Call(Objects.requireNonNull(known.get(id)), jobs));
            }
        }
        return calls;
    }
}
