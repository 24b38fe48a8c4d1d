package org.wutong.bureau.grants;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;
import org.wutong.vocabulary.Fen;

/** Tells before a fund runs dry. */
@Component
class FundWatch {
    static final String TASK = "grants.fund";

    private final FundStandings standings;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final Tasks tasks;

    FundWatch(FundStandings standings, BusinessDate businessDate, Settings settings, Tasks tasks) {
        this.standings = standings;
        this.businessDate = businessDate;
        this.settings = settings;
        this.tasks = tasks;
    }

    void sync() {
        int year = businessDate.today().getYear();
        String county = settings.county().orElseThrow();
        List<TaskDraft> drafts = standings.of(year, county).stream()
                .filter(FundStandings.Standing::low)
                .map(one -> new TaskDraft(
                        "grants-fund:" + one.fund().id() + ":" + year + ":" + one.place(),
                        one.place(),
                        List.of(
                                one.fund().name(Locale.SIMPLIFIED_CHINESE),
                                Integer.toString(year),
                                Fen.toYuan(one.freeFen() == null ? 0 : one.freeFen())),
                        "/grants/funds?year=" + year,
                        1))
                .toList();
        tasks.sync(TASK, drafts);
    }
}
