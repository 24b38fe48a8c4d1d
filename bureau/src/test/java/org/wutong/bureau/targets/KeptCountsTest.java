package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.facts.TouchedPlaces;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.targets.Recount.Reading;
import org.wutong.conditions.counting.CountedRow;
import org.wutong.conditions.counting.CountingBook;

/** Figures are read again where records were touched, and nowhere else. */
@BureauTest
class KeptCountsTest {
    private static final Reading ROSTER =
            new Reading("people.workers", TestOffice.TODAY.withDayOfYear(1), TestOffice.TODAY);
    private static final Reading PROJECTS = new Reading("employers.projects", ROSTER.from(), ROSTER.day());
    private static final String OTHER_VILLAGE = MadeUp.VILLAGE.substring(0, 9) + "208";
    private static final Duration ALWAYS_TOO_LONG = Duration.ofNanos(-1);
    private static final Duration NEVER_TOO_LONG = Duration.ofHours(1);

    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CountingBook book;

    @Autowired
    ObjectProvider<CountedRecords> published;

    @Autowired
    TouchedPlaces touchedPlaces;

    @Autowired
    Workers workers;

    @Autowired
    AtHand atHand;

    private final List<String> read = new ArrayList<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private int made;

    @BeforeEach
    void nobody() {
        office.empty();
    }

    @AfterEach
    void noPage() {
        atHand.afterCompletion(request, response, this, null);
    }

    private KeptCounts kept(Duration wait) {
        return kept(wait, NEVER_TOO_LONG);
    }

    private KeptCounts kept(Duration wait, Duration firstWait) {
        return new KeptCounts(
                jdbc,
                touchedPlaces,
                new Recount(book, published) {
                    @Override
                    CountedRecords published(String kind) {
                        return new Noting(super.published(kind));
                    }
                },
                new CountingBehind(transactions),
                Clock.systemUTC(),
                wait,
                firstWait);
    }

    /** Notes what is read. */
    private final class Noting implements CountedRecords {
        private final CountedRecords records;

        Noting(CountedRecords records) {
            this.records = records;
        }

        @Override
        public String kind() {
            return records.kind();
        }

        @Override
        public Set<String> tables() {
            return records.tables();
        }

        @Override
        public void read(Wanted wanted, Consumer<CountedRow> into) {
            synchronized (read) {
                read.add(wanted.place());
            }
            records.read(wanted, into);
        }
    }

    private Counted counted(KeptCounts kept, Reading reading) {
        return office.as(
                "officer",
                () -> Objects.requireNonNull(kept.of(List.of(reading)).get(reading)));
    }

    private long rural(KeptCounts kept) {
        return office.as("officer", () -> rural(counted(kept, ROSTER)));
    }

    private static long rural(Counted counted) {
        return Objects.requireNonNull(counted.counts().get("people.rural"))
                .at(TestOffice.COUNTY)
                .map(count -> count.reached())
                .orElse(-1L);
    }

    private long add(String village) {
        return add(village, Integer.toString(made));
    }

