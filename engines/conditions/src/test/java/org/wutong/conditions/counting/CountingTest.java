package org.wutong.conditions.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Facts;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/** A rule counts what its words say, on every level, and nobody twice. */
class CountingTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);
    private static final List<String> VILLAGES =
            List.of("990106100201", "990106100202", "990106101201", "990107100201", "990106L01");
    private static final String BOOK = """
            words: {}
            person:
              rural: {type: bool, zh: 农村, en: rural}
            records:
              work.spells:
                owner: work
                label: {zh: 经历, en: spells}
                of: person
                columns:
                  pay: {type: money, zh: 工资, en: pay}
                  firm: {type: int, zh: 单位, en: firm}
            rules:
              - {name: people, label: {zh: 人, en: people}, records: work.spells, when: %1$s, count: people, which: rural, source: d 1}
              - {name: households, label: {zh: 户, en: households}, records: work.spells, when: %1$s, count: households, which: rural, source: d 1}
              - {name: firms, label: {zh: 单位, en: firms}, records: work.spells, when: %1$s, count: values, of: firm, which: rural, source: d 1}
              - {name: rows, label: {zh: 行, en: rows}, records: work.spells, when: %1$s, count: rows, which: rural, source: d 1}
              - {name: paid, label: {zh: 工资, en: pay}, records: work.spells, when: %1$s, count: sum, of: pay, which: rural, source: d 1}
              - {name: share, label: {zh: 占比, en: share}, records: work.spells, when: %1$s, count: people, which: pay >= 3000, out_of: rural, source: d 1}
            """;

    private record Line(
            long person,
            String place,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable Boolean rural,
            @Nullable Long pay,
            @Nullable Long firm) {}

    private static CountingBook book(String when) {
        Problems problems = new Problems();
        CountingBook book = CountingBook.read(new SourceFile("counting.yaml", BOOK.formatted(when)), problems);
        assertThat(problems.sorted()).isEmpty();
        return book;
    }

    private static List<CountedRow> rows(List<Line> lines) {
        List<CountedRow> rows = new ArrayList<>();
        for (Line line : lines) {
            @Nullable Object[] values = {null, line.pay(), line.firm(), line.rural()};
            rows.add(new CountedRow(
                    rows.size() + 1,
                    line.person(),
                    line.person() / 2 + 1,
                    line.place(),
                    line.starts(),
                    line.ends(),
                    null,
                    Facts.ofSlots(values)));
        }
        return rows;
    }

    private static Counts count(CountingBook book, String rule, List<Line> lines) {
        return tally(book, rule, lines).counts();
    }

    private static Tally tally(CountingBook book, String rule, List<Line> lines) {
        Tally tally = new Tally(book.rule(rule).orElseThrow(), FROM, DAY);
        rows(lines).forEach(tally::add);
        return tally;
    }

    private static long at(Counts counts, String place) {
        return counts.at(place).map(PlaceCount::reached).orElse(-1L);
    }

    @Example
    void aPersonWithTwoRecordsInTwoVillagesCountsOnceInTheTownship() {
        List<Line> lines = List.of(
                new Line(1, VILLAGES.get(0), FROM, null, true, null, null),
                new Line(1, VILLAGES.get(1), FROM, null, true, null, null),
                new Line(2, VILLAGES.get(0), FROM, null, true, null, null));
        Counts people = count(book("started"), "people", lines);
        assertThat(at(people, VILLAGES.get(0))).isEqualTo(2);
        assertThat(at(people, VILLAGES.get(1))).isEqualTo(1);
        assertThat(at(people, "990106100")).isEqualTo(2);
        assertThat(at(people, "")).isEqualTo(2);
    }

    @Example
    void whatIsNotRecordedIsOpenAndNotCounted() {
        Counts people =
                count(book("started"), "people", List.of(new Line(1, VILLAGES.get(0), FROM, null, null, 1L, 1L)));
        assertThat(people.at("990106")).contains(new PlaceCount(0, 0, 1));
    }

    @Example
    void aPlaceWithoutAnyRecordIsAbsentAndOneWithoutAnyThatCountsIsZero() {
        Counts people =
                count(book("started"), "people", List.of(new Line(1, VILLAGES.get(0), FROM, null, false, 1L, 1L)));
        assertThat(at(people, "990106100")).isZero();
        assertThat(people.at("990106101")).isEmpty();
    }

    @Example
    void onlyWhatAShareIsOutOfCanBeReached() {
        List<Line> lines = List.of(
                new Line(1, VILLAGES.get(0), FROM, null, false, 400_000L, null),
                new Line(2, VILLAGES.get(0), FROM, null, true, 400_000L, null),
                new Line(3, VILLAGES.get(0), FROM, null, true, 100_000L, null));
        assertThat(count(book("ever"), "share", lines).at("99")).contains(new PlaceCount(1, 2, 0));
    }

    @Example
    void aSumOfAnUnknownPayLeavesItOpen() {
        List<Line> lines = List.of(
                new Line(1, VILLAGES.get(0), FROM, null, true, 400_000L, null),
                new Line(2, VILLAGES.get(0), FROM, null, true, null, null));
        assertThat(count(book("ever"), "paid", lines).at("99")).contains(new PlaceCount(400_000, 0, 1));
    }

    @Example
    void recordsOfAnotherTimeDoNotCount() {
        LocalDate before = FROM.minusDays(1);
        Line ended = new Line(1, VILLAGES.get(0), before, before, true, null, null);
        Line running = new Line(2, VILLAGES.get(0), before, null, true, null, null);
        Line over = new Line(3, VILLAGES.get(0), FROM, DAY.minusDays(1), true, null, null);
        Line later = new Line(4, VILLAGES.get(0), DAY.plusDays(1), null, true, null, null);
        List<Line> all = List.of(ended, running, over, later);
        assertThat(at(count(book("started"), "people", all), "99")).isEqualTo(1);
        assertThat(at(count(book("overlapping"), "people", all), "99")).isEqualTo(2);
        assertThat(at(count(book("on-day"), "people", all), "99")).isEqualTo(1);
        assertThat(at(count(book("ever"), "people", all), "99")).isEqualTo(3);
    }

    @Property(tries = 300)
    void everyLevelTellsDifferentPeopleHouseholdsAndFirms(@ForAll("lines") List<Line> lines) {
        CountingBook book = book("overlapping");
        for (String rule : List.of("people", "households", "firms", "rows")) {
            Counts counts = count(book, rule, lines);
            for (String place : places()) {
                assertThat(Math.max(0, at(counts, place)))
                        .as(rule + " " + place)
                        .isEqualTo(plain(rule, place, lines));
            }
        }
    }

    @Property(tries = 200)
    void theRecordsBehindAFigureHoldAsManyAsTheFigure(@ForAll("lines") List<Line> lines) {
        CountingBook book = book("overlapping");
        for (String name : List.of("people", "households", "firms", "rows", "share")) {
            CountingRule rule = book.rule(name).orElseThrow();
            Counts counts = count(book, name, lines);
            for (String place : places()) {
                Behind behind = new Behind(rule, FROM, DAY);
                rows(lines).stream()
                        .filter(row -> row.place().startsWith(place))
                        .forEach(behind::add);
                assertThat(behind.things()).as(name + " " + place).isEqualTo(Math.max(0, at(counts, place)));
            }
        }
    }

    @Property(tries = 300)
    void aPlaceCountedAnewByItselfTellsWhatCountingEverythingTells(
            @ForAll("lines") List<Line> before, @ForAll("lines") List<Line> after, @ForAll("place") String place) {
        List<Line> now = new ArrayList<>(before);
        now.removeIf(line -> line.place().startsWith(place));
        List<Line> fresh = new ArrayList<>(after);
        fresh.removeIf(line -> !line.place().startsWith(place));
        now.addAll(fresh);
        CountingBook book = book("overlapping");
        for (String rule : List.of("people", "households", "firms", "rows", "paid", "share")) {
            Counts anew = tally(book, rule, before)
                    .parts()
                    .with(place, tally(book, rule, fresh).parts())
                    .counts();
            assertThat(anew.byPlace()).as(rule).isEqualTo(count(book, rule, now).byPlace());
        }
    }

    @Example
    void whatWasCountedElsewhereIsRefusedForAPlace() {
        CountingBook book = book("overlapping");
        List<Line> elsewhere = List.of(new Line(1, VILLAGES.get(3), FROM, null, true, 1L, 1L));
        Parts parts = tally(book, "people", List.of()).parts();
        assertThatThrownBy(() -> parts.with(
                        VILLAGES.get(0), tally(book, "people", elsewhere).parts()))
                .hasMessageContaining(VILLAGES.get(3));
    }

    @Provide
    Arbitrary<String> place() {
        return Arbitraries.of(places());
    }

    private static Set<String> places() {
        Set<String> places = new HashSet<>();
        VILLAGES.forEach(village -> places.addAll(Places.upFrom(village)));
        return places;
    }

    /** Counted the slow way. */
    private static long plain(String rule, String place, List<Line> lines) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean then = (line.starts() == null || !line.starts().isAfter(DAY))
                    && (line.ends() == null || !line.ends().isBefore(FROM));
            if (then && Boolean.TRUE.equals(line.rural()) && line.place().startsWith(place)) {
                Object thing = switch (rule) {
                    case "people" -> line.person();
                    case "households" -> line.person() / 2 + 1;
                    case "firms" -> line.firm();
                    default -> i;
                };
                if (thing != null) {
                    seen.add(thing);
                }
            }
        }
        return seen.size();
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-200, 700).map(FROM::plusDays);
        Arbitrary<Line> line = Combinators.combine(
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.of(VILLAGES),
                        days.injectNull(0.1),
                        days.injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.2),
                        Arbitraries.longs().between(0, 600_000).injectNull(0.2),
                        Arbitraries.longs().between(1, 4).injectNull(0.2))
                .as((person, place, starts, ends, rural, pay, firm) -> new Line(
                        person,
                        place,
                        starts,
                        starts != null && ends != null && ends.isBefore(starts) ? starts : ends,
                        rural,
                        pay,
                        firm));
        return line.list().ofMaxSize(40);
    }

    @Example
    void aBadBookNamesThePlaceAndTheCure() {
        Problems problems = new Problems();
        String bad = BOOK.formatted("started")
                .replace("which: rural, source", "which: rurale, source")
                .replace("count: sum, of: pay", "count: sum, of: pays")
                .replace(
                        "records: work.spells, when: started, count: rows",
                        "records: work.spels, when: started, count: rows");
        CountingBook.read(new SourceFile("counting.yaml", bad), problems);
        assertThat(problems.sorted().toString())
                .contains("rurale")
                .contains("'pays'")
                .contains("work.spels")
                .contains("work.spells");
    }
}
