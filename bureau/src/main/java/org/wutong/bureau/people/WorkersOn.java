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
     * closed records only within {@link #read}.
     */
    public static final String ROSTER = """
            (with later as (
               select worker, id, changes from people.worker_history where day > :day
                 and (jsonb_exists(changes, 'region') or jsonb_exists(changes, 'WILLING_OUT'))),
             moved as (select distinct on (worker) worker, changes -> 'region' ->> 0 as region from later
               where jsonb_exists(changes, 'region') order by worker, id),
             wished as (select distinct on (worker) worker, (changes -> 'WILLING_OUT' ->> 0)::boolean as willing_out from later
               where jsonb_exists(changes, 'WILLING_OUT') order by worker, id),
             begun as (select worker, min(day) as day from people.worker_history group by worker),
             told as (select distinct on (worker) worker, (changes -> 'REFRESHED_ON' ->> 0)::date as day from people.worker_history
               where jsonb_exists(changes, 'REFRESHED_ON') order by worker, id)
             select w.id, w.name, w.sort_name, w.household, w.gender, w.birth_date, coalesce(moved.region, w.region) as region,
               case when least(begun.day, case when told.worker is null then w.refreshed_on else told.day end) <= :day
                 then case when wished.worker is null then w.willing_out else wished.willing_out end end as willing_out
             from people.worker w left join moved on moved.worker = w.id left join wished on wished.worker = w.id
               left join begun on begun.worker = w.id left join told on told.worker = w.id
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
