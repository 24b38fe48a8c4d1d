package org.wutong.bureau.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.Matches.Group;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyDraft;
import org.wutong.matching.HardCondition;
import org.wutong.matching.Match;
import org.wutong.matching.Matcher;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

@BureauTest
class MatchRunTest {
    private static final LongWork.Progress SILENT = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    };

    @Autowired
    TestOffice office;

    @Autowired
    MatchRun run;

    @Autowired
    Matches matches;

    @Autowired
    MatchRows rows;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Matcher matcher;

    @Autowired
    Occupations occupations;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void storesExactlyTheListTheEngineGives() {
        List<Vacancy> pool = open(
                Drafts.vacancy("缝纫工", "5000-5800", "330603"),
                Drafts.vacancy("家政服务员", "4000-4600", "640104"),
                Drafts.vacancy("小工", "200元/天", "640106"),
                Drafts.vacancy("电焊工", "3000-3500", "640106"),
                Drafts.vacancy("缝纫工", "9000", "440300"));
        long worker = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        runAs("officer");
        List<Match> expected = matcher.prepare(pool.stream().map(this::byHand).toList(), TestOffice.TODAY)
                .topK(seamstressByHand(), 10);
        assertThat(expected).hasSize(3);
        assertThat(office.as("officer", () -> rows.stored(worker)))
                .isEqualTo(expected.stream()
                        .map(match -> Map.entry(idOf(pool, match.vacancyId()), match.score()))
                        .toList());
    }

    @Test
    void answersLiveAsTheRunStored() {
        open(Drafts.vacancy("缝纫工", "5000-5800", "330603"), Drafts.vacancy("家政服务员", "4000-4600", "640104"));
        long worker = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        runAs("officer");
        List<Recommendations.Job> live = office.as(
                        "clerk", () -> recommendations.forWorker(worker, 10).orElseThrow())
                .jobs();
        assertThat(live.stream()
                        .map(job -> Map.entry(job.vacancy().id(), job.score()))
                        .toList())
                .isEqualTo(office.as("officer", () -> rows.stored(worker)));
        assertThat(live)
                .allSatisfy(job -> assertThat(
                                job.reasons().stream().mapToInt(Reason::points).sum())
                        .isEqualTo(job.score()));
    }

    @Test
    void countsWhatBarsAndWhatRelaxingOneConditionAdds() {
        open(
                Drafts.vacancy("缝纫工", "5000", "330603"),
                Drafts.vacancy("缝纫工", "3000", "330603"),
                Drafts.vacancy("缝纫工", "3200", "640104"),
                Drafts.vacancy("缝纫工", "3000", "440300"));
        add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        runAs("officer");
        MatchRows.Line line = lines("officer", Group.FEWER).get(0);
        assertThat(line.suitable()).isEqualTo(1);
        assertThat(OutlookText.counts(line.barred()))
                .containsExactly(Map.entry(HardCondition.WAGE, 3), Map.entry(HardCondition.REGION, 1));
        assertThat(OutlookText.counts(line.advice())).containsExactly(Map.entry(HardCondition.WAGE, 2));
    }

    @Test
    void leavesOutWhoDoesNotLookForWorkOrCannot() {
        open(Drafts.vacancy("缝纫工", "5000", "330603"));
        add(Seekers.seamstress(MadeUp.VILLAGE, 1).set(WorkerField.WILLING, false));
        add(Seekers.seamstress(MadeUp.VILLAGE, 2)
                .set(WorkerField.LABOUR_CAPACITY, org.wutong.bureau.people.LabourCapacity.NONE));
        add(Seekers.seamstress(MadeUp.VILLAGE, 3).set(WorkerField.WILLING, null));
        assertThat(runAs("officer")).isZero();
    }

    @Test
    void takesWhoDoesNotGoOutToLookWithinTheCounty() {
        open(Drafts.vacancy("缝纫工", "5000", "330603"), Drafts.vacancy("缝纫工", "5000", "640106100"));
        long worker = add(Seekers.seamstress(MadeUp.VILLAGE, 1)
                .set(WorkerField.WISH_REGIONS, List.of())
                .set(WorkerField.WILLING_OUT, false));
        runAs("officer");
        assertThat(office.as("officer", () -> rows.stored(worker))).hasSize(1);
    }

    @Test
    void neverBarsByACertificateNobodyAskedAbout() {
        LocalDate closes = LocalDate.of(2024, 12, 31);
        open(
                Drafts.vacancy(null, "缝纫工", "5000", "330603", closes, 3, List.of("缝纫证")),
                Drafts.vacancy(null, "电焊工", "5000", "330603", closes, 3, List.of("焊工证")));
        long unknown = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        long known = add(Seekers.seamstress(MadeUp.VILLAGE, 2).set(WorkerField.CERTIFICATES, List.of("缝纫证")));
        runAs("officer");
        assertThat(office.as("officer", () -> rows.stored(unknown))).hasSize(2);
        assertThat(office.as("officer", () -> rows.stored(known))).hasSize(1);
    }

    @Test
    void showsAClerkTheirOwnTownshipOnly() {
        open(Drafts.vacancy("缝纫工", "5000", "330603"));
        long here = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        long there = add(Seekers.seamstress(MadeUp.OTHER_VILLAGE, 2));
        runAs("officer");
        assertThat(lines("officer", Group.ALL)).hasSize(2);
        assertThat(lines("clerk", Group.ALL)).extracting(MatchRows.Line::worker).containsExactly(here);
        assertThat(office.as("clerk", () -> matches.counts("640106")).willing()).isEqualTo(1);
        assertThat(office.as("clerk", () -> rows.stored(there))).isEmpty();
        assertThat(office.as("clerk", () -> recommendations.forWorker(there, 3)))
                .isEmpty();
    }

    @Test
    void wouldShowEveryTownshipIfTheGuardWereOff() {
        open(Drafts.vacancy("缝纫工", "5000", "330603"));
        long there = add(Seekers.seamstress(MadeUp.OTHER_VILLAGE, 2));
        runAs("officer");
        office.owner()
                .sql("alter table matching.match disable row level security")
                .update();
        try {
            assertThat(office.as("clerk", () -> rows.stored(there))).isNotEmpty();
        } finally {
            office.owner()
                    .sql("alter table matching.match enable row level security")
                    .update();
        }
    }

    @Test
    void keepsTheOldResultWhenCancelled() {
        open(Drafts.vacancy("缝纫工", "5000", "330603"));
        long worker = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        runAs("officer");
        List<Map.Entry<Long, Integer>> before = office.as("officer", () -> rows.stored(worker));
        open(Drafts.vacancy("缝纫工", "6000", "330603"));
        assertThatThrownBy(() -> office.as(
                        "officer",
                        () -> run.run(new LongWork.Progress() {
                            @Override
                            public void of(long total) {}

                            @Override
                            public void done(long done) {
                                throw new LongWork.Cancelled();
                            }
                        })))
                .isInstanceOf(LongWork.Cancelled.class);
        assertThat(office.as("officer", () -> rows.stored(worker))).isEqualTo(before);
    }

    @Test
    void replacesTheOldResultAndForgetsWhoNoLongerLooks() {
        open(Drafts.vacancy("缝纫工", "5000", "330603"));
        long worker = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        runAs("officer");
        office.asProgram(() -> workers.change(worker, 0, WorkerDraft.change().set(WorkerField.WILLING, false), "test"));
        runAs("officer");
        assertThat(lines("officer", Group.ALL)).isEmpty();
        assertThat(office.as("officer", () -> rows.stored(worker))).isEmpty();
    }

    @Test
    void growsStaleWhenAVacancyOrAWorkerChanges() {
        open(Drafts.vacancy("缝纫工", "5000", "330603"));
        long worker = add(Seekers.seamstress(MadeUp.VILLAGE, 1));
        runAs("officer");
        assertThat(office.as("officer", matches::stale)).isFalse();
        open(Drafts.vacancy("缝纫工", "6000", "330603"));
        assertThat(office.as("clerk", matches::stale)).isTrue();
        runAs("officer");
        assertThat(office.as("officer", matches::stale)).isFalse();
        office.as(
                "clerk",
                () -> workers.change(worker, 0, WorkerDraft.change().set(WorkerField.WISH_WAGE, 500_000L), "test"));
        assertThat(office.as("officer", matches::stale)).isTrue();
    }

    @Test
    void ranksTheWorkersOfAVacancyAsTheEngineDoes() {
        Vacancy vacancy = open(Drafts.vacancy("缝纫工", "5000-5800", "330603")).get(0);
        List<Long> ids = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            ids.add(add(Seekers.seamstress(MadeUp.VILLAGE, i).set(WorkerField.WISH_WAGE, 100_000L * (7 - i))));
        }
        List<Recommendations.Candidate> candidates = office.as(
                "officer", () -> recommendations.forVacancy(vacancy.id(), 10).orElseThrow());
        assertThat(candidates).extracting(Recommendations.Candidate::worker).containsExactly(ids.get(2), ids.get(1));
        assertThat(office.as("clerk2", () -> recommendations.forVacancy(vacancy.id(), 10)))
                .contains(List.of());
    }

    private org.wutong.matching.Worker seamstressByHand() {
        OccupationCode sewing = occupations.code("缝纫工").code().orElseThrow();
        return org.wutong.matching.Worker.builder("1")
                .home(RegionCode.parse(MadeUp.VILLAGE))
                .birthDate(LocalDate.of(1981, 5, 2))
                .willingRegions(List.of(RegionCode.parse("33"), RegionCode.parse("6401")))
                .occupations(List.of(sewing))
                .wageFloor(400_000L)
                .build();
    }

    private org.wutong.matching.Vacancy byHand(Vacancy vacancy) {
        boolean monthly = vacancy.pay().unit() == org.wutong.bureau.vacancies.PayUnit.MONTH;
        return org.wutong.matching.Vacancy.builder(vacancy.number())
                .occupation(occupations.code(vacancy.title()).code().orElse(null))
                .workRegion(RegionCode.parse(String.valueOf(vacancy.workRegion())))
                .headcount(5)
                .wage(
                        monthly ? vacancy.pay().lowFen() : null,
                        monthly ? vacancy.pay().highFen() : null)
                .certificates(List.of())
                .languages(List.of())
                .contract(Truth.UNKNOWN)
                .closes(LocalDate.of(2024, 12, 31))
                .build();
    }

    private static Long idOf(List<Vacancy> pool, String number) {
        return pool.stream()
                .filter(vacancy -> vacancy.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Vacancy> open(VacancyDraft... drafts) {
        office.asProgram(() -> vacancies.load(List.of(drafts)));
        return office.asProgram(vacancies::open);
    }

    private long add(WorkerDraft draft) {
        return office.asProgram(() -> workers.add(draft, "test"));
    }

    private int runAs(String login) {
        return office.as(login, () -> run.run(SILENT));
    }

    private List<MatchRows.Line> lines(String login, Group group) {
        return office.as(login, () -> matches.all(TestOffice.COUNTY, group, 100));
    }
}
