package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.dispatch.Arriving;
import org.wutong.bureau.dispatch.Departures;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.EmployerSize;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.OwedRow.Outcome;
import org.wutong.bureau.policies.storage.ClaimMarks;
import org.wutong.bureau.policies.storage.Refreshes;
import org.wutong.bureau.register.LongWork;

/** Decisions about employers and placements follow the records of the people they have and placed. */
@BureauTest
class ClaimRefreshTest {
    private static final String WORKSHOP = "JF-4b";
    private static final String PLACEMENT = "JF-6a";

    @Autowired
    TestOffice office;

    @Autowired
    Employers employers;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Departures departures;

    @Autowired
    Arriving arriving;

    @Autowired
    Claims claims;

    @Autowired
    ClaimMarks marks;

    @Autowired
    Refreshes refreshes;

    @Autowired
    DecideForEveryone everyone;

    private long workshop;
    private long worker;

    @BeforeEach
    void aWorkshop() {
        office.empty();
        workshop = workshop("良田车间");
        worker = office.asProgram(() -> workers.add(
                MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 1)
                        .household("H1")
                        .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "roster")),
                "test"));
    }

    private long workshop(String name) {
        return office.asProgram(() -> employers.add(new EmployerDraft(
                TestOffice.TOWNSHIP,
                name,
                null,
                EmployerKind.WORKSHOP,
                EmployerSize.SMALL,
                null,
                "",
                "",
                null,
                null,
                true,
                false)));
    }

    private void works(long at) {
        office.as(
                "specialist",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 3, 1))
                        .employer(at, "")
                        .at(TestOffice.COUNTY)));
    }

    private void refresh() {
        Acting.as(
                office.officer("officer").actor(),
                () -> everyone.run("", new LongWork.Progress() {
                    @Override
                    public void of(long total) {}

                    @Override
                    public void done(long done) {}
                }));
    }

    private Optional<ClaimRow> standing(long employer, String rule) {
        return claims.ofEmployer(employer).stream()
                .filter(row -> row.rule().equals(rule))
                .findFirst();
    }

    private Outcome outcome(long employer) {
        return standing(employer, WORKSHOP).orElseThrow().outcome();
    }

    @Test
    void aWorkshopIsOwedOnceSomebodyOfItsClassWorksThere() {
        refresh();
        assertThat(outcome(workshop)).isEqualTo(Outcome.UNKNOWN);

        works(workshop);
        refresh();

        assertThat(office.asProgram(() -> refreshes.last().orElseThrow()).ofEveryone())
                .isFalse();
        assertThat(outcome(workshop)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(claims.people("employer", List.of(workshop), java.util.Set.of("heads_target"), TestOffice.TODAY))
                .containsEntry(workshop, List.of(worker));
    }

    @Test
    void bothEmployersFollowWhenAJobWasAtTheOther() {
        long other = workshop("乙车间");
        works(workshop);
        refresh();
        office.asProgram(() -> {
            Spell job = spells.of(worker).get(0);
            return spells.change(job.id(), job.version(), SpellDraft.of(job).employer(other, ""));
        });

        assertThat(office.asProgram(() -> marks.among("employer", List.of(workshop, other))))
                .containsExactlyInAnyOrder(workshop, other);
        refresh();
        assertThat(outcome(other)).isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome(workshop)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anEmployerThatIsChangedIsDecidedAnew() {
        works(workshop);
        refresh();
        office.asProgram(() -> {
            employers.change(
                    workshop,
                    0,
                    new EmployerDraft(
                            TestOffice.TOWNSHIP,
                            "良田车间",
                            null,
                            EmployerKind.WORKSHOP,
                            EmployerSize.SMALL,
                            null,
                            "",
                            "",
                            null,
                            null,
                            false,
                            false));
            return true;
        });
        refresh();

        assertThat(outcome(workshop)).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void aClerkWhoSeesFewerPeopleDecidesTheSame() {
        works(workshop);
        List<Outcome> said = office.as(
                "clerk2",
                () -> claims.decide("employer", List.of(workshop), TestOffice.TODAY).stream()
                        .filter(one -> one.rule().id().equals(WORKSHOP))
                        .map(one -> Outcome.valueOf(one.outcome().name()))
                        .toList());

        assertThat(said).containsExactly(Outcome.ELIGIBLE);
        assertThat(office.<Long>as("clerk2", () -> {
                    claims.decide("employer", List.of(workshop), TestOffice.TODAY);
                    return (long) workers.all(List.of(worker)).size();
                }))
                .isZero();
    }

    @Test
    void aPlacementFollowsTheJobItsBatchOpened() {
        long agency = departures.firm("金凤经纪人", EmployerKind.BROKER);
        long batch = departures.batch(departures.firm("绍兴柯岭服饰", EmployerKind.ENTERPRISE), agency);
        List<Long> ids = departures.leave(batch, List.of(worker));
        refresh();
        office.as("officer", () -> arriving.arrive(batch, ids, Departures.LEFT.plusDays(1), false));
        refresh();
        assertThat(standing(agency, PLACEMENT).orElseThrow().missing()).containsExactly("social_insurance");

        office.asProgram(() -> {
            Spell job = spells.of(worker).get(0);
            return spells.change(job.id(), job.version(), SpellDraft.of(job).socialInsurance(true));
        });
        refresh();

        assertThat(standing(agency, PLACEMENT).orElseThrow().outcome()).isEqualTo(Outcome.ELIGIBLE);
    }
}