    private long add(String village, String household) {
        return office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(village, "工人", made++)
                                .household(household)
                                .set(WorkerField.RURAL_HUKOU, true),
                        "test"));
    }

    private void change(String sql) {
        int rows = office.as("officer", () -> jdbc.sql(sql).update());
        assertThat(rows).isPositive();
    }

    private void page(String method) {
        request.setMethod(method);
        atHand.preHandle(request, response, this);
    }

    @Test
    void readsOnlyTheVillageThatWasTouched() {
        add(MadeUp.VILLAGE);
        add(OTHER_VILLAGE);
        KeptCounts kept = kept(NEVER_TOO_LONG);
        assertThat(rural(kept)).isEqualTo(2);
        add(OTHER_VILLAGE);
        assertThat(rural(kept)).isEqualTo(3);
        assertThat(rural(kept)).isEqualTo(3);
        assertThat(read).containsExactly("", OTHER_VILLAGE);
    }

    @Test
    void readsNothingAfterAChangeOfWhatItDoesNotCount() {
        KeptCounts kept = kept(NEVER_TOO_LONG);
        Counted before = counted(kept, PROJECTS);
        add(MadeUp.VILLAGE);
        assertThat(counted(kept, PROJECTS)).isSameAs(before);
        assertThat(read).containsExactly("");
    }

    @Test
    void takesAwayWhoLeft() {
        add(MadeUp.VILLAGE);
        long gone = add(OTHER_VILLAGE);
        KeptCounts kept = kept(NEVER_TOO_LONG);
        assertThat(rural(kept)).isEqualTo(2);
        change("delete from people.worker_token where worker = " + gone);
        change("delete from people.worker where id = " + gone);
        assertThat(rural(kept)).isEqualTo(1);
    }

    @Test
    void countsAnewWhenTablesWereEmptied() {
        add(MadeUp.VILLAGE);
        KeptCounts kept = kept(NEVER_TOO_LONG);
        assertThat(rural(kept)).isEqualTo(1);
        office.empty();
        assertThat(rural(kept)).isEqualTo(-1);
    }

    @Test
    void aCategoryOfAHouseholdIsReadOfMembersInOtherVillages() {
        long member = add(OTHER_VILLAGE, "7");
        change("update people.household set region = '" + MadeUp.VILLAGE
                + "' where id = (select household from people.worker where id = " + member + ")");
        KeptCounts kept = kept(NEVER_TOO_LONG);
        rural(kept);
        change(
                "insert into people.category (region, household, kind) select h.region, h.id, 'MONITORED' from people.household h");
        rural(kept);
        assertThat(read).startsWith("").contains(MadeUp.VILLAGE, OTHER_VILLAGE).hasSize(3);
    }

    @Test
    void aTransactionSeesWhatItWroteItselfAndNobodyElseDoes() {
        KeptCounts kept = kept(NEVER_TOO_LONG);
        assertThat(rural(kept)).isEqualTo(-1);
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        office.as(
                "officer",
                () -> apart.execute(status -> {
                    workers.add(MadeUp.worker(MadeUp.VILLAGE, "工人", made++).set(WorkerField.RURAL_HUKOU, true), "test");
                    assertThat(rural(Objects.requireNonNull(
                                    kept.of(List.of(ROSTER)).get(ROSTER))))
                            .isEqualTo(1);
                    status.setRollbackOnly();
                    return true;
                }));
        assertThat(rural(kept)).isEqualTo(-1);
    }

    @Test
    void countsAnewWhatWasCountedBeforeTouchesWereForgotten() {
        KeptCounts kept = kept(NEVER_TOO_LONG);
        rural(kept);
        add(MadeUp.VILLAGE);
        office.owner()
                .sql("select wutong.forget_touched(interval '-1 hour')")
                .query()
                .singleRow();
        assertThat(rural(kept)).isEqualTo(1);
        assertThat(read).containsExactly("", "");
    }

    @Test
    void aPageThatWouldWaitShowsWhatIsKeptAndHasItCountedBehind() throws InterruptedException {
        KeptCounts kept = kept(ALWAYS_TOO_LONG);
        Counted before = counted(kept, ROSTER);
        add(MadeUp.VILLAGE);
        page("GET");
        assertThat(counted(kept, ROSTER)).isSameAs(before);
        for (int i = 0; i < 1200 && rural(counted(kept, ROSTER)) != 1; i++) {
            Thread.sleep(50);
        }
        assertThat(rural(counted(kept, ROSTER))).isEqualTo(1);
    }

    @Test
    void aPageIsToldThatFiguresAreCountedForTheFirstTimeAndFindsThemLater() throws InterruptedException {
        add(MadeUp.VILLAGE);
        KeptCounts kept = kept(NEVER_TOO_LONG, Duration.ZERO);
        page("GET");
        assertThatThrownBy(() -> counted(kept, ROSTER)).isInstanceOf(StillCounting.class);
        for (int i = 0;
                i < 1200
                        && !office.<Boolean>as(
                                "officer",
                                () -> kept.countedAt(Stream.of(ROSTER)).isPresent());
                i++) {
            Thread.sleep(50);
        }
        assertThat(rural(kept)).isEqualTo(1);
        assertThat(read).containsExactly("");
    }

    @Test
    void aPageThatNeedNotWaitLongCountsAnew() {
        KeptCounts kept = kept(NEVER_TOO_LONG);
        rural(kept);
        add(MadeUp.VILLAGE);
        page("GET");
        assertThat(rural(kept)).isEqualTo(1);
    }

    @Test
    void whateverActsOnFiguresGetsNewOnes() {
        KeptCounts kept = kept(ALWAYS_TOO_LONG);
        rural(kept);
        add(MadeUp.VILLAGE);
        page("POST");
        assertThat(rural(kept)).isEqualTo(1);
    }

    @Test
    void saysWhenItCounted() {
        KeptCounts kept = kept(NEVER_TOO_LONG);
        assertThat(office.<Boolean>as(
                        "officer", () -> kept.countedAt(Stream.of(ROSTER)).isPresent()))
                .isFalse();
        counted(kept, ROSTER);
        assertThat(office.<Boolean>as(
                        "officer", () -> kept.countedAt(Stream.of(ROSTER)).isPresent()))
                .isTrue();
    }
}
