package org.wutong.bureau.monitoring.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wutong.bureau.monitoring.watch.Next;
import org.wutong.bureau.monitoring.watch.Watched;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Each shipped rule beside its cases: {@code policies/alerts-cases.yaml}. */
class AlertRulesTest {
    private static final Path POLICIES = Path.of("..", "policies");
    private static final AlertBook BOOK = AlertBook.read(file("alerts.yaml"));
    private static final List<String> PARTS = List.of("opens", "silent", "unknown");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);

    private static SourceFile file(String name) {
        try {
            return new SourceFile(name, Files.readString(POLICIES.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOpensWhereItShouldAndNowhereElse() {
        Problems problems = new Problems();
        YamlMap root = Yaml.read(file("alerts-cases.yaml"), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        LocalDate asOf = root.require("as_of").orElseThrow().date();
        YamlMap cases = root.map("cases").orElseThrow();
        return BOOK.rules().stream()
                .flatMap(rule -> PARTS.stream()
                        .map(part -> dynamicTest(rule.id() + " " + part, () -> {
                            YamlMap told = cases.map(rule.id())
                                    .flatMap(of -> of.map(part))
                                    .orElseThrow(() -> new AssertionError(rule.id() + " has no case '" + part + "'"));
                            assertThat(opens(rule, person(told), asOf)).isEqualTo(part.equals("opens"));
                            assertThat(problems.sorted()).isEmpty();
                        })));
    }

    private static boolean opens(AlertRule rule, Watched person, LocalDate day) {
        return new Watch(List.of(rule))
                .standing(person, day, new Next(day)).stream().anyMatch(Watch.Standing::opens);
    }

    private static Watched person(YamlMap told) {
        told.allowing("status", "capacity", "school", "reached", "categories", "jobs", "slips", "insured");
        List<Watched.Job> jobs = new ArrayList<>();
        told.maps("jobs")
                .forEach(job -> jobs.add(new Watched.Job(
                        jobs.size() + 1L,
                        "厂",
                        job.require("from").orElseThrow().date(),
                        day(job, "to"),
                        true,
                        day(job, "contract_until"))));
        List<Watched.Slip> slips = new ArrayList<>();
        told.get("slips")
                .flatMap(YamlValue::map)
                .ifPresent(all -> all.keys()
                        .forEach(month -> slips.add(new Watched.Slip(
                                1,
                                YearMonth.parse(month),
                                all.require(month).orElseThrow().yuan()))));
        return person(
                told.get("status").map(YamlValue::text).orElse("NO_RECORD"),
                told.get("capacity").map(YamlValue::text).orElse(null),
                day(told, "reached"),
                jobs,
                told.texts("categories").stream()
                        .map(kind -> new Watched.Held(kind, null, null))
                        .toList(),
                slips,
                told.maps("insured").stream()
                        .map(one -> new Watched.Insured(
                                one.text("kind"),
                                YearMonth.parse(one.text("paid")),
                                YearMonth.parse(one.text("told")),
                                "厂"))
                        .toList());
    }

    private static @Nullable LocalDate day(YamlMap map, String key) {
        return map.get(key).map(YamlValue::date).orElse(null);
    }

    private static Watched person(
            String status,
            @Nullable String capacity,
            @Nullable LocalDate reached,
            List<Watched.Job> jobs,
            List<Watched.Held> categories,
            List<Watched.Slip> slips,
            List<Watched.Insured> insured) {
        return new Watched(
                1,
                1,
                "640106100207",
                capacity,
                null,
                null,
                null,
                null,
                reached,
                status,
                null,
                false,
                null,
                jobs,
                categories,
                slips,
                insured);
    }

    @Test
    void everyRuleIsToldByItsSource() {
        assertThat(BOOK.rules()).allSatisfy(rule -> {
            assertThat(rule.source()).contains("〔");
            assertThat(rule.figures().values())
                    .allSatisfy(figure -> assertThat(figure.because().zh()).isNotBlank());
        });
        assertThat(BOOK.rules().stream().map(AlertRule::watches).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Watching.values());
    }

    @Test
    void tellsEveryMistakeAtItsPlace() {
        String wrong = file("alerts.yaml")
                .text()
                .replace("watches: job_lost", "watches: job_found")
                .replace("percent: {value: 30", "percent: {value: much");
        assertThatThrownBy(() -> AlertBook.read(new SourceFile("alerts.yaml", wrong)))
                .hasMessageContaining("'job_found' is nothing that can be watched")
                .hasMessageContaining("line=17")
                .hasMessageContaining("a whole number");
    }

    /** Between a day and the next one it names, nothing turns: so nobody has to be looked at in between. */
    @Test
    void nothingTurnsBeforeTheNextDay() {
        Random random = new Random(3);
        Watch watch = new Watch(BOOK.rules());
        for (int round = 0; round < 2_000; round++) {
            Watched person = anybody(random);
            LocalDate day = DAY.plusDays(random.nextInt(120) - 60);
            Next next = new Next(day);
            List<Watch.Standing> standing = watch.standing(person, day, next);
            LocalDate turns = Optional.ofNullable(next.day()).orElse(day.plusDays(400));
            for (LocalDate later = day.plusDays(1);
                    later.isBefore(turns) && later.isBefore(day.plusDays(400));
                    later = later.plusDays(1)) {
                assertThat(watch.standing(person, later, new Next(later)))
                        .as("%s on %s of %s", person, later, day)
                        .isEqualTo(standing);
            }
        }
    }

    private static Watched anybody(Random random) {
        List<Watched.Job> jobs = new ArrayList<>();
        LocalDate from = DAY.minusDays(random.nextInt(300));
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(150));
            jobs.add(new Watched.Job(
                    jobs.size() + 1L,
                    "厂",
                    from,
                    to,
                    random.nextInt(4) > 0,
                    random.nextBoolean() ? from.plusDays(random.nextInt(300)) : null));
            from = (to == null ? from.plusDays(20) : to).plusDays(1 + random.nextInt(40));
        }
        YearMonth month = YearMonth.from(DAY).minusMonths(6);
        List<Watched.Slip> slips = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            slips.add(new Watched.Slip(1, month.plusMonths(6 - i), 200_000 + random.nextInt(3) * 100_000L));
        }
        slips.sort(java.util.Comparator.comparing(Watched.Slip::month));
        LocalDate held = DAY.plusDays(random.nextInt(100) - 50);
        return person(
                List.of("EMPLOYED", "UNEMPLOYED", "NO_RECORD").get(random.nextInt(3)),
                random.nextBoolean() ? "FULL" : null,
                random.nextInt(5) == 0 ? null : DAY.minusDays(random.nextInt(90)),
                jobs,
                random.nextBoolean()
                        ? List.of(new Watched.Held("MONITORED", held, random.nextBoolean() ? null : held.plusDays(30)))
                        : List.of(),
                slips,
                random.nextBoolean()
                        ? List.of(new Watched.Insured(
                                "PENSION",
                                month.plusMonths(random.nextInt(3)),
                                month.plusMonths(3 + random.nextInt(3)),
                                "厂"))
                        : List.of());
    }
}
