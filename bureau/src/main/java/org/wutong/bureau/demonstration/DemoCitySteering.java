package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Staff;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.rhythm.Remarks;
import org.wutong.bureau.targets.rhythm.Report;
import org.wutong.bureau.targets.rhythm.ReportDesk;
import org.wutong.bureau.targets.rhythm.Reports;
import org.wutong.bureau.targets.supervision.About;
import org.wutong.bureau.targets.supervision.Figures;
import org.wutong.bureau.targets.supervision.NewCase;
import org.wutong.bureau.targets.supervision.Step;
import org.wutong.bureau.targets.supervision.SupervisionDesk;
import org.wutong.bureau.targets.supervision.Words;

/**
 * What the made-up city's office steered: monthly rankings and the counties' last reports of the plan's year, its yearly bulletin, and a
 * few cases of supervision that are open now.
 */
@Component
class DemoCitySteering {
    private static final Set<String> CITYS = Set.of("xinzhou-month");
    private static final Set<String> COUNTIES = Set.of("xinzhou-ten-days");
    private static final String NOW = "nation-relapse-data";
    private static final int MONTHS = 3;
    private static final int DAYS_BACK = 62;
    private static final int SETTLED = 10;
    private static final int LATE_DAYS = 6;
    /** Percent of villages with a specialist from which a county hands in in time, and from which it does at all. */
    private static final int MOST = 85;

    private static final int SOME = 70;
    private static final int AGO = 16;
    private static final Remarks WORDS =
            new Remarks("演示：外出务工人员台账已逐村核对。", "演示：部分乡镇服务站公益性岗位人员没有配齐。", "演示：下期补齐站点人员，核实去向不清的人员。");

    private final Reports reports;
    private final ReportDesk reporting;
    private final SupervisionDesk supervision;
    private final DemoBulletins bulletins;
    private final Standings standings;
    private final TargetBook book;
    private final BusinessDate businessDate;
    private final Staff staff;

    DemoCitySteering(
            Reports reports,
            ReportDesk reporting,
            SupervisionDesk supervision,
            DemoBulletins bulletins,
            Standings standings,
            TargetBook book,
            BusinessDate businessDate,
            Staff staff) {
        this.reports = reports;
        this.reporting = reporting;
        this.supervision = supervision;
        this.bulletins = bulletins;
        this.standings = standings;
        this.book = book;
        this.businessDate = businessDate;
        this.staff = staff;
    }

    /** @param ahead county that does well; {@code behind} one that does not; both have an officer */
    void load(String city, String ahead, String behind) {
        LocalDate today = businessDate.today();
        LocalDate last = book.dayFor(city, today);
        // Nothing that is counted changes here, so each day is counted once.
        standings.steadily(() -> {
            try {
                handIn(city, behind, last);
                refresh(city, today);
                businessDate.fix(today.minusDays(AGO));
                supervise(city, behind, today);
            } finally {
                businessDate.fix(today);
            }
            send(city, last);
        });
    }

    private void handIn(String city, String behind, LocalDate last) {
        LocalDate first = last.minusMonths(MONTHS - 1L).withDayOfMonth(1);
        for (Report report : reports.ending(city, first, last)) {
            boolean citys = CITYS.contains(report.rhythm().id());
            boolean countys = COUNTIES.contains(report.rhythm().id())
                    && report.period().to().equals(last)
                    && !report.place().code().equals(behind);
            if (citys || countys) {
                businessDate.fix(report.due());
                reporting.handIn(report, WORDS);
            }
        }
    }

    /** What every county owes each month now: some in time, some late, some not at all. */
    private void refresh(String city, LocalDate today) {
        DemoCityEfforts efforts = DemoCityEfforts.read();
        for (Report report : reports.ending(city, today.minusDays(DAYS_BACK), today.minusDays(SETTLED))) {
            int effort = efforts.of(report.place().code()).specialists();
            if (NOW.equals(report.rhythm().id()) && effort >= SOME) {
                businessDate.fix(effort >= MOST ? report.due() : report.due().plusDays(LATE_DAYS));
                reporting.handIn(report, WORDS);
            }
        }
    }

    private void supervise(String city, String behind, LocalDate today) {
        Officer office = officer("demo-xinzhou");
        Officer county = officer("demo-jingle");
        List<Long> cases = supervision.open(
                office,
                List.of(
                        free(behind, "乡镇就业服务站公益性岗位人员不足（演示）", "请说明缺几名、为什么，报送配齐的时限。", today),
                        free("140932", "县级就业服务中心尚未设立（演示）", "请说明筹建进度，报送设立时间。", today)));
        supervision.act(county, Step.RECEIVE, cases.get(0), Words.said(""));
        supervision.act(
                county, Step.ANSWER, cases.get(0), new Words("已核定名额，十二月上旬公开招聘，月底到岗", today.plusDays(20), "", null));
    }

    private static NewCase free(String place, String title, String asked, LocalDate today) {
        return new NewCase(place, About.FREE, "", title, asked, Figures.none(today.minusDays(AGO)), List.of(), null);
    }

    private void send(String city, LocalDate day) {
        bulletins.send(
                officer("demo-xinzhou"),
                officer("demo-xinzhou-leader"),
                "yearly",
                city,
                day,
                List.of(new DemoBulletins.Case(
                        officer("demo-dingxiang"),
                        "服务站建在村口，专人跑在门口（演示）",
                        "乡镇就业服务站公益性岗位人员全部配齐，村村有就业服务专干；岗位信息一周一更新，送到户、讲到人。")));
        bulletins.handIn(
                new DemoBulletins.Case(officer("demo-dingxiang"), "锻造企业订单培训（演示）", "企业出岗位、学校出师傅、县里出补贴，先签意向再开班，结业当天进厂。"));
    }

    private Officer officer(String login) {
        return staff.find(login).orElseThrow();
    }
}
