package org.wutong.bureau.policies.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.rules.RuleCosts.Cost;

/** What the last run over everyone cost, in all and rule by rule. */
@Component
public class RunCosts {
    private final JdbcClient jdbc;

    RunCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Run(OffsetDateTime ranAt, String ranBy, LocalDate asOf, String policySet, long people, long nanos) {}

    /** @param since first day in force of the version that was decided */
    public record OfRule(String rule, LocalDate since, long decided, long nanos) {
        public long nanosEach() {
            return decided == 0 ? 0 : nanos / decided;
        }
    }

    /** Replaces what is kept of the run before; to be called where the decisions are replaced. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(LocalDate asOf, String ranBy, String policySet, long people, long nanos, List<Cost> costs) {
        jdbc.sql("delete from policies.rule_cost").update();
        jdbc.sql("delete from policies.run").update();
        jdbc.sql("insert into policies.run (ran_by, as_of, policy_set, people, nanos) values (?, ?, ?, ?, ?)")
                .params(ranBy, asOf, policySet, people, nanos)
                .update();
        for (Cost cost : costs) {
            jdbc.sql("insert into policies.rule_cost (rule, since, decided, nanos) values (?, ?, ?, ?)")
                    .params(cost.rule().id(), cost.rule().from(), cost.rows(), cost.nanos())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Run> last() {
        return jdbc.sql("select ran_at, ran_by, as_of, policy_set, people, nanos from policies.run")
                .query(Run.class)
                .optional();
    }

    /** The dearest in all first. */
    @Transactional(readOnly = true)
    public List<OfRule> rules() {
        return jdbc.sql("select rule, since, decided, nanos from policies.rule_cost order by nanos desc, rule, since")
                .query(OfRule.class)
                .list();
    }
}
