package org.wutong.bureau.policies.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;

/** Frozen decisions: added once, never changed, seen within the view scope. */
@Component
public class FrozenRecords {
    private static final String COLUMNS =
            "select id, worker, kind, subject, region, as_of, policy_set, engine, content, frozen_at, frozen_by, office from policies.frozen";

    private final JdbcClient jdbc;

    FrozenRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One record as it is kept. @param worker 0 where it is about no person: kind and subject tell about what */
    public record Kept(
            String id,
            long worker,
            String kind,
            @Nullable Long subject,
            String region,
            LocalDate asOf,
            String policySet,
            String engine,
            String content,
            OffsetDateTime frozenAt,
            String frozenBy,
            String office) {
        /** Id of whom or what it is about, among those of its kind. */
        public long about() {
            return subject == null ? worker : subject;
        }
    }

    /** What is no person. */
    public record About(String kind, long subject) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void addOf(
            String id, About about, String region, LocalDate asOf, String policySet, String engine, String content) {
        Actor actor = Acting.now();
        jdbc.sql("""
                insert into policies.frozen (id, worker, kind, subject, region, as_of, policy_set, engine, content, frozen_by, office)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        id,
                        about.kind(),
                        about.subject(),
                        region,
                        asOf,
                        policySet,
                        engine,
                        content,
                        actor.name(),
                        actor.office())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            String id, long worker, String region, LocalDate asOf, String policySet, String engine, String content) {
        Actor actor = Acting.now();
        jdbc.sql("""
                insert into policies.frozen (id, worker, region, as_of, policy_set, engine, content, frozen_by, office)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(id, worker, region, asOf, policySet, engine, content, actor.name(), actor.office())
                .update();
    }

    /** @param id whole, or the first characters as a sheet shows them; empty unless exactly one record begins so */
    @Transactional(readOnly = true)
    public Optional<Kept> find(String id) {
        List<Kept> found = jdbc.sql(COLUMNS + " where id >= ? and id < ? limit 2")
                .params(id, id + "~")
                .query(Kept.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The newest first, of everybody or of one person. */
    @Transactional(readOnly = true)
    public List<Kept> newest(@Nullable Long worker, int skip, int most) {
        List<Object> params = new ArrayList<>();
        if (worker != null) {
            params.add(worker);
        }
        params.add(skip);
        params.add(most);
        return jdbc.sql(COLUMNS + (worker == null ? "" : " where worker = ?")
                        + " order by frozen_at desc, id offset ? limit ?")
                .params(params)
                .query(Kept.class)
                .list();
    }
}
