package org.wutong.bureau.matching;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.EngineVacancies.OpenPool;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.matching.storage.WishRow;
import org.wutong.bureau.matching.storage.WishRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.LongWork.Progress;
import org.wutong.matching.Match;
import org.wutong.matching.Outlook;
import org.wutong.matching.Worker;

/**
 * Matches every willing worker against every open vacancy, as far as whoever acts may see, and puts the answers into the place of the
 * old ones in one transaction. Cancelled or failed, the old ones stand.
 */
@Component
public class MatchRun {
    /** Kind of the long work. */
    public static final String KIND = "matching";

    /** How many of the best are kept of each worker. */
    static final int KEPT = 10;

    private static final int BATCH = 500;

    private final WishRows wishes;
    private final EngineWorkers workers;
    private final EngineVacancies vacancies;
    private final MatchRows rows;
    private final BusinessDate businessDate;

    MatchRun(
            WishRows wishes,
            EngineWorkers workers,
            EngineVacancies vacancies,
            MatchRows rows,
            BusinessDate businessDate) {
        this.wishes = wishes;
        this.workers = workers;
        this.vacancies = vacancies;
        this.rows = rows;
        this.businessDate = businessDate;
    }

    /** @return how many workers were matched */
    @Transactional
    public int run(Progress progress) {
        long began = System.nanoTime();
        LocalDate asOf = businessDate.today();
        OpenPool open = vacancies.open();
        List<WishRow> willing = wishes.willing();
        EngineWorkers.Reading reading = workers.reading();
        progress.of(willing.size());
        MatchRows.Staged staged = rows.stage();
        for (int i = 0; i < willing.size(); i++) {
            WishRow row = willing.get(i);
            match(row, reading.worker(row), open, asOf, staged);
            if ((i + 1) % BATCH == 0) {
                staged.send();
                progress.done(i + 1);
            }
        }
        staged.send();
        staged.swap();
        rows.ran(
                asOf,
                willing.size(),
                open.pool().size(),
                (System.nanoTime() - began) / 1_000_000,
                Acting.now().name());
        progress.done(willing.size());
        return willing.size();
    }

    private static void match(WishRow row, Worker worker, OpenPool open, LocalDate asOf, MatchRows.Staged staged) {
        List<Match> best = open.pool().topK(worker, KEPT);
        Outlook outlook = open.pool().outlook(worker);
        int rank = 0;
        for (Match match : best) {
            staged.match(
                    row.id(),
                    ++rank,
                    row.region(),
                    open.recorded(match.vacancyId()).id(),
                    match.score(),
                    OutlookText.reasons(match));
        }
        staged.outlook(
                row.id(),
                row.region(),
                outlook.suitable(),
                best.isEmpty() ? null : best.get(0).score(),
                OutlookText.counts(outlook.barred()),
                OutlookText.counts(outlook.barredOnlyBy()),
                asOf);
    }
}
