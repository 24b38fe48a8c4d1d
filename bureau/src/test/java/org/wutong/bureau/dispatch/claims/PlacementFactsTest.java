package org.wutong.bureau.dispatch.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.dispatch.Arriving;
import org.wutong.bureau.dispatch.Departures;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.policies.KnownFacts;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.conditions.Facts;
import org.wutong.rules.Decision;
import org.wutong.rules.Evaluator;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;
import org.wutong.vocabulary.RegionCode;

@BureauTest
class PlacementFactsTest {
    private static final LocalDate ARRIVED = Departures.LEFT.plusDays(1);

    @Autowired
    TestOffice office;

    @Autowired
    Departures departures;

    @Autowired
    Arriving arriving;

    @Autowired
    Spells spells;

    @Autowired
    List<SubjectSource> subjects;

    @Autowired
    KnownFacts facts;

    @Autowired
    PublishedPolicies policies;

    private long worker;
    private long firm;
    private long organiser;

    @BeforeEach
    void one() {
        office.empty();
        firm = departures.firm("绍兴柯岭服饰", EmployerKind.ENTERPRISE);
        organiser = departures.firm("金凤经纪人", EmployerKind.BROKER);
        worker = departures.worker(MadeUp.VILLAGE, "马秀兰", 2);
    }

    private long placed() {
        long batch = departures.batch(firm, organiser);
        List<Long> ids = departures.leave(batch, List.of(worker));
        office.as("officer", () -> arriving.arrive(batch, ids, ARRIVED, false));
        return ids.get(0);
    }

    private List<Subject> everyone() {
        return subjects.stream()
                .filter(source -> source.kind().equals("placement"))
                .findFirst()
                .orElseThrow()
                .everyone();
    }

    private Map<String, Object> of(long placement) {
        return office.asProgram(() -> known().of(placement));
    }

    private FactColumns known() {
        return facts.of(policies.inForce().dictionary().kind("placement").orElseThrow(), everyone(), TestOffice.TODAY);
    }

    private void change(java.util.function.UnaryOperator<SpellDraft> how) {
        office.asProgram(() -> {
            Spell job = spells.of(worker).get(spells.of(worker).size() - 1);
            return spells.change(job.id(), job.version(), how.apply(SpellDraft.of(job)));
        });
    }

    @Test
    void tellsWhoPlacedWhomWhereAndForHowLong() {
        Map<String, Object> known = of(placed());
        assertThat(known)
                .containsEntry("organiser_kind", "broker")
                .containsEntry("organiser", "金凤经纪人")
                .containsEntry("work_region", RegionCode.parse("330602"))
                .containsEntry("rural_hukou", true)
                .containsEntry("organised", true)
                .containsEntry("first_output", true)
                .containsEntry("contract_signed", true)
                .containsEntry("contract_months", 12L)
                .containsEntry("months_in_year", 6L)
                .containsEntry("months_stable", 6L);
        assertThat(known).doesNotContainKey("social_insurance").doesNotContainKey("poverty_alleviated");
    }

    @Test
    void countsMonthsOfThePlacementAlone() {
        long placement = placed();
        change(job -> job.until(LocalDate.of(2024, 7, 31)));
        office.asProgram(() -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 8, 1))
                .employer(null, "别处")
                .at("350203")));
        assertThat(of(placement)).containsEntry("months_in_year", 2L);
    }

    @Test
    void isNoFirstOutputAfterAnEarlierOrganisedDeparture() {
        earlier(true);
        assertThat(of(placed())).containsEntry("first_output", false);
    }

    @Test
    void doesNotKnowTheFirstOutputWhereAnEarlierJobDoesNotTell() {
        earlier(null);
        assertThat(of(placed())).doesNotContainKey("first_output");
    }

    @Test
    void letsTheRulesDecideWhatTheOrganiserIsOwed() {
        long placement = placed();
        change(job -> job.socialInsurance(true));
        Decision decision = decision(placement, "JF-6a");
        assertThat(decision.outcome().name()).isEqualTo("ELIGIBLE");
        change(job -> job.until(LocalDate.of(2024, 9, 30)));
        assertThat(decision(placement, "JF-6a").outcome().name()).isNotEqualTo("ELIGIBLE");
    }

    private Decision decision(long placement, String rule) {
        return office.asProgram(() -> {
            PolicySet set = policies.inForce();
            FactColumns known = known();
            List<SubjectRow> rows = everyone().stream()
                    .map(one ->
                            new SubjectRow("placement", Long.toString(one.id()), null, Facts.of(known.of(one.id()))))
                    .toList();
            return Evaluator.evaluate(set, rows, TestOffice.TODAY).stream()
                    .filter(one -> one.row().id().equals(Long.toString(placement))
                            && one.rule().id().equals(rule))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private void earlier(@org.jspecify.annotations.Nullable Boolean organised) {
        office.asProgram(() -> spells.add(SpellDraft.of(worker, LocalDate.of(2023, 3, 1))
                .until(LocalDate.of(2023, 9, 30))
                .employer(null, "从前的厂")
                .at("350203")
                .organised(organised, null)));
    }
}
