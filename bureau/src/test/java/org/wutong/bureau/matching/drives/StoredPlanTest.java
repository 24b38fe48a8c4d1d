package org.wutong.bureau.matching.drives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.drives.StoredPlan.OfVacancy;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.VacancyDraft;

/** Whatever the people and the vacancies, and whatever is changed by hand. */
@BureauTest
class StoredPlanTest {
    private static final List<String> CERTIFICATES = List.of("焊工证", "护理员证", "电工证");

    @Autowired
    TestOffice office;

    @Autowired
    Plans plans;

    @Autowired
    Planning planning;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    DriveBench bench;

    @BeforeEach
    void emptyOffice() {
        office.empty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverOverfillsNorPlacesAnybodyTwiceAndPrintsTheEnginesCertificate(long seed) throws Exception {
        Random random = new Random(seed);
        List<Long> people = new ArrayList<>();
        List<VacancyDraft> jobs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            jobs.add(
                    random.nextBoolean()
                            ? DriveBench.job("岗位" + i, 1 + random.nextInt(3))
                            : DriveBench.job(
                                    "岗位" + i,
                                    1 + random.nextInt(3),
                                    CERTIFICATES.get(random.nextInt(CERTIFICATES.size()))));
        }
        List<Long> offered = office.asProgram(() -> vacancies.load(jobs));
        for (int i = 0; i < 20; i++) {
            String village = random.nextBoolean() ? MadeUp.VILLAGE : MadeUp.OTHER_VILLAGE;
            String certificate = CERTIFICATES.get(random.nextInt(CERTIFICATES.size()));
            int sequence = i;
            people.add(office.asProgram(
                    () -> workers.add(DriveBench.seeker(village, "马秀兰", sequence, certificate), "test")));
        }
        long id = bench.drive(TestOffice.COUNTY);
        holds(id, bench.plan(id));
        for (int change = 0; change < 4; change++) {
            long worker = people.get(random.nextInt(people.size()));
            DriveLine line = line(id, worker);
            PlanMaking.Made made = line.why() == Why.OUT
                    ? bench.plan(id, PlanKind.BACK, worker, null)
                    : line.vacancy() == null
                            ? bench.plan(id, PlanKind.OUT, worker, null)
                            : bench.plan(
                                    id, random.nextBoolean() ? PlanKind.BAR : PlanKind.FIX, worker, line.vacancy());
            office.as("officer", () -> {
                planning.apply(id, plans.trials(bench.at(id)).get(0).id());
                return true;
            });
            holds(id, made);
        }
        assertThat(offered).hasSize(6);
    }

    private void holds(long id, PlanMaking.Made made) throws Exception {
        StoredPlan plan = stored(id);
        assertThat(plan.certificate()).isEqualTo(made.plan().certificate());
        List<DriveLine> lines = office.as("officer", () -> plans.lines(plan.id()));
        assertThat(lines).extracting(DriveLine::worker).doesNotHaveDuplicates();
        Map<Long, Long> sitting = lines.stream()
                .filter(line -> line.vacancy() != null)
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.vacancy()), Collectors.counting()));
        for (OfVacancy one : office.as("officer", () -> plans.vacancies(plan.id()))) {
            assertThat(sitting.getOrDefault(one.vacancy(), 0L)).isEqualTo(one.filled());
            assertThat(one.filled()).isLessThanOrEqualTo(one.seats());
        }
        assertThat(lines.stream()
                        .mapToLong(line -> line.score() == null ? 0 : line.score())
                        .sum())
                .isEqualTo(plan.certificate().total());
        mvc.perform(get("/matching/drives/" + id).with(authentication(office.signedIn("officer"))))
                .andExpect(content()
                        .string(containsString(String.format(
                                "总匹配分 %,d.%02d",
                                made.plan().certificate().total() / 100,
                                made.plan().certificate().total() % 100))));
    }

    @Test
    void isRefusedByTheDatabaseWhenItOverfillsOrPromisesMoreThanItsBound() {
        assertThatThrownBy(() -> overfilled(2, 100, 90)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> overfilled(1, 100, 101)).isInstanceOf(DataIntegrityViolationException.class);
        overfilled(1, 100, 100);
    }

    private void overfilled(int filled, long bound, long total) {
        long id = bench.drive(TestOffice.COUNTY);
        office.as("officer", () -> {
            long plan = jdbc.sql("""
                    insert into matching.drive_plan (drive, kind, as_of, staff_name, millis, seekers, seats, placed, total, bound)
                    values (?, 'WHOLE', '2024-11-30', 'test', 0, 2, 2, 1, ?, ?) returning id""").params(id, total, bound).query(Long.class).single();
            return jdbc.sql(
                            "insert into matching.drive_vacancy (plan, vacancy, seats, filled, price) values (?, 1, 1, ?, 0)")
                    .params(plan, filled)
                    .update();
        });
    }

    private StoredPlan stored(long id) {
        return office.as(
                        "officer",
                        () -> plans.find(Objects.requireNonNull(bench.at(id).plan())))
                .orElseThrow();
    }

    private DriveLine line(long id, long worker) {
        return office.as("officer", () -> plans.line(stored(id).id(), worker)).orElseThrow();
    }
}
