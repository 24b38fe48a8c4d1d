package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.OwedRow.Outcome;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.register.LongWork;
import org.wutong.rules.Decision;

@BureauTest
class DecisionsTest {
    private static final String REWARD = "JF-7";
    private static final OwedFilter ALL = new OwedFilter(null, null, null, null);

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    DecideForEveryone everyone;

    @Autowired
    Deciding deciding;

    @Autowired
    Decisions decisions;

    @Autowired
    Gaps gaps;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    List<Long> capped;

    @BeforeEach
    void decided() {
        office.empty();
        OwedPeople people = new OwedPeople(office, workers, spells);
        capped = people.household(MadeUp.VILLAGE, "1", 1, 40_000, 30_000);
        people.household(MadeUp.VILLAGE, "2", 11, 25_000);
        people.household(MadeUp.VILLAGE, "3", 13, 0, 0);
        people.household(MadeUp.OTHER_VILLAGE, "1", 21, 12_000, 50_000, 50_000);
        run("officer");
    }

    private void run(String login) {
        Acting.as(
                office.officer(login).actor(),
                () -> everyone.run("", new LongWork.Progress() {
                    @Override
                    public void of(long total) {}

                    @Override
                    public void done(long done) {}
                }));
    }

    private List<OwedRow> page(String login, OwedFilter filter, int most) {
        return office.as(login, () -> decisions.page(filter, null, null, most));
    }

    @Test
    void areThoseOfTheEngineOnTheSameFacts() {
        Map<String, Decision> byEngine = office.as(
                "officer",
                () -> deciding.decide(deciding.workers().everyone(), TestOffice.TODAY).stream()
                        .collect(Collectors.toMap(
                                it -> it.row().id() + " " + it.rule().id(), it -> it)));

        List<OwedRow> cached = page("officer", ALL, 10_000);

        assertThat(cached).hasSameSizeAs(byEngine.values());
        assertThat(cached).allSatisfy(row -> {
            Decision decision = byEngine.get(row.worker() + " " + row.rule());
            assertThat(row.outcome().name()).isEqualTo(decision.outcome().name());
            assertThat(row.leastFen()).isEqualTo(decision.amount().least());
            assertThat(row.mostFen()).isEqualTo(decision.amount().most());
            assertThat(row.payableLeastFen()).isEqualTo(decision.payable().least());
            assertThat(row.payableMostFen()).isEqualTo(decision.payable().most());
            assertThat(row.missing())
                    .isEqualTo(
                            decision.missing().stream().map(fact -> fact.name()).toList());
            assertThat(row.notes()).isEqualTo(decision.notes());
        });
    }

