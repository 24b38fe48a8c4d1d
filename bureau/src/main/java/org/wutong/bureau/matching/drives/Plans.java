package org.wutong.bureau.matching.drives;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.drives.StoredPlan.OfClass;
import org.wutong.bureau.matching.drives.StoredPlan.OfVacancy;
import org.wutong.bureau.matching.storage.DriveLineRows;
import org.wutong.bureau.matching.storage.DriveLineRows.Move;
import org.wutong.bureau.matching.storage.DriveLineRows.Person;
import org.wutong.bureau.matching.storage.DriveLineRows.Wanted;
import org.wutong.bureau.matching.storage.DrivePlanRows;
import org.wutong.bureau.register.KeysetPage;

/** What plans of drives say: numbers for everybody, people as far as whoever acts may see. */
@Component
@Transactional(readOnly = true)
public class Plans {
    private final DrivePlanRows rows;
    private final DriveLineRows lines;

    Plans(DrivePlanRows rows, DriveLineRows lines) {
        this.rows = rows;
        this.lines = lines;
    }

    public Optional<StoredPlan> find(long id) {
        return rows.find(id);
    }

    /** By id, those of these drives that stand. */
    public Map<Long, StoredPlan> standing(List<Drive> drives) {
        return rows.byIds(drives.stream()
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.plan()))
                .toList());
    }

    /** The plan that stands, and what it was made of, newest first. */
    public List<StoredPlan> line(Drive drive) {
        Map<Long, StoredPlan> all =
                rows.of(drive.id()).stream().collect(java.util.stream.Collectors.toMap(StoredPlan::id, one -> one));
        List<StoredPlan> line = new java.util.ArrayList<>();
        for (Long id = drive.plan(); id != null; ) {
            StoredPlan one = all.get(id);
            if (one != null) {
                line.add(one);
            }
            id = one == null ? null : one.parent();
        }
        return line;
    }

    /** Changes that were tried and wait for somebody to put them in place, newest first. */
    public List<StoredPlan> trials(Drive drive) {
        List<Long> standing = line(drive).stream().map(StoredPlan::id).toList();
        return rows.of(drive.id()).stream()
                .filter(one -> !standing.contains(one.id()))
                .toList();
    }

    /** In the order of the policy; what each costs is told by the plan from scratch that this one goes back to. */
    public List<OfClass> classes(long plan) {
        List<OfClass> own = rows.classes(plan);
        Map<String, OfClass> priced = first(plan).map(rows::classes).orElse(own).stream()
                .collect(java.util.stream.Collectors.toMap(OfClass::id, one -> one));
        return own.stream()
                .map(one -> {
                    OfClass first = priced.get(one.id());
                    return new OfClass(
                            one.rank(),
                            one.id(),
                            one.people(),
                            one.placed(),
                            one.withoutAny(),
                            one.price() != null || first == null ? one.price() : first.price());
                })
                .toList();
    }

    /** The plan from scratch that a plan goes back to. */
    public Optional<Long> first(long plan) {
        Optional<StoredPlan> at = rows.find(plan);
        while (at.isPresent() && at.get().parent() != null) {
            Optional<StoredPlan> before = rows.find(at.get().parent());
            if (before.isEmpty()) {
                break;
            }
            at = before;
        }
        return at.map(StoredPlan::id);
    }

    /** Those that most want first. */
    public List<OfVacancy> vacancies(long plan) {
        return rows.vacancies(plan);
    }

    /** What was decided by hand about people in sight. */
    public List<Hand> hands(long plan) {
        return rows.hands(plan);
    }

    public Optional<DriveLine> line(long plan, long worker) {
        return lines.find(plan, worker);
    }

    public List<DriveLine> lines(long plan) {
        return lines.of(plan);
    }

    public KeysetPage<Person> page(Wanted wanted, @Nullable String cursor, int size) {
        return lines.page(wanted, cursor, size);
    }

    public List<Person> all(Wanted wanted, int most) {
        return lines.all(wanted, most);
    }

    public long count(Wanted wanted) {
        return lines.count(wanted);
    }

    /** How many in sight have no seat, and why. */
    public Map<Why, Long> reasons(long plan) {
        return lines.reasons(plan);
    }

    /** How many in sight were not offered what was planned, and why. */
    public Map<Why, Long> heldBy(long plan) {
        return lines.heldBy(plan);
    }

    /** People in sight by village. */
    public List<Tally> byPlace(long plan) {
        return lines.byPlace(plan);
    }

    /** People in sight by vacancy. */
    public List<Tally> byVacancy(long plan) {
        return lines.byVacancy(plan);
    }

    /** Whoever in sight has something else in the other plan. */
    public List<Move> moves(long one, long other) {
        return lines.moves(one, other);
    }
}
