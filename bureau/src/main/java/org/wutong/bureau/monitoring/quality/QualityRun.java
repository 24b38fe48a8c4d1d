package org.wutong.bureau.monitoring.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.monitoring.storage.FindingRows;
import org.wutong.bureau.monitoring.storage.FindingTallies;
import org.wutong.bureau.monitoring.storage.QualityMarks;
import org.wutong.bureau.monitoring.storage.QualityRuns;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.LongWork.Progress;

/**
 * One inspection: of entries whose facts changed and their households, or of everyone. One transaction, so a run that is stopped
 * leaves findings and marks as they were; two never overlap.
 */
@Component
class QualityRun {
    private static final int BATCH = 2_000;

    private final QualityBook book;
    private final Records records;
    private final FindingRows findings;
    private final FindingTallies tallies;
    private final QualityMarks marks;
    private final QualityRuns runs;
    private final VillageTasks tasks;
    private final BusinessDate businessDate;

    QualityRun(
            QualityBook book,
            Records records,
            FindingRows findings,
            FindingTallies tallies,
            QualityMarks marks,
            QualityRuns runs,
            VillageTasks tasks,
            BusinessDate businessDate) {
        this.book = book;
        this.records = records;
        this.findings = findings;
        this.tallies = tallies;
        this.marks = marks;
        this.runs = runs;
        this.tasks = tasks;
        this.businessDate = businessDate;
    }

    /** Of everyone, once no other run is at it. */
    @Transactional
    public void fromScratch(String asking, Progress progress) {
        marks.waitForTheOther();
        go(true, asking, progress);
    }

    /**
     * Of what changed; of everyone on another day or by other rules.
     *
     * @return false while another run is at it
     */
    @Transactional
    public boolean follow(String asking, Progress progress) {
        if (!marks.isAlone()) {
            return false;
        }
        go(false, asking, progress);
        return true;
    }

    private void go(boolean fromScratch, String asking, Progress progress) {
        long began = System.nanoTime();
        LocalDate asOf = businessDate.today();
        Set<Long> marked = marks.take();
        boolean everyone = fromScratch || !isUpToDate(asOf);
        List<Subject> workers = everyone ? records.of(Records.WORKER).everyone() : concerned(marked);
        List<Subject> households = everyone
                ? records.of(Records.HOUSEHOLD).everyone()
                : records.of(Records.HOUSEHOLD).withHouseholds(householdsOf(workers));
        progress.of(workers.size() + households.size());
        inspect(Records.WORKER, workers, asOf, 0, progress);
        inspect(Records.HOUSEHOLD, households, asOf, workers.size(), progress);
        if (everyone) {
            findings.removeGone(book.rules().stream().map(QualityRule::id).toList());
        }
        long run = runs.add(
                asking, asOf, book.digest(), everyone, workers.size(), (System.nanoTime() - began) / 1_000_000);
        if (everyone) {
            runs.keepScores(run, tallies.byVillage(""));
        }
        tasks.sync();
    }

    boolean isUpToDate(LocalDate asOf) {
        return runs.last()
                .filter(last -> last.asOf().equals(asOf) && last.rules().equals(book.digest()))
                .isPresent();
    }

    /** Marked ones, their households, and those of whom something was found that hangs on others. */
    private List<Subject> concerned(Set<Long> marked) {
        Set<Long> all = new HashSet<>(marked);
        all.addAll(findings.subjectsOf(book.rules().stream()
                .filter(QualityRule::across)
                .map(QualityRule::id)
                .toList()));
        return records.of(Records.WORKER).withHouseholds(all);
    }

    private static List<Long> householdsOf(List<Subject> workers) {
        return workers.stream()
                .flatMap(worker -> Optional.ofNullable(worker.household()).stream())
                .distinct()
                .toList();
    }

    private void inspect(String kind, List<Subject> subjects, LocalDate asOf, long before, Progress progress) {
        Inspection inspection = new Inspection(book.about(kind), asOf);
        for (int from = 0; from < subjects.size(); from += BATCH) {
            List<Subject> batch = subjects.subList(from, Math.min(subjects.size(), from + BATCH));
            FactColumns facts = records.facts(kind, batch, asOf);
            List<FindingRows.Found> found = new ArrayList<>();
            for (Subject subject : batch) {
                inspection
                        .of(facts.of(subject.id()))
                        .forEach(broken -> found.add(new FindingRows.Found(
                                broken.rule().id(),
                                broken.rule().severity(),
                                subject.id(),
                                subject.region(),
                                broken.digest())));
            }
            findings.replace(kind, batch.stream().map(Subject::id).toList(), found, asOf);
            progress.done(before + from + batch.size());
        }
    }
}
