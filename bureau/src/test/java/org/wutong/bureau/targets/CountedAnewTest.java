package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.facts.TouchedPlaces;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.targets.Recount.Reading;
import org.wutong.conditions.counting.CountingBook;

/** After whatever is written, villages counted anew tell what counting everything tells. */
@BureauTest
class CountedAnewTest {
    private static final List<String> VILLAGES =
            List.of(MadeUp.VILLAGE, MadeUp.OTHER_VILLAGE, MadeUp.VILLAGE.substring(0, 9) + "208");

    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KeptCounts kept;

    @Autowired
    Recount recount;

    @Autowired
    CountingBook book;

    @Autowired
    List<CountedRecords> published;

    @Autowired
    CountedQueries queries;

    @Autowired
    TouchedPlaces touched;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    private int made;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void everyKindIsReadFromTablesOfWhichChangesAreNoted() {
        for (CountedRecords one : published) {
            assertThat(touched.follows(one.tables()))
                    .as(one.kind() + " is read from " + one.tables())
                    .isTrue();
        }
    }

    @Test
    void aTableOfWhichChangesAreNotNotedIsFound() {
        CountedRecords one = queries.of(
                "posts.types",
                "select h.id as key, 0 as person, 0 as household, h.region as place, null::date as starts, null::date as ends,"
                        + " '' as title, h.cause as kind, 1 as places, '' as fund from people.worker_history h"
                        + " join people.worker w on w.id = h.worker where h.region >= :place and h.region < :end");
        assertThat(one.tables()).containsExactlyInAnyOrder("people.worker_history", "people.worker");
        assertThat(touched.follows(one.tables())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void villagesCountedAnewTellWhatCountingEverythingTells(long seed) {
        Random random = new Random(seed);
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(added(random));
        }
        List<Reading> readings = readings();
        office.as("officer", () -> kept.of(readings));
        for (int round = 0; round < 12; round++) {
            write(random, people);
            office.as("officer", () -> {
                Map<Reading, Counted> counted = kept.of(readings);
                for (Reading reading : readings) {
                    recount.everything(reading)
                            .counts()
                            .forEach((rule, counts) -> assertThat(counted.get(reading)
                                            .counts()
                                            .get(rule)
                                            .byPlace())
                                    .as(rule + " of " + reading)
                                    .isEqualTo(counts.byPlace()));
                }
                return true;
            });
        }
    }

    /** Of this year and the last, of every kind. */
    private List<Reading> readings() {
        LocalDate today = TestOffice.TODAY;
        List<Reading> readings = new ArrayList<>();
        book.kinds().forEach(kind -> {
            readings.add(new Reading(kind.name(), today.withDayOfYear(1), today));
            readings.add(new Reading(
                    kind.name(),
                    today.minusYears(1).withDayOfYear(1),
                    today.withDayOfYear(1).minusDays(1)));
        });
        return readings;
    }

    private long added(Random random) {
        return office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(VILLAGES.get(random.nextInt(3)), "工人", made++)
                                .household(Integer.toString(random.nextInt(4)))
                                .set(WorkerField.RURAL_HUKOU, random.nextBoolean()),
                        "test"));
    }

    private void write(Random random, List<Long> people) {
        long who = people.get(random.nextInt(people.size()));
        String village = VILLAGES.get(random.nextInt(3));
        switch (random.nextInt(7)) {
            case 0 -> people.add(added(random));
            case 1 ->
                office.as(
                        "officer",
                        () -> spells.add(SpellDraft.of(
                                        people.remove(people.size() - 1),
                                        LocalDate.of(2023, 3, 1).plusDays(random.nextInt(400)))
                                .at("330600")
                                .monthlyWage(400_000L)));
            case 2 ->
                change("insert into people.category (region, household, worker, kind, holds)"
                        + " select w.region, w.household, case when " + random.nextBoolean()
                        + " then w.id end, 'RELOCATED', true"
                        + " from people.worker w where w.id = " + who);
            case 3 -> change("update people.category set holds = not holds");
            case 4 ->
                change(
                        "insert into services.service (worker, region, kind, day, year, given_by, channel, source, cause, counted_as, staff_name)"
                                + " select w.id, w.region, 'training', date '2024-03-01', 2024, 't', 'hall', 'test', 'test:"
                                + made++
                                + "', 'x', 't' from people.worker w where w.id = " + who);
            case 5 -> {
                change("update people.worker set region = '" + village + "' where id = " + who);
                change("update employment.spell set region = '" + village + "' where worker = " + who);
                change("update employment.status set region = '" + village + "' where worker = " + who);
            }
            default ->
                change("update people.worker set rural_hukou = not coalesce(rural_hukou, false), household ="
                        + " (select max(id) from people.household) where id = " + who);
        }
    }

    private void change(String sql) {
        office.as("officer", () -> jdbc.sql(sql).update());
    }
}