    @Test
    void shareAHouseholdsCapInProportion() {
        assertThat(page("officer", new OwedFilter(REWARD, Outcome.ELIGIBLE, null, null), 100))
                .filteredOn(row -> capped.contains(row.worker()))
                .extracting(OwedRow::leastFen, OwedRow::payableLeastFen)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(400_000L, 342_857L),
                        org.assertj.core.groups.Tuple.tuple(300_000L, 257_143L));
    }

    @Test
    void showAClerkTheirOwnTownshipAlone() {
        assertThat(page("clerk", ALL, 10_000))
                .isNotEmpty()
                .allMatch(row -> row.region().startsWith(TestOffice.TOWNSHIP));
    }

    @Test
    void showAClerkNothingOfAnotherTownshipThatIsAskedForByName() {
        assertThat(page("clerk", new OwedFilter(null, null, TestOffice.OTHER_TOWNSHIP, null), 10))
                .isEmpty();
    }

    @Test
    void wouldShowAClerkEverythingIfTheGuardWereOff() {
        office.owner()
                .sql("alter table policies.decision disable row level security")
                .update();
        try {
            assertThat(page("clerk", ALL, 10_000)).anyMatch(row -> row.region().startsWith(TestOffice.OTHER_TOWNSHIP));
        } finally {
            office.owner()
                    .sql("alter table policies.decision enable row level security")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void pageForwardIsCompleteAndWithoutDoubles(int size) {
        assertThat(forward(size)).isEqualTo(page("officer", ALL, 10_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void pageBackIsCompleteAndWithoutDoubles(int size) {
        List<OwedRow> all = page("officer", ALL, 10_000);
        List<OwedRow> seen = new ArrayList<>(List.of(all.get(all.size() - 1)));
        List<OwedRow> rows;
        do {
            Decisions.Place before = at(seen.get(0));
            rows = office.as("officer", () -> decisions.page(ALL, null, before, size));
            seen.addAll(0, rows);
        } while (!rows.isEmpty());

        assertThat(seen).isEqualTo(all);
    }

    private List<OwedRow> forward(int size) {
        List<OwedRow> seen = new ArrayList<>();
        List<OwedRow> rows = Collections.emptyList();
        do {
            Decisions.Place after = rows.isEmpty() ? null : at(rows.get(rows.size() - 1));
            rows = office.as("officer", () -> decisions.page(ALL, after, null, size));
            seen.addAll(rows);
        } while (!rows.isEmpty());
        return seen;
    }

    private static Decisions.Place at(OwedRow row) {
        return new Decisions.Place(row.region(), row.worker(), row.rule());
    }

    @Test
    void addUpToTheTotals() {
        List<OwedRow> rows = page("officer", ALL, 10_000);
        List<Decisions.Total> totals = office.as("officer", () -> decisions.totals(OwedFilter.of(null, null, null)));

        assertThat(totals.stream().mapToLong(Decisions.Total::people).sum()).isEqualTo(rows.size());
        assertThat(totals)
                .filteredOn(total -> total.rule().equals(REWARD) && total.outcome() == Outcome.ELIGIBLE)
                .singleElement()
                .satisfies(total -> {
                    assertThat(total.people()).isEqualTo(6);
                    assertThat(total.payableLeastFen()).isEqualTo(600_000 + 200_000 + 600_000);
                });
        for (Decisions.Total total : totals) {
            List<OwedRow> behind = rows.stream()
                    .filter(row -> row.rule().equals(total.rule()) && row.outcome() == total.outcome())
                    .toList();
            assertThat(total.people()).isEqualTo(behind.size());
            assertThat(total.payableLeastFen())
                    .isEqualTo(
                            behind.stream().mapToLong(OwedRow::payableLeastFen).sum());
        }
    }

    @Test
    void countThoseWhomOnePaperKeepsAway() {
        List<OwedRow> rows = page("officer", ALL, 10_000);
        List<Gaps.Gap> found = office.as("officer", () -> gaps.at(null, null, null));

        assertThat(found).isNotEmpty();
        for (Gaps.Gap gap : found) {
            List<String> settled = office.as("officer", () -> papers.settledTogether(gap.paper()));
            OwedFilter behind = new OwedFilter(gap.rule(), Outcome.UNKNOWN, gap.region(), null, settled);
            assertThat(page("officer", behind, 10_000))
                    .hasSize((int) gap.people())
                    .allMatch(row -> settled.containsAll(row.missing()));
        }
        assertThat(found.stream().mapToLong(Gaps.Gap::people).sum())
                .isEqualTo(rows.stream()
                        .filter(row -> row.outcome() == Outcome.UNKNOWN)
                        .filter(row -> office.as("officer", () -> papers.settlingAll(row.missing()))
                                .isPresent())
                        .count());
    }

    @Test
    void areTheSameWhenDecidedAgain() {
        List<OwedRow> before = page("officer", ALL, 10_000);
        run("officer");

        assertThat(page("officer", ALL, 10_000)).isEqualTo(before);
    }

    @Test
    void areReplacedOnlyWithinTheEditScope() {
        String narrow = office.hire(Role.COUNTY_OFFICER, TestOffice.TOWNSHIP, TestOffice.COUNTY, TestOffice.COUNTY);
        List<OwedRow> before = page("officer", ALL, 10_000);
        run(narrow);

        assertThat(page("officer", ALL, 10_000)).isEqualTo(before);
    }

    @Test
    void leaveATraceWhenTheyAreMade() {
        String last = office.asProgram(() -> jdbc.sql(
                        "select actor_name from offices.audit where action = 'run' and subject = 'decision' order by id desc limit 1")
                .query(String.class)
                .single());

        assertThat(last).isEqualTo("officer");
    }
}
