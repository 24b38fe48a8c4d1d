package org.wutong.bureau.vacancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.offices.Scope;
import org.wutong.matching.OccupationCode;

@BureauTest
class VacanciesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Vacancies vacancies;

    @BeforeEach
    void none() {
        office.empty();
    }

    @Test
    void readsMonthlyPayFromItsText() {
        Vacancy vacancy = loaded(Drafts.vacancy("缝纫工", "5-5.8千/月包吃住", "330603"));
        assertThat(vacancy.pay()).isEqualTo(new VacancyPay("5-5.8千/月包吃住", PayUnit.MONTH, 500_000L, 580_000L));
        assertThat(vacancy.boardLodging()).isTrue();
        assertThat(vacancy.pay().sums()).isEqualTo("5,000–5,800");
    }

    @Test
    void keepsDailyPayByTheDay() {
        VacancyPay pay = loaded(Drafts.vacancy("小工", "200元/天", null)).pay();
        assertThat(pay.unit()).isEqualTo(PayUnit.DAY);
        assertThat(pay.lowFen()).isEqualTo(20_000);
        assertThat(pay.monthlyLowFen()).isNull();
        assertThat(pay.monthlyHighFen()).isNull();
    }

    @Test
    void flagsPayItCannotReadAndGuessesNothing() {
        VacancyPay pay = loaded(Drafts.vacancy("缝纫工", "看手艺给", null)).pay();
        assertThat(pay).isEqualTo(new VacancyPay("看手艺给", PayUnit.UNREAD, null, null));
        assertThat(all(filter(null, true))).hasSize(1);
    }

    @Test
    void codesTheOccupationFromTheTitle() {
        assertThat(loaded(Drafts.vacancy("缝纫工", "", null)).confidence()).isNotEqualTo(OccupationConfidence.UNSURE);
    }

    @Test
    void leavesATitleItDoesNotKnowWithoutAnOccupation() {
        Vacancy vacancy = loaded(Drafts.vacancy("量子茶艺体验官", "", null));
        assertThat(vacancy.confidence()).isEqualTo(OccupationConfidence.UNSURE);
        assertThat(vacancy.occupation()).isNull();
        assertThat(all(filter(true, null))).containsExactly(vacancy);
    }

    @Test
    void givesAllVacanciesOfATitleTheOccupationAPersonChose() {
        office.asProgram(() ->
                vacancies.load(List.of(Drafts.vacancy("量子茶艺体验官", "", null), Drafts.vacancy("量子茶艺体验官", "", "640106"))));
        assertThat(office.asProgram(() -> vacancies.unsure(10)).get(0).vacancies())
                .isEqualTo(2);
        OccupationCode tea = new OccupationCode("4-03-02-07");
        assertThat(office.asProgram(() -> vacancies.confirm("量子茶艺体验官", tea))).isEqualTo(2);
        assertThat(all(VacancyFilter.OPEN)).allSatisfy(vacancy -> {
            assertThat(vacancy.occupation()).isEqualTo(tea);
            assertThat(vacancy.confidence()).isEqualTo(OccupationConfidence.CONFIRMED);
        });
        assertThat(office.asProgram(() -> vacancies.unsure(10))).isEmpty();
    }

    @Test
    void keepsAConfirmedOccupationWhileTheTitleStays() {
        Vacancy vacancy = loaded(Drafts.vacancy("量子茶艺体验官", "", null));
        OccupationCode tea = new OccupationCode("4-03-02-07");
        office.asProgram(() -> vacancies.confirm(vacancy.title(), tea));
        change(vacancy.id(), 1, Drafts.vacancy("量子茶艺体验官", "4000", null));
        assertThat(found(vacancy.id()).confidence()).isEqualTo(OccupationConfidence.CONFIRMED);
        change(vacancy.id(), 2, Drafts.vacancy("缝纫工", "4000", null));
        assertThat(found(vacancy.id()).confidence()).isNotEqualTo(OccupationConfidence.CONFIRMED);
    }

    @Test
    void showsOpenVacanciesUnlessAskedOtherwise() {
        load(draft("2024-11-29", 3), draft("2024-11-30", 3), draft("2024-12-31", 0));
        assertThat(all(VacancyFilter.OPEN)).extracting(Vacancy::closes).containsExactly(LocalDate.of(2024, 11, 30));
        assertThat(all(new VacancyFilter(null, "closed", null, null, null, null, null, null, null, null)))
                .hasSize(2);
    }

    @Test
    void closesAVacancyAndOpensItAgain() {
        Vacancy vacancy = loaded(Drafts.vacancy("缝纫工", "", null));
        office.asProgram(() -> {
            vacancies.close(vacancy.id(), 0, true);
            return true;
        });
        assertThat(office.asProgram(vacancies::open)).isEmpty();
        office.asProgram(() -> {
            vacancies.close(vacancy.id(), 1, false);
            return true;
        });
        assertThat(office.asProgram(vacancies::open)).hasSize(1);
    }

    @Test
    void refusesAChangeBasedOnAnOlderVersion() {
        Vacancy vacancy = loaded(Drafts.vacancy("缝纫工", "", null));
        change(vacancy.id(), 0, Drafts.vacancy("缝纫工", "3000", null));
        assertThatThrownBy(() -> change(vacancy.id(), 0, Drafts.vacancy("缝纫工", "4000", null)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void narrowsByPlaceGroupWageAndBoard() {
        load(
                Drafts.vacancy("缝纫工", "5000-5800包吃住", "330603"),
                Drafts.vacancy("家政服务员", "4000-4600", "640104"),
                Drafts.vacancy("小工", "600元/天", "640104"));
        assertThat(titles(new VacancyFilter(null, null, "33", null, null, null, null, null, null, null)))
                .containsExactly("缝纫工");
        assertThat(titles(new VacancyFilter(null, null, null, "4", null, null, null, null, null, null)))
                .containsExactly("家政服务员");
        assertThat(titles(new VacancyFilter(null, null, null, null, 5000, null, null, null, null, null)))
                .containsExactly("缝纫工");
        assertThat(titles(new VacancyFilter(null, null, null, null, null, true, null, null, null, null)))
                .containsExactly("缝纫工");
        assertThat(titles(new VacancyFilter("家政", null, null, null, null, null, null, null, null, null)))
                .containsExactly("家政服务员");
        assertThat(titles(new VacancyFilter(null, null, null, null, null, null, null, null, null, "wage")))
                .containsExactly("缝纫工", "家政服务员", "小工");
    }

    @Test
    void givesANumberToAVacancyWithoutOne() {
        Vacancy vacancy = loaded(Drafts.vacancy("缝纫工", "", null));
        assertThat(vacancy.number()).isEqualTo("W%06d".formatted(vacancy.id()));
        assertThat(office.asProgram(() -> vacancies.byNumbers(List.of(vacancy.number()))))
                .containsOnlyKeys(vacancy.number());
    }

    @Test
    void changesItsStampWithEveryChange() {
        String before = office.asProgram(vacancies::stamp);
        Vacancy vacancy = loaded(Drafts.vacancy("缝纫工", "", null));
        String added = office.asProgram(vacancies::stamp);
        change(vacancy.id(), 0, Drafts.vacancy("缝纫工", "3000", null));
        assertThat(List.of(before, added, office.asProgram(vacancies::stamp))).doesNotHaveDuplicates();
    }

    @Test
    void showsNothingWithoutAScope() {
        load(Drafts.vacancy("缝纫工", "", null));
        assertThat(office.within(Scope.NOTHING, vacancies::open)).isEmpty();
    }

    private static VacancyDraft draft(String closes, int seats) {
        return Drafts.vacancy(null, "缝纫工", "", null, LocalDate.parse(closes), seats, List.of());
    }

    private static VacancyFilter filter(@Nullable Boolean unsure, @Nullable Boolean unread) {
        return new VacancyFilter(null, null, null, null, null, null, unsure, unread, null, null);
    }

    private void load(VacancyDraft... drafts) {
        office.asProgram(() -> vacancies.load(List.of(drafts)));
    }

    private Vacancy loaded(VacancyDraft draft) {
        return found(office.asProgram(() -> vacancies.load(List.of(draft))).get(0));
    }

    private Vacancy found(long id) {
        return office.asProgram(() -> vacancies.find(id).orElseThrow());
    }

    private void change(long id, int version, VacancyDraft draft) {
        office.asProgram(() -> {
            vacancies.change(id, version, draft);
            return true;
        });
    }

    private List<Vacancy> all(VacancyFilter filter) {
        return office.asProgram(() -> vacancies.all(filter, 100));
    }

    private List<String> titles(VacancyFilter filter) {
        return all(filter).stream().map(Vacancy::title).toList();
    }
}
