package org.wutong.bureau.policies.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;

/** What was tried and kept under a name, with what came out that day; seen within the view scope. */
@Component
public class Scenarios {
    private static final String COLUMNS = """
            select id, name, note, figures, place, as_of, policy_set, before_least_fen, before_most_fen, after_least_fen,
                   after_most_fen, winners, losers, saved_at, saved_by, gone_at
            from policies.scenario""";

    private final JdbcClient jdbc;

    Scenarios(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What came out when it was saved.
     *
     * @param beforeMostFen null where nothing bounds it
     */
    public record Outcome(
            long beforeLeastFen,
            @Nullable Long beforeMostFen,
            long afterLeastFen,
            @Nullable Long afterMostFen,
            long winners,
            long losers) {}

    /**
     * One scenario.
     *
     * @param figures a draft file
     * @param place whose people were looked at
     * @param goneAt when it was put away, if it was
     */
    public record Scenario(
            long id,
            String name,
            String note,
            String figures,
            String place,
            LocalDate asOf,
            String policySet,
            long beforeLeastFen,
            @Nullable Long beforeMostFen,
            long afterLeastFen,
            @Nullable Long afterMostFen,
            long winners,
            long losers,
            OffsetDateTime savedAt,
            String savedBy,
            @Nullable OffsetDateTime goneAt) {}

    @Transactional
    public long add(
            String name, String note, String figures, String place, LocalDate asOf, String policySet, Outcome outcome) {
        Actor actor = Acting.now();
        return jdbc.sql("""
                insert into policies.scenario (name, note, figures, place, as_of, policy_set, before_least_fen, before_most_fen,
                                               after_least_fen, after_most_fen, winners, losers, saved_by, office)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(name)
                .param(note)
                .param(figures)
                .param(place)
                .param(asOf)
                .param(policySet)
                .param(outcome.beforeLeastFen())
                .param(outcome.beforeMostFen())
                .param(outcome.afterLeastFen())
                .param(outcome.afterMostFen())
                .param(outcome.winners())
                .param(outcome.losers())
                .param(actor.name())
                .param(actor.office())
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Scenario> find(long id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(Scenario.class)
                .optional();
    }

    /** The newest first, without those put away. */
    @Transactional(readOnly = true)
    public List<Scenario> newest(int most) {
        return jdbc.sql(COLUMNS + " where gone_at is null order by saved_at desc, id desc limit ?")
                .param(most)
                .query(Scenario.class)
                .list();
    }

    /** Puts one away, or takes it back. */
    @Transactional
    public boolean keep(long id, boolean isKept) {
        return jdbc.sql("update policies.scenario set gone_at = case when ? then null else now() end where id = ?")
                        .params(isKept, id)
                        .update()
                == 1;
    }
}
