package org.wutong.bureau.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Indicator;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.services.GapWanted.Lack;
import org.wutong.bureau.services.storage.GapRows;
import org.wutong.bureau.services.storage.TallyRows;

@BureauTest
class GapsTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Services services;

    @Autowired
    Gaps gaps;

    @Autowired
    ServiceBook book;

    @Autowired
    GapRows rows;

    @Autowired
    TallyRows tallies;

    @Autowired
    List<FactSource> facts;

    @Autowired
    List<Indicator> indicators;

    private Promise promise;

    @BeforeEach
    void county() {
        office.empty();
        promise = gaps.promise().orElseThrow();
    }

    @Test
    void listsWhoLacksWhat() {
        long nothing = add(1);
        long talked = add(2);
        long whole = add(3);
        give(Willing.talk(talked, 4));
        giveAll(whole);
        assertThat(ids(Lack.ANY)).containsExactly(nothing, talked);
        assertThat(ids(Lack.ALL)).containsExactly(nothing);
        assertThat(ids(Lack.NOTHING)).containsExactly(whole);
        assertThat(lacking(Counted.POLICY_TALKS)).containsExactly(nothing);
        assertThat(lacking(Counted.JOB_RECOMMENDATIONS)).containsExactly(nothing, talked);
    }

    @Test
    void lacksJobsUntilTheThirdOne() {
        long worker = add(1);
        give(Willing.job(worker, 1, "V1"), Willing.job(worker, 2, "V2"));
        assertThat(lacking(Counted.JOB_RECOMMENDATIONS)).containsExactly(worker);
        give(Willing.job(worker, 3, "V3"));
        assertThat(lacking(Counted.JOB_RECOMMENDATIONS)).isEmpty();
    }

    @Test
    void takesWhatIsNotRecordedForNeitherYesNorNo() {
        long unasked = add(Willing.draft(MadeUp.VILLAGE, 1).set(WorkerField.WILLING, null));
        long unmeasured = add(Willing.draft(MadeUp.VILLAGE, 2).set(WorkerField.LABOUR_CAPACITY, null));
        add(Willing.draft(MadeUp.VILLAGE, 3).set(WorkerField.WILLING, false));
        add(Willing.draft(MadeUp.VILLAGE, 4).set(WorkerField.LABOUR_CAPACITY, LabourCapacity.NONE));
        add(Willing.draft(MadeUp.VILLAGE, 5).set(WorkerField.AT_SCHOOL, true));
        add(Willing.draft(MadeUp.VILLAGE, 6).set(WorkerField.RURAL_HUKOU, false));
        // Unwilling for sure, whatever the capacity is: nothing is promised.
        add(Willing.draft(MadeUp.VILLAGE, 7).set(WorkerField.WILLING, false).set(WorkerField.LABOUR_CAPACITY, null));
        assertThat(ids(Lack.UNKNOWN)).containsExactly(unasked, unmeasured);
        assertThat(ids(Lack.EVERYONE)).isEmpty();
        assertThat(total().unknown()).isEqualTo(2);
    }

    @Test
    void countsPerPlaceWhatItsListShows() {
        List<Long> people = new ArrayList<>();
        IntStream.rangeClosed(1, 12).forEach(i -> people.add(add(i)));
        people.add(Willing.add(office, workers, MadeUp.OTHER_VILLAGE, 13));
        Random chance = new Random(7);
        people.forEach(worker -> randomly(worker, chance));
        List<GapTally> villages = office.as("officer", () -> gaps.villages(promise, TestOffice.COUNTY));
        assertThat(villages).extracting(GapTally::region).containsExactly(MadeUp.VILLAGE, MadeUp.OTHER_VILLAGE);
        for (GapTally village : villages) {
            for (Counted counted : promise.needs().keySet()) {
                assertThat(village.lacking(counted))
                        .isEqualTo(all(GapWanted.lacking(village.region(), counted))
                                .size());
            }
            assertThat(village.lackingAny())
                    .isEqualTo(all(GapWanted.of(village.region(), Lack.ANY)).size());
            assertThat(village.kept())
                    .isEqualTo(all(GapWanted.of(village.region(), Lack.NOTHING)).size());
            assertThat(village.nothing())
                    .isEqualTo(all(GapWanted.of(village.region(), Lack.ALL)).size());
        }
    }

    @Test
    void pagesThroughEverybodyOnce() {
        IntStream.rangeClosed(1, 9).forEach(this::add);
        List<Long> seen = new ArrayList<>();
        String at = null;
        do {
            String cursor = at;
            KeysetPage<Gap> page = office.as(
                    "officer", () -> gaps.page(promise, GapWanted.of(TestOffice.COUNTY, Lack.ANY), cursor, 4));
            page.rows().forEach(gap -> seen.add(gap.worker()));
            at = page.next();
        } while (at != null);
        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void showsAClerkTheirOwnTownshipAlone() {
        add(1);
        long elsewhere = Willing.add(office, workers, MadeUp.OTHER_VILLAGE, 2);
        assertThat(office.as("clerk2", () -> gaps.all(promise, GapWanted.of(TestOffice.COUNTY, Lack.ANY), 10)))
                .extracting(Gap::worker)
                .containsExactly(elsewhere);
    }

    /** Whatever is recorded, taken back and given back, in whatever order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsTheCountsThatStartingFromScratchGives(long seed) {
        Random chance = new Random(seed);
        List<Long> people = IntStream.rangeClosed(1, 6).mapToObj(this::add).toList();
        for (int step = 0; step < 60; step++) {
            long worker = people.get(chance.nextInt(people.size()));
            List<Service> had = office.as("officer", () -> services.of(worker));
            int what = chance.nextInt(4);
            if (what == 0 && !had.isEmpty()) {
                long id = had.get(chance.nextInt(had.size())).id();
                office.as("officer", () -> services.takeBack(List.of(id), "试试"));
            } else if (what == 1 && !had.isEmpty()) {
                long id = had.get(chance.nextInt(had.size())).id();
                office.as("officer", () -> services.giveBack(id, "试试"));
            } else {
                give(any(worker, chance));
            }
        }
        List<String> kept = office.asProgram(tallies::written);
        office.asProgram(() -> {
            gaps.rebuild();
            return true;
        });
        assertThat(kept).isNotEmpty();
        assertThat(withoutEmpty(office.asProgram(tallies::written))).isEqualTo(withoutEmpty(kept));
    }

    @Test
    void seesWhoIsRelocatedAsTheFactsDo() {
        LocalDate today = TestOffice.TODAY;
        List<WorkerDraft> drafts = List.of(
                Willing.draft(MadeUp.VILLAGE, 1),
                claimed(2, "2", true, null, null),
                claimed(3, "3", false, null, null),
                claimed(4, "4", true, today.plusDays(1), null),
                claimed(5, "5", true, today.minusYears(3), today.minusDays(1)),
                claimed(6, "6", true, today.minusYears(3), today));
        List<Long> people = drafts.stream().map(this::add).toList();
        Promise relocated = book.promises().stream()
                .filter(one -> one.id().equals("litong-131"))
                .findFirst()
                .orElseThrow();
        FactSource source = facts.stream()
                .filter(one -> one.kind().equals("worker") && one.facts().contains("relocated"))
                .findFirst()
                .orElseThrow();
        office.asProgram(() -> {
            FactColumns columns = new FactColumns();
            source.publish(
                    new FactRequest(
                            people.stream()
                                    .map(id -> new Subject(id, null, MadeUp.VILLAGE))
                                    .toList(),
                            today,
                            Map.of()),
                    columns);
            for (long id : people) {
                assertThat(rows.find(relocated, new GapRows.Asking(today, today.getYear()), id)
                                .orElseThrow()
                                .owed())
                        .as("worker " + people.indexOf(id))
                        .isEqualTo(columns.get("relocated", id));
            }
            return true;
        });
    }

    @Test
    void tellsTargetsWhatShareOfThePromiseIsKept() {
        add(1);
        giveAll(add(2));
        long many = add(3);
        give(Willing.talk(many, 1), Willing.talk(many, 2), Willing.talk(many, 3));
        Indicator kept = indicator("services.promise-kept");
        Indicator talks = indicator("services.policy-talks");
        LocalDate from = LocalDate.of(2024, 1, 1);
        assertThat(office.as("officer", () -> kept.byVillage(from, TestOffice.TODAY)))
                .isEqualTo(Map.of(MadeUp.VILLAGE, 1L));
        assertThat(office.as("officer", () -> kept.outOf(from, TestOffice.TODAY)))
                .isEqualTo(Map.of(MadeUp.VILLAGE, 3L));
        assertThat(office.as("officer", () -> talks.byVillage(from, TestOffice.TODAY)))
                .as("three talks to one do not make up for none to another")
                .isEqualTo(Map.of(MadeUp.VILLAGE, 2L));
    }

    private Indicator indicator(String name) {
        return indicators.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static WorkerDraft claimed(int sequence, String household, boolean holds, LocalDate from, LocalDate to) {
        return Willing.draft(MadeUp.VILLAGE, sequence)
                .household(household)
                .category(new CategoryClaim(CategoryKind.RELOCATED, sequence % 2 == 1, holds, null, from, to, "test"));
    }

    private static List<String> withoutEmpty(List<String> written) {
        return written.stream().filter(row -> !row.contains(",0,0,0,0,0,)")).toList();
    }

    private static ServiceDraft any(long worker, Random chance) {
        int day = 1 + chance.nextInt(28);
        ServiceDraft draft = switch (chance.nextInt(5)) {
            case 0 -> Willing.talk(worker, day);
            case 1 -> Willing.job(worker, day, "V" + chance.nextInt(5));
            case 2 -> Willing.guidance(worker, day);
            case 3 -> Willing.training(worker, day, "班" + chance.nextInt(3)).at("", chance.nextBoolean());
            default -> ServiceDraft.of(worker, "visit", Willing.day(day), "王专干", "face");
        };
        return chance.nextInt(6) == 0 ? draft.withOutcome("not-reached", "") : draft;
    }

    private void randomly(long worker, Random chance) {
        for (int i = chance.nextInt(9); i > 0; i--) {
            give(any(worker, chance));
        }
    }

    private void giveAll(long worker) {
        give(
                Willing.talk(worker, 1),
                Willing.job(worker, 2, "V1"),
                Willing.job(worker, 3, "V2"),
                Willing.job(worker, 4, "V3"),
                Willing.guidance(worker, 5),
                Willing.training(worker, 6, "电工班"));
    }

    private void give(ServiceDraft... drafts) {
        office.as("officer", () -> services.record(List.of(drafts)));
    }

    private long add(int sequence) {
        return Willing.add(office, workers, MadeUp.VILLAGE, sequence);
    }

    private long add(WorkerDraft draft) {
        return office.as("officer", () -> workers.add(draft, "test"));
    }

    private List<Long> ids(Lack lack) {
        return all(GapWanted.of(TestOffice.COUNTY, lack)).stream()
                .map(Gap::worker)
                .toList();
    }

    private List<Long> lacking(Counted counted) {
        return all(GapWanted.lacking(TestOffice.COUNTY, counted)).stream()
                .map(Gap::worker)
                .toList();
    }

    private List<Gap> all(GapWanted wanted) {
        return office.as("officer", () -> gaps.all(promise, wanted, 100));
    }

    private GapTally total() {
        return GapTally.sum(TestOffice.COUNTY, office.as("officer", () -> gaps.villages(promise, TestOffice.COUNTY)));
    }
}
