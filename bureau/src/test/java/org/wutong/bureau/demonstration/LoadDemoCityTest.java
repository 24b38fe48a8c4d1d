package org.wutong.bureau.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.Bureau;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.Visitor;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.OpenCounty;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.Staff;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.Services;
import org.wutong.bureau.targets.Shares;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.postgres.Credentials;
import org.wutong.vocabulary.RegionCode.Level;

/** A second bureau on a database of its own, opened for the made-up county, with a small city beside it. */
@BureauTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadDemoCityTest {
    private static final int PEOPLE = 600;
    private static final String VILLAGE_OF_DINGXIANG = "140921100208";
    private static final LocalDate PLANS_LAST = LocalDate.of(2022, 12, 31);
    private static final Actor PROGRAM = Actor.program("test");

    @Autowired
    TestOffice office;

    private String database = "";
    private ConfigurableApplicationContext bureau;
    private String openedForACity = "";
    private int countiesOfTheCity;
    private long leftByTheBrokenOff;
    private boolean placesOfTheBrokenOff;

    @BeforeAll
    void open() {
        database = "wutong_city_" + Long.toString(System.nanoTime(), 36);
        Credentials access = office.newDatabase(database);
        bureau = SpringApplication.run(
                Bureau.class,
                "--wutong.port=0",
                "--wutong.demo-workers=50",
                "--wutong.demo-city-workers=" + PEOPLE,
                "--wutong.data=target/test-data/" + database,
                "--wutong.key-file=target/test-data/" + database + ".key",
                "--wutong.db.url=" + access.url(),
                "--wutong.db.user=" + access.user(),
                "--wutong.db.password=" + access.password());
        openForACityAndThinkBetterOfIt();
        bureau.getBean(OpenCounty.class).open(TestOffice.COUNTY, true);
        bureau.getBean(BusinessDate.class).fix(TestOffice.TODAY);
        LoadDemoCity load = bureau.getBean(LoadDemoCity.class);
        assertThatThrownBy(() -> Acting.as(PROGRAM, () -> load.run("", new Stopped())))
                .isInstanceOf(LongWork.Cancelled.class);
        leftByTheBrokenOff = count("");
        placesOfTheBrokenOff = bureau.getBean(ReportingTree.class).find("1409").isPresent();
        Acting.as(PROGRAM, () -> load.run("", new Quiet()));
    }

    private void openForACityAndThinkBetterOfIt() {
        Acting.as(
                PROGRAM,
                () -> bureau.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                    bureau.getBean(OpenCounty.class).open("1409", false);
                    openedForACity = bureau.getBean(Settings.class).opened().orElse("");
                    countiesOfTheCity = bureau.getBean(ReportingTree.class)
                            .atLevel(Level.COUNTY, "1409")
                            .size();
                    status.setRollbackOnly();
                }));
    }

    @AfterAll
    void close() {
        bureau.close();
        office.owner().sql("drop database " + database + " with (force)").update();
    }

    @Test
    void opensForACityWithAllItsCounties() {
        assertThat(openedForACity).isEqualTo("1409");
        assertThat(countiesOfTheCity).as("fourteen and Wutaishan").isEqualTo(15);
    }

    @Test
    void leavesNothingWhenBrokenOff() {
        assertThat(leftByTheBrokenOff).isZero();
        assertThat(placesOfTheBrokenOff).isFalse();
    }

    @Test
    void putsEverybodyOnTheRosterOfTheCityAndNobodyOnTheCountys() {
        assertThat(count("1409")).isEqualTo(PEOPLE);
        assertThat(count(TestOffice.COUNTY)).isZero();
        assertThat(count("140971")).as("Wutaishan").isPositive();
        assertThat(count("1409L1")).as("the zone without a code").isPositive();
        assertThat(count("140970")).as("its stand-in").isZero();
    }

    @Test
    void marksEverybodyAsMadeUp() {
        assertThat(asProgram(() -> jdbc().sql("select count(*) from people.worker where not made_up and name <> '演示新人'")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void loadsOnce() {
        Acting.as(PROGRAM, () -> bureau.getBean(LoadDemoCity.class).run("", new Quiet()));
        assertThat(count("1409")).isEqualTo(PEOPLE);
    }

    @Test
    void sharesTheTargetsOfTheCityOutAtScaleAndLeavesTheRest() {
        Map<String, Long> shares = asProgram(() -> bureau.getBean(Shares.class).of("XZ-T01"));
        long whole =
                bureau.getBean(TargetBook.class).find("XZ-T01").orElseThrow().number();
        assertThat(shares).hasSize(16).containsKeys("140971", "1409L1");
        assertThat(shares.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(whole / 20 * PEOPLE / 30_000)
                .isLessThan(whole);
    }

    @Test
    void hasPlacesServedOnTheLastDayOfThePlanMoreInOneCountyThanInAnother() {
        assertThat(reached("XZ-T10", "140921")).isGreaterThan(9_000);
        assertThat(reached("XZ-T10", "140926")).isBetween(1, 7_000);
        assertThat(reached("XZ-T09", "140921")).isEqualTo(10_000);
        assertThat(reached("XZ-T09", "140926")).isLessThan(6_000);
    }

    @Test
    void makesUpEveryFirmAndTiesNoWorkToOneOfAnotherName() {
        assertThat(asProgram(() -> jdbc().sql(
                                "select count(*) from employers.employer where not made_up or credit_code is null")
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(asProgram(() -> jdbc().sql(
                                "select count(*) from employment.spell s join employers.employer e on e.id = s.employer"
                                        + " where e.name <> s.employer_name")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void sendsNobodyOutWithinTheYearOfThePlan() {
        assertThat(asProgram(() -> jdbc().sql("select count(*) from dispatch.batch where departs_on <= ?")
                        .param(PLANS_LAST)
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void sendsABulletinThatASecondPersonSigned() throws Exception {
        assertThat(page("demo-xinzhou", "/targets/bulletins")).contains("忻州", "2022年");
        assertThat(asProgram(() -> jdbc().sql("select made_by_name || ' ' || signed_by_name from targets.bulletin")
                        .query(String.class)
                        .single()))
                .isEqualTo("郭建平 阎文华");
    }

    @Test
    void leavesTheBusinessDateAsItWas() {
        assertThat(bureau.getBean(BusinessDate.class).today()).isEqualTo(TestOffice.TODAY);
    }

    @Test
    void showsTheCityOnItsDeskTheLastDayOfThePlan() throws Exception {
        assertThat(page("demo-xinzhou", "/targets/panel/standings")).contains("2022-12-31", "XZ-T01");
        assertThat(page("demo-xinzhou", "/targets/panel/ranking")).contains("县（市、区）排名", "定襄县");
    }

    private int reached(String target, String place) {
        return asProgram(() -> bureau.getBean(Standings.class)
                .of(
                        bureau.getBean(TargetBook.class).find(target).orElseThrow(),
                        bureau.getBean(ReportingTree.class).find(place).orElseThrow(),
                        PLANS_LAST)
                .orElseThrow()
                .rate());
    }

    @Test
    void isAtHomeInTheOwnPlaceWhoeverSignsIn() {
        Map<String, String> homes = new TreeMap<>();
        for (String login : List.of(
                "demo-xinzhou", "demo-xinzhou-reader", "demo-dingxiang", "demo-jingle", "demo-dingxiang-township")) {
            homes.put(
                    login,
                    Acting.as(
                            officer(login).actor(),
                            () -> bureau.getBean(Settings.class).county().orElseThrow()));
        }
        assertThat(homes)
                .isEqualTo(Map.of(
                        "demo-xinzhou", "1409",
                        "demo-xinzhou-reader", "1409",
                        "demo-dingxiang", "140921",
                        "demo-jingle", "140926",
                        "demo-dingxiang-township", "140921"));
    }

    @Test
    void staysTheOpenedCountyForEverybodyElse() {
        Settings settings = bureau.getBean(Settings.class);
        assertThat(settings.opened()).contains(TestOffice.COUNTY);
        assertThat(Acting.as(PROGRAM, settings::county)).contains(TestOffice.COUNTY);
        assertThat(Acting.as(within("640106100"), settings::county)).contains(TestOffice.COUNTY);
        assertThat(Acting.as(within("6401"), settings::county)).contains(TestOffice.COUNTY);
    }

    @Test
    void showsEachTheirPlaceOnTheirPages() throws Exception {
        assertThat(page("demo-xinzhou", "/employment"))
                .contains("忻州市", "定襄县", "五台山风景名胜区")
                .doesNotContain("金凤区");
        assertThat(page("demo-dingxiang", "/employment")).contains("定襄县").doesNotContain("金凤区", "静乐县");
        assertThat(page("demo-dingxiang", "/people")).doesNotContain("金凤区");
        assertThat(page("demo-dingxiang-township", "/")).contains("晋昌镇").doesNotContain("金凤区");
    }

    @Test
    void letsAnOfficerOfTheSecondCityWork() {
        long worker = as(
                "demo-dingxiang",
                () -> bureau.getBean(Workers.class)
                        .add(
                                WorkerDraft.at(VILLAGE_OF_DINGXIANG)
                                        .household("新1")
                                        .name("演示新人"),
                                "test"));
        as(
                "demo-dingxiang",
                () -> bureau.getBean(Spells.class)
                        .add(SpellDraft.of(worker, TestOffice.TODAY.minusDays(9))
                                .employer(null, "太原某厂")
                                .at("140105")));
        as(
                "demo-dingxiang",
                () -> bureau.getBean(Services.class)
                        .record(ServiceDraft.of(worker, "guidance", TestOffice.TODAY, "张志远", "face")));
        assertThat(as(
                        "demo-dingxiang",
                        () -> jdbc().sql("select count(*) from offices.audit where region not like '140921%'")
                                .query(Long.class)
                                .single()))
                .as("what they did is told in their own place")
                .isZero();
        assertThat(as("demo-jingle", () -> bureau.getBean(Workers.class).find(worker)))
                .isEmpty();
    }

    @Test
    void refusesAnOfficerOfTheSecondCityInTheFirst() {
        assertThatThrownBy(() -> as(
                        "demo-dingxiang",
                        () -> bureau.getBean(Workers.class)
                                .add(
                                        WorkerDraft.at("640106100207")
                                                .household("x")
                                                .name("演示"),
                                        "test")))
                .isInstanceOf(Workers.OutOfReach.class);
    }

    private String page(String login, String path) throws Exception {
        Visitor visitor =
                new Visitor(Integer.parseInt(bureau.getEnvironment().getRequiredProperty("local.server.port")));
        visitor.signIn(login, login);
        return visitor.get(path).body();
    }

    private Officer officer(String login) {
        return bureau.getBean(Staff.class).find(login).orElseThrow();
    }

    private static Actor within(String place) {
        Scope scope = Scope.under(place);
        return new Actor(null, "test", "test", scope, scope, scope);
    }

    private JdbcClient jdbc() {
        return bureau.getBean(JdbcClient.class);
    }

    private long count(String place) {
        return asProgram(
                () -> jdbc().sql("select count(*) from people.worker where made_up and region >= ? and region < ?")
                        .params(place, place + "~")
                        .query(Long.class)
                        .single());
    }

    private <T> T asProgram(Supplier<T> work) {
        return Acting.as(PROGRAM, () -> inTransaction(work));
    }

    private <T> T as(String login, Supplier<T> work) {
        return Acting.as(officer(login).actor(), () -> inTransaction(work));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return bureau.getBean(TransactionTemplate.class).execute(status -> work.get());
    }

    private static class Quiet implements LongWork.Progress {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    }

    /** Somebody stops the load in the middle of it. */
    private static final class Stopped extends Quiet {
        @Override
        public void done(long done) {
            if (done == 3) {
                throw new LongWork.Cancelled();
            }
        }
    }
}
