package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.targets.rhythm.Remarks;
import org.wutong.bureau.targets.rhythm.Report;
import org.wutong.bureau.targets.rhythm.ReportDesk;
import org.wutong.bureau.targets.rhythm.Reports;

/** Hands in last months' reports of the made-up county, each on a day of its own: most in time, one late, one corrected, some not at all. */
@Component
class DemoReports {
    private static final int DAYS_BACK = 62;
    private static final int SETTLED = 10;
    private static final int LATE_DAYS = 6;
    private static final Set<String> HANDED_IN = Set.of("jinfeng-township-month", "jinfeng-month", "jinfeng-quarter");
    private static final Remarks WORDS =
            new Remarks("演示：名册已逐户核对，外出务工人员去向已更新。", "演示：部分零工人员联系不上，去向待核实。", "演示：下期入户补录联系方式，组织一次岗位推荐。");

    private final Reports reports;
    private final ReportDesk desk;
    private final BusinessDate businessDate;

    DemoReports(Reports reports, ReportDesk desk, BusinessDate businessDate) {
        this.reports = reports;
        this.desk = desk;
        this.businessDate = businessDate;
    }

    /** @return how many were handed in */
    int handIn(String county, LocalDate today) {
        List<Report> due = reports.ending(county, today.minusDays(DAYS_BACK), today.minusDays(SETTLED)).stream()
                .filter(report -> HANDED_IN.contains(report.rhythm().id()))
                .sorted(Comparator.comparing(Report::due)
                        .thenComparing(report -> report.place().code()))
                .toList();
        int many = 0;
        try {
            for (int i = 0; i < due.size(); i++) {
                Report report = due.get(i);
                boolean owed = i % 7 == 3;
                if (!owed) {
                    businessDate.fix(i % 7 == 5 ? report.due().plusDays(LATE_DAYS) : report.due());
                    desk.handIn(report, WORDS);
                    many++;
                }
            }
        } finally {
            businessDate.fix(today);
        }
        return many;
    }
}
