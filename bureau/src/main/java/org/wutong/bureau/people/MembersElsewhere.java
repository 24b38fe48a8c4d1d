package org.wutong.bureau.people;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.TouchedElsewhere;

/** A category of a household is told of each of its members, also of those who live in another village. */
@Component
class MembersElsewhere implements TouchedElsewhere {
    private final JdbcClient jdbc;

    MembersElsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "people.category";
    }

    @Override
    public Set<String> places(Set<String> touched) {
        return Set.copyOf(jdbc.sql("""
                        select distinct w.region from people.household h
                        join people.worker w on w.household = h.id and w.region <> h.region
                        where h.region = any (:places)""")
                .param("places", touched.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
