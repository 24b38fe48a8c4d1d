package org.wutong.bureau.employment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the people of each place went to work this year, and who is in business in the own township, within what the reader may see. */
@Component
public class Flows {
    /** Scope of a place of work that is not known well enough. */
    public static final String UNKNOWN = "UNKNOWN";

    private final JdbcClient jdbc;

    Flows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param place code of the place the people are registered in
     * @param scope name of a {@link org.wutong.spells.TransferScope}, or {@link #UNKNOWN}
     */
    public record Flow(String place, String scope, long people) {}

    /** @param digits how many digits of the roster's code name a place of the level wanted: 9 for townships, 12 for villages */
    @Transactional(readOnly = true)
    public List<Flow> thisYear(int digits) {
        return jdbc.sql("""
                select left(w.region, ?) as place, coalesce(s.year_scope, 'UNKNOWN') as scope, count(*) as people
                from employment.status s join people.worker w on w.id = s.worker
                where (s.transferred_in_year or s.year_scope = 'IN_TOWNSHIP') and w.rural_hukou
                group by 1, 2 order by 1, 2""").param(digits).query(Flow.class).list();
    }
}
