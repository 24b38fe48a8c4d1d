package org.wutong.bureau.matching.drives;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.EngineMarket;
import org.wutong.bureau.matching.storage.DrivePlanRows;
import org.wutong.bureau.matching.storage.DriveRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.matching.Fit;
import org.wutong.matching.Matcher;

/**
 * Planning of drives: asked for, tried, put in place, taken back. A plan never changes; each change by hand is a plan around what is
 * fixed, and its cost is known before anybody puts it in place.
 */
@Component
@Transactional
public class Planning {
    /** Kind of the long work. */
    public static final String KIND = "drive";

    /** So many changes can be taken back. */
    private static final int KEPT = 20;

    private final Drives drives;
    private final Plans plans;
    private final DriveRows rows;
    private final DrivePlanRows planRows;
    private final DriveReading reading;
    private final Workers workers;
    private final Matcher matcher;
    private final LongWork works;
    private final Audit audit;

    Planning(
            Drives drives,
            Plans plans,
            DriveRows rows,
            DrivePlanRows planRows,
            DriveReading reading,
            Workers workers,
            Matcher matcher,
            LongWork works,
            Audit audit) {
        this.drives = drives;
        this.plans = plans;
        this.rows = rows;
        this.planRows = planRows;
        this.reading = reading;
        this.workers = workers;
        this.matcher = matcher;
        this.works = works;
        this.audit = audit;
    }

    /** Whether a plan of it is being worked out. Who did not ask for the work is told as far as any drive's is under way. */
    @Transactional(readOnly = true)
    public boolean isUnderWay(Drive drive) {
        Long work = drive.work();
        return work != null
                && works.find(work).map(standing -> !standing.ended()).orElseGet(() -> works.underWay(KIND));
    }

    /**
     * Asks for a plan from scratch, or for a change to be tried. While one is under way a second press leads to the first.
     *
     * @param plan id of the plan that was looked at; null for none
     * @param worker id, where the kind is of somebody
     * @param vacancy id, where the kind is of a vacancy
     * @return false while another is under way
     * @throws DriveRefused when the change cannot be, or somebody else changed the plan
     */
    public boolean ask(long id, PlanKind kind, @Nullable Long plan, @Nullable Long worker, @Nullable Long vacancy) {
        Drive drive = drives.changeable(id);
        if (isUnderWay(drive)) {
            return false;
        }
        if (kind != PlanKind.WHOLE && (drive.plan() == null || !Objects.equals(drive.plan(), plan))) {
            throw new DriveRefused("drives.refused.meanwhile");
        }
        Change change = new Change(
                id,
                drive.version(),
                drive.plan() == null ? 0 : drive.plan(),
                kind,
                worker == null ? 0 : worker,
                kind.ofVacancy() ? vacancy : null);
        if (kind.ofSomebody()) {
            check(drive, change);
        }
        rows.asked(id, works.ask(KIND, change.written()), Acting.now().name());
        audit.record("drive-plan", "drive", Long.toString(id), drive.region(), null, kind + " " + drive.name());
        return true;
    }

    private Worker reachable(long worker) {
        return workers.find(worker)
                .filter(one -> Acting.now().edit().covers(one.region()))
                .orElseThrow(() -> new DriveRefused("drives.refused.no-worker"));
    }

    private void check(Drive drive, Change change) {
        Worker who = reachable(change.worker());
        if (change.kind().ofVacancy() && change.vacancy() == null) {
            throw new DriveRefused("drives.refused.no-vacancy");
        }
        if (change.kind() != PlanKind.FIX) {
            return;
        }
        EngineMarket.Open open = reading.vacancies(drive).values().stream()
                .filter(one -> Objects.equals(one.recorded().id(), change.vacancy()))
                .findFirst()
                .orElseThrow(() -> new DriveRefused("drives.refused.no-vacancy"));
        org.wutong.matching.Worker worker = reading.worker(change.worker());
        Fit fit = worker == null ? null : reading.fit(worker, open.engine());
        if (fit == null || !fit.isSuitable()) {
            throw new DriveRefused(
                    "drives.refused.barred", who.name(), open.recorded().title(), fit == null ? "—" : named(fit));
        }
        long fixed = planRows.hands(change.parent()).stream()
                .filter(one -> one.kind() == Hand.Kind.FIX
                        && Objects.equals(one.vacancy(), change.vacancy())
                        && one.worker() != change.worker())
                .count();
        Integer seats = open.engine().headcount();
        if (fixed >= (seats == null ? 1 : seats)) {
            throw new DriveRefused("drives.refused.fixed-full", open.recorded().title(), fixed);
        }
    }

    private String named(Fit fit) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return fit.barredBy().stream()
                .map(one -> matcher.policy().wording(one))
                .map(wording -> english ? wording.en() : wording.zh())
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    /**
     * A vacancy of the drive that suits somebody.
     *
     * @param seats left beside what other drives offer
     * @param refused whether the person said no to it
     */
    public record Suitable(org.wutong.bureau.vacancies.Vacancy vacancy, int score, int seats, boolean refused) {}

