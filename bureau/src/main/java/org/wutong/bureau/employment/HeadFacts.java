package org.wutong.bureau.employment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;

/**
 * Facts about the people of employers. A number is told when it is known of everybody who may count; while somebody’s class is not known
 * it is unknown, not smaller. Of an employer for whom nobody on the roster is recorded nothing is known.
 */
@Component
@Transactional(readOnly = true)
class HeadFacts implements FactSource {
    static final String KIND = "employer";

    private static final Map<String, HeadClass> NUMBERS = Map.of(
            "heads_target", HeadClass.TARGET,
            "heads_poverty", HeadClass.POVERTY,
            "heads_poverty_stable_6m", HeadClass.POVERTY_STABLE,
            "heads_migrant", HeadClass.RELOCATED,
            "new_hires_year", HeadClass.NEW_IN_YEAR);

    /** The share is one of the relocated people. */
    private static final String SHARE = "migrant_poverty_share";

    private final Headcounts headcounts;

    HeadFacts(Headcounts headcounts) {
        this.headcounts = headcounts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "heads_target",
                "heads_poverty",
                "heads_poverty_stable_6m",
                "heads_migrant",
                "new_hires_year",
                "migrant_poverty_share");
    }

    /** Whom a fact counts; empty where it counts nobody. */
    static Optional<HeadClass> counts(String fact) {
        return fact.equals(SHARE) ? Optional.of(HeadClass.RELOCATED) : Optional.ofNullable(NUMBERS.get(fact));
    }

    @Override
    public void publish(FactRequest request, FactColumns into) {
        List<Long> employers = request.subjects().stream().map(Subject::id).toList();
        headcounts.people(employers, request.asOf()).forEach((employer, people) -> {
            Headcount counted = Headcount.of(people);
            NUMBERS.forEach((fact, counts) -> {
                Heads heads = counted.heads(counts);
                into.put(fact, employer, heads.isKnown() ? Long.valueOf(heads.sure()) : null);
            });
            into.put(
                    "migrant_poverty_share",
                    employer,
                    counted.shareOfRelocatedFromPoverty().orElse(null));
        });
    }
}
