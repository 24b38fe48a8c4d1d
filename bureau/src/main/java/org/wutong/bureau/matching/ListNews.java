package org.wutong.bureau.matching;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.storage.NewsRows;
import org.wutong.bureau.matching.storage.NewsRows.News;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.people.Workers;

/** What came onto lists since whoever acts last looked at them. Who only reads is told nothing: their looks are not kept. */
@Component
@Transactional
public class ListNews {
    private final NewsRows rows;
    private final Workers workers;

    ListNews(NewsRows rows, Workers workers) {
        this.rows = rows;
        this.workers = workers;
    }

    /** Vacancies that are new among the first of this worker's list. */
    @Transactional(readOnly = true)
    public Set<Long> freshOf(long worker) {
        Long me = Acting.now().staff();
        return me == null ? Set.of() : rows.freshOf(worker, me);
    }

    /** Workers in sight with something new, newest first. */
    @Transactional(readOnly = true)
    public List<News> all(int most) {
        Long me = Acting.now().staff();
        return me == null ? List.of() : rows.all(me, most);
    }

    /** How many workers in sight have something new. */
    @Transactional(readOnly = true)
    public int count() {
        Long me = Acting.now().staff();
        return me == null ? 0 : rows.count(me);
    }

    /** From now on nothing of this list is new to whoever acts. */
    public void looked(long worker) {
        Actor actor = Acting.now();
        Long me = actor.staff();
        if (me != null) {
            workers.find(worker)
                    .filter(one -> actor.edit().covers(one.region()))
                    .ifPresent(one -> rows.looked(worker, one.region(), me));
        }
    }
}