    /** What suits one person of a drive today, best first. */
    @Transactional(readOnly = true)
    public List<Suitable> suitable(Drive drive, long id) {
        org.wutong.matching.Worker worker = reading.worker(id);
        if (worker == null) {
            return List.of();
        }
        List<EngineMarket.Open> open = List.copyOf(reading.vacancies(drive).values());
        java.util.Set<Long> refused = reading.refused(
                        open.stream().map(EngineMarket.Open::recorded).toList())
                .getOrDefault(id, java.util.Set.of());
        List<Suitable> suitable = new ArrayList<>();
        for (EngineMarket.Open one : open) {
            Fit fit = reading.fit(worker, one.engine());
            if (fit.isSuitable()) {
                Integer seats = one.engine().headcount();
                suitable.add(new Suitable(
                        one.recorded(),
                        fit.match().score(),
                        seats == null ? 1 : seats,
                        refused.contains(one.recorded().id())));
            }
        }
        suitable.sort(java.util.Comparator.comparingInt(Suitable::score)
                .reversed()
                .thenComparing(one -> one.vacancy().number()));
        return suitable;
    }

    /** What the work in the background plans, as things stand when it begins. */
    DriveInput read(Change change) {
        Drive drive = drives.changeable(change.drive());
        String region = change.worker() == 0 ? "" : reachable(change.worker()).region();
        List<Hand> before = change.parent() == 0 ? List.of() : planRows.hands(change.parent());
        DriveInput input = reading.read(
                drive, Hand.after(before, change, region, Acting.now().name()));
        return change.kind().ofSomebody() && !drive.what().together()
                ? input.holding(new Holding(input, matcher).of(plans.lines(change.parent()), change))
                : input;
    }

    /** Keeps what was planned: a plan from scratch stands at once, a change waits for somebody to put it in place. */
    void store(Change change, DriveInput input, PlanMaking.Made made, long millis) {
        Drive drive = drives.changeable(change.drive());
        if (drive.version() != change.version()) {
            throw new LongWork.Cancelled();
        }
        boolean whole = change.kind() == PlanKind.WHOLE;
        StoredPlan parent = whole ? null : planRows.find(change.parent()).orElse(null);
        String by = Acting.now().name();
        List<Long> superseded =
                planRows.of(drive.id()).stream().map(StoredPlan::id).toList();
        if (!whole) {
            superseded = plans.trials(drive).stream()
                    .filter(one -> one.staffName().equals(by))
                    .map(StoredPlan::id)
                    .toList();
        }
        planRows.remove(superseded);
        long id = planRows.add(
                StoredPlans.of(drive.id(), change.kind(), parent, input, made, millis, by),
                made.classes(),
                made.vacancies(),
                made.lines(),
                input.hands());
        if (whole) {
            rows.stands(drive.id(), id, DriveState.PLANNED);
        }
    }

    /**
     * Puts a change that was tried in place, exactly as it was shown.
     *
     * @throws DriveRefused when it was tried on another plan than the one that stands now
     */
    public void apply(long id, long trial) {
        Drive drive = drives.changeable(id);
        if (Objects.equals(drive.plan(), trial)) {
            return;
        }
        StoredPlan tried = planRows.find(trial)
                .filter(one -> one.drive() == id && Objects.equals(one.parent(), drive.plan()))
                .orElseThrow(() -> new DriveRefused("drives.refused.meanwhile"));
        rows.stands(id, trial, DriveState.ADJUSTED);
        Drive now = rows.find(id).orElseThrow();
        List<Long> gone =
                new ArrayList<>(plans.trials(now).stream().map(StoredPlan::id).toList());
        List<StoredPlan> line = plans.line(now);
        if (line.size() > KEPT) {
            line.subList(KEPT, line.size() - 1).forEach(one -> gone.add(one.id()));
        }
        planRows.remove(gone);
        told("drive-adjust", drive, tried.kind() + " " + trial);
    }

    /** Leaves a change that was tried. */
    public void discard(long id, long trial) {
        Drive drive = drives.changeable(id);
        if (plans.trials(drive).stream().anyMatch(one -> one.id() == trial)) {
            planRows.remove(List.of(trial));
        }
    }

    /**
     * Takes the last change back: the plan before it stands again.
     *
     * @param plan the one that was looked at
     */
    public void undo(long id, long plan) {
        Drive drive = drives.changeable(id);
        if (!Objects.equals(drive.plan(), plan)) {
            throw new DriveRefused("drives.refused.meanwhile");
        }
        List<StoredPlan> line = plans.line(drive);
        if (line.size() < 2) {
            throw new DriveRefused("drives.refused.nothing-to-undo");
        }
        rows.stands(id, line.get(1).id(), line.size() == 2 ? DriveState.PLANNED : DriveState.ADJUSTED);
        List<Long> gone = new ArrayList<>(plans.trials(rows.find(id).orElseThrow()).stream()
                .map(StoredPlan::id)
                .toList());
        planRows.remove(gone);
        told("drive-undo", drive, line.get(0).kind() + " " + plan);
    }

    private void told(String action, Drive drive, String detail) {
        audit.record(action, "drive", Long.toString(drive.id()), drive.region(), null, detail);
    }
}
