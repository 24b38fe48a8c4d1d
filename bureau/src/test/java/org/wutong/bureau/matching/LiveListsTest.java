package org.wutong.bureau.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.matching.storage.MatchRows.Run;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyDraft;

@BureauTest
class LiveListsTest {
    private static final LongWork.Progress SILENT = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    };
    private static final List<String> TITLES = List.of("缝纫工", "家政服务员", "电焊工", "保安员", "包装工", "厨师");
    private static final List<String> PLACES = List.of("330603", "640104", "640106100", "440300", "640106101");

    @Autowired
    TestOffice office;

    @Autowired
    MatchRun run;

    @Autowired
    Matches matches;

    @Autowired
    ListNews news;

    @Autowired
    Answers answers;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(7);

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void followingRandomEditsComesToTheSameRowsAsFromScratch() {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(add(someone(i)));
        }
        List<Long> jobs = new ArrayList<>(office.asProgram(() -> vacancies.load(
                java.util.stream.Stream.generate(this::some).limit(60).toList())));
        scratch();
        for (int round = 0; round < 12; round++) {
            for (int edit = 0; edit < 1 + random.nextInt(4); edit++) {
                edit(people, jobs);
            }
            Run followed = follow();
            assertThat(followed.ofEveryone()).isFalse();
            List<List<Object>> rows = rows();
            assertThat(rows).hasSizeGreaterThan(20);
            scratch();
            assertThat(rows()).as("round " + round).isEqualTo(rows);
        }
    }

    private void edit(List<Long> people, List<Long> jobs) {
        long person = people.get(random.nextInt(people.size()));
        long job = jobs.get(random.nextInt(jobs.size()));
        switch (random.nextInt(8)) {
            case 0 ->
                office.asProgram(() -> workers.changeAll(
                        Map.of(
                                person,
                                WorkerDraft.change()
                                        .set(WorkerField.WISH_WAGE, 100_000L * (2 + random.nextInt(5)))
                                        .set(WorkerField.WILLING, random.nextInt(4) > 0)),
                        "test"));
            case 6 -> people.add(add(someone(people.size())));
            case 1 -> jobs.addAll(office.asProgram(() -> vacancies.load(List.of(some()))));
            case 2 -> {
                Vacancy now = known(job);
                office.asProgram(() -> {
                    vacancies.change(job, now.version(), some());
                    return true;
                });
            }
            case 3 -> {
                Vacancy now = known(job);
                office.asProgram(() -> {
                    vacancies.close(job, now.version(), now.closedOn() == null);
                    return true;
                });
            }
            case 4 -> {
                Vacancy now = known(job);
                office.asProgram(() -> {
                    vacancies.seats(job, now.version(), random.nextInt(3));
                    return true;
                });
            }
            case 5 ->
                office.asProgram(() -> answers.record(
                        person, job, Choice.DECLINED, random.nextBoolean() ? "PAY_TOO_LOW" : "EMPLOYER", null));
            default -> office.asProgram(() -> answers.record(person, job, Choice.ACCEPTED, null, null));
        }
    }

    @Test
    void worksOutOnlyTheListOfAWorkerWhoChanged() {
        office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "5000", "330603"))));
        long one = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        add(Seekers.seamstress(MadeUp.VILLAGE, 2));
        scratch();
        office.as("clerk", () -> workers.change(one, 0, WorkerDraft.change().set(WorkerField.WISH_WAGE, 1L), "test"));
        assertThat(office.as("officer", matches::stale)).isTrue();
        assertThat(follow().redone()).isEqualTo(1);
        assertThat(office.as("officer", matches::stale)).isFalse();
    }

    @Test
    void tellsOnlyThoseWhomANewVacancyConcerns() {
        office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "5000", "330603"))));
        long here = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        add(Seekers.seamstress(MadeUp.OTHER_VILLAGE, 2).set(WorkerField.WISH_REGIONS, List.of("44")));
        scratch();
        assertThat(office.as("specialist", () -> news.count())).isZero();
        long job = office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "6000", "330603"))))
                .get(0);
        Run followed = follow();
        assertThat(followed.redone()).isEqualTo(1);
        assertThat(followed.told()).isEqualTo(1);
        assertThat(office.as("specialist", () -> news.all(9)))
                .singleElement()
                .satisfies(one -> assertThat(one.worker()).isEqualTo(here));
        assertThat(office.as("clerk2", () -> news.count())).isZero();
        assertThat(office.as("specialist", () -> news.freshOf(here))).containsExactly(job);
    }

    @Test
    void isNewUntilTheSpecialistLooked() {
        long here = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        scratch();
        office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "6000", "330603"))));
        follow();
        office.as("specialist", () -> {
            news.looked(here);
            return true;
        });
        assertThat(office.as("specialist", () -> news.count())).isZero();
        assertThat(office.as("clerk", () -> news.count())).isEqualTo(1);
        scratch();
        assertThat(office.as("specialist", () -> news.count())).isZero();
        assertThat(office.as("clerk", () -> news.count())).isEqualTo(1);
    }

    @Test
    void tellsNothingThatDoesNotComeAmongTheFirstThree() {
        for (int i = 0; i < 3; i++) {
            office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "6000", "640106100"))));
        }
        add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        scratch();
        office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("电焊工", "4000", "330603"))));
        assertThat(follow().told()).isZero();
    }

    private VacancyDraft some() {
        int low = 3000 + 100 * random.nextInt(30);
        return new VacancyDraft(
                null,
                null,
                "第" + random.nextInt(6) + "公司",
                TITLES.get(random.nextInt(TITLES.size())),
                null,
                random.nextInt(8) == 0 ? null : PLACES.get(random.nextInt(PLACES.size())),
                random.nextInt(6) == 0 ? null : 1 + random.nextInt(3),
                random.nextInt(5) == 0 ? "200元/天" : low + "-" + (low + 800),
                random.nextInt(3) == 0 ? 20 : null,
                random.nextInt(3) == 0 ? 45 : null,
                null,
                null,
                random.nextInt(4) == 0 ? List.of("电工证") : List.of(),
                List.of(),
                random.nextInt(3) == 0 ? null : random.nextBoolean(),
                random.nextInt(3) == 0 ? null : random.nextBoolean(),
                null,
                null,
                LocalDate.of(2025, 3, 1).plusDays(random.nextInt(60)),
                null,
                null,
                false);
    }

    private WorkerDraft someone(int sequence) {
        return MadeUp.worker(sequence % 3 == 0 ? MadeUp.OTHER_VILLAGE : MadeUp.VILLAGE, "马某", sequence)
                .household("H" + sequence)
                .set(WorkerField.LABOUR_CAPACITY, LabourCapacity.FULL)
                .set(WorkerField.WILLING, random.nextInt(5) > 0)
                .set(
                        WorkerField.WISH_REGIONS,
                        random.nextInt(4) == 0 ? List.of() : List.of("33", random.nextBoolean() ? "6401" : "44"))
                .set(WorkerField.WISH_OCCUPATIONS, List.of(TITLES.get(random.nextInt(TITLES.size()))))
                .set(WorkerField.WISH_WAGE, random.nextInt(5) == 0 ? null : 100_000L * (2 + random.nextInt(4)))
                .set(WorkerField.CERTIFICATES, random.nextInt(3) == 0 ? List.of("驾驶证") : List.of());
    }

    private Vacancy known(long job) {
        return office.asProgram(() -> vacancies.find(job).orElseThrow());
    }

    private long add(WorkerDraft draft) {
        return office.asProgram(() -> workers.add(draft, "test"));
    }

    private void scratch() {
        office.asProgram(() -> run.run(SILENT));
    }

    private Run follow() {
        return office.asProgram(() -> run.follow("test", SILENT).orElseThrow());
    }

    /** Everything of lists but when something came. */
    private List<List<Object>> rows() {
        return office.asProgram(() -> jdbc.sql("""
                        select o.worker, o.region, o.suitable, o.left_out, o.best, o.barred, o.advice, o.as_of,
                               (select coalesce(string_agg(m.rank || ' ' || m.region || ' ' || m.vacancy || ' ' || m.score || ' ' || m.reasons,
                                       '|' order by m.rank), '') from matching.match m where m.worker = o.worker)
                        from matching.outlook o order by o.worker""")
                .query((row, i) -> {
                    List<Object> values = new ArrayList<>();
                    for (int column = 1; column <= 9; column++) {
                        values.add(String.valueOf(row.getObject(column)));
                    }
                    return values;
                })
                .list());
    }
}
