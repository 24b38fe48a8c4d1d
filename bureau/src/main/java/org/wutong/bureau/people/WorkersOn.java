package org.wutong.bureau.people;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.people.storage.ClosedRows;

/**
 * The roster as of a day, for queries of other duties: who was on it, in which village, and whether they were willing to go out. What
 * is known today of that day counts, so somebody registered later is on it too; a wish is known from the day it was recorded or the
 * day the first record speaks of, and is null before.
 */
@Component
public class WorkersOn {
    /**
     * A subquery with id, name, sort_name, household, gender, birth_date, region and willing_out; parameter {@code :day}. It finds
     * closed records only within {@link #read}. Worker by worker, since the planner misjudges guarded tables and would otherwise
     * compare everybody with everybody.
     */
    public static final String ROSTER = """
            (select w.id, w.name, w.sort_name, w.household, w.gender, w.birth_date,
               case when past.moved then past.region else w.region end as region,
               case when least(past.began, case when past.told then past.told_first else w.refreshed_on end) <= :day
                 then case when past.wished then past.willing_out else w.willing_out end end as willing_out
             from people.worker w left join lateral (
               select min(h.day) as began,
                 coalesce(bool_or(h.day > :day and jsonb_exists(h.changes, 'region')), false) as moved,
                 (array_agg(h.changes -> 'region' ->> 0 order by h.id)
                   filter (where h.day > :day and jsonb_exists(h.changes, 'region')))[1] as region,
                 coalesce(bool_or(h.day > :day and jsonb_exists(h.changes, 'WILLING_OUT')), false) as wished,
                 (array_agg((h.changes -> 'WILLING_OUT' ->> 0)::boolean order by h.id)
                   filter (where h.day > :day and jsonb_exists(h.changes, 'WILLING_OUT')))[1] as willing_out,
                 coalesce(bool_or(jsonb_exists(h.changes, 'REFRESHED_ON')), false) as told,
                 (array_agg((h.changes -> 'REFRESHED_ON' ->> 0)::date order by h.id)
                   filter (where jsonb_exists(h.changes, 'REFRESHED_ON')))[1] as told_first
               from people.worker_history h where h.worker = w.id) past on true
             where w.closed_on is null or w.closed_on > :day)""";

    private final ClosedRows closed;

    WorkersOn(ClosedRows closed) {
        this.closed = closed;
    }

    /** Runs a query over {@link #ROSTER} within the surrounding transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T read(Supplier<T> query) {
        return closed.included(query);
    }
}
