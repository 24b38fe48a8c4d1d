package org.wutong.bureau.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.EngineVacancies.OpenPool;
import org.wutong.bureau.matching.answers.Answer;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.storage.ListMarks;
import org.wutong.bureau.matching.storage.ListRows;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.matching.storage.MatchRows.Run;
import org.wutong.bureau.matching.storage.MatchRows.Stored;
import org.wutong.bureau.matching.storage.MatchedPool;
import org.wutong.bureau.matching.storage.WishRow;
import org.wutong.bureau.matching.storage.WishRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.LongWork.Progress;
import org.wutong.matching.Matcher;
import org.wutong.matching.Worker;

/**
 * Works the lists of willing workers out, as far as whoever acts may see, and puts them into the place of the old ones in one
 * transaction; cancelled or failed, the old ones stand. What follows changes comes to the same rows as starting from scratch.
 */
@Component
public class MatchRun {
    /** Kind of the long work. */
    public static final String KIND = "matching";

    /** How many of the best are kept of each worker. */
    static final int KEPT = 10;

    private static final int BATCH = 500;

    /** From so many changed vacancies on, if they are also a part of the pool, going through everyone is the shorter way. */
    private static final int MANY = 50;

    private static final int MANY_OF_POOL = 4;

    private final WishRows wishes;
    private final EngineWorkers workers;
    private final EngineVacancies vacancies;
    private final RankedLists lists;
    private final Answers answers;
    private final Matcher matcher;
    private final MatchRows rows;
    private final ListRows listRows;
    private final ListMarks marks;
    private final MatchedPool matchedPool;
    private final ListBasis basis;
    private final BusinessDate businessDate;
    private final Clock clock;

    MatchRun(
            WishRows wishes,
            EngineWorkers workers,
            EngineVacancies vacancies,
            RankedLists lists,
            Answers answers,
            Matcher matcher,
            MatchRows rows,
            ListRows listRows,
            ListMarks marks,
            MatchedPool matchedPool,
            ListBasis basis,
            BusinessDate businessDate,
            Clock clock) {
        this.wishes = wishes;
        this.workers = workers;
        this.vacancies = vacancies;
        this.lists = lists;
        this.answers = answers;
        this.matcher = matcher;
        this.rows = rows;
        this.listRows = listRows;
        this.marks = marks;
        this.matchedPool = matchedPool;
        this.basis = basis;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /** Everyone's, as if nobody had been matched yet. @return how many workers have a list now */
    @Transactional
    public int run(Progress progress) {
        return run(Acting.now().name(), progress);
    }

    @Transactional
    public int run(String asking, Progress progress) {
        marks.waitForTheOther();
        return go(true, asking, progress).workers();
    }

    /**
     * Those of workers that changed, and those that changed vacancies touch; everyone's on another day or by other rules.
     *
     * @return empty while another run is at it
     */
    @Transactional
    public Optional<Run> follow(String asking, Progress progress) {
        return marks.isAlone() ? Optional.of(go(false, asking, progress)) : Optional.empty();
    }

    private Run go(boolean fromScratch, String asking, Progress progress) {
        long began = System.nanoTime();
        LocalDate asOf = businessDate.today();
        String stamp = vacancies.stamp();
        OpenPool open = vacancies.open();
        Set<Long> marked = marks.take();
        PoolDelta delta = PoolDelta.between(matchedPool.contents(), open);
        boolean everyone = fromScratch
                || delta.size() > Math.max(MANY, open.pool().size() / MANY_OF_POOL)
                || rows.run()
                        .filter(last -> last.asOf().equals(asOf) && last.basis().equals(basis.value()))
                        .isEmpty();
        boolean someMore = !everyone && !delta.isEmpty();
        List<WishRow> willing = everyone || someMore ? wishes.willing() : wishes.willing(marked);
        Round round = new Round(
                open,
                asOf,
                everyone || someMore ? answers.everyones() : answers.standing(marked),
                someMore ? rows.allStored() : Map.of(),
                everyone ? null : new ArrayList<>(marked),
                someMore ? delta : null);
        round.go(willing, marked, progress);
        int told = round.staged.swap(round.redone, answers.rules().toldBest());
        matchedPool.replace(delta.outdated(), delta.contents());
        Run done = new Run(
                asOf,
                OffsetDateTime.now(clock),
                rows.matched(),
                open.pool().size(),
                (System.nanoTime() - began) / 1_000_000,
                asking,
                stamp,
                basis.value(),
                everyone,
                everyone ? willing.size() : round.worked,
                told);
        rows.ran(done);
        progress.done(willing.size());
        return done;
    }

    /** One going through of willing workers. */
    private final class Round {
        private final OpenPool open;
        private final LocalDate asOf;
        private final Map<Long, List<Answer>> answered;
        private final Map<Long, Stored> stored;
        private final @Nullable List<Long> redone;
        private final @Nullable PoolDelta delta;
        private final ListRows.Staged staged = listRows.stage();
        private int worked;

        Round(
                OpenPool open,
                LocalDate asOf,
                Map<Long, List<Answer>> answered,
                Map<Long, Stored> stored,
                @Nullable List<Long> redone,
                @Nullable PoolDelta delta) {
            this.open = open;
            this.asOf = asOf;
            this.answered = answered;
            this.stored = stored;
            this.redone = redone;
            this.delta = delta;
        }

        void go(List<WishRow> willing, Set<Long> marked, Progress progress) {
            EngineWorkers.Reading reading = workers.reading();
            progress.of(willing.size());
            for (int i = 0; i < willing.size(); i++) {
                one(willing.get(i), reading, marked);
                if ((i + 1) % BATCH == 0) {
                    staged.send();
                    progress.done(i + 1);
                }
            }
            staged.send();
        }

        private void one(WishRow row, EngineWorkers.Reading reading, Set<Long> marked) {
            Worker worker = reading.worker(row);
            Stored old = stored.get(row.id());
            if (delta != null && old != null && !marked.contains(row.id()) && !answered.containsKey(row.id())) {
                Stored counted = delta.counted(worker, old, open, matcher, asOf);
                if (counted != null) {
                    recount(row, old, counted);
                    return;
                }
            }
            if (redone != null && !marked.contains(row.id())) {
                redone.add(row.id());
            }
            worked++;
            match(row, worker);
        }

        private void recount(WishRow row, Stored old, Stored counted) {
            if (!counted.equals(old)) {
                outlook(row, counted.suitable(), counted.leftOut(), old.best(), counted.barred(), counted.advice());
            }
        }

        private void match(WishRow row, Worker worker) {
            RankedLists.Ranked list = lists.of(
                    worker,
                    answers.effects(
                            answered.getOrDefault(row.id(), List.of()),
                            open.byNumber().values()),
                    open,
                    KEPT);
            int rank = 0;
            for (org.wutong.matching.Match match : list.best()) {
                staged.match(
                        row.id(),
                        ++rank,
                        row.region(),
                        open.recorded(match.vacancyId()).id(),
                        match.score(),
                        OutlookText.reasons(match));
            }
            outlook(
                    row,
                    list.suitable(),
                    list.leftOut().size(),
                    list.best().isEmpty() ? null : list.best().get(0).score(),
                    OutlookText.counts(list.outlook().barred()),
                    OutlookText.counts(list.outlook().barredOnlyBy()));
        }

        private void outlook(
                WishRow row, int suitable, int leftOut, @Nullable Integer best, String barred, String advice) {
            staged.outlook(row.id(), row.region(), suitable, leftOut, best, barred, advice, asOf);
        }
    }
}
