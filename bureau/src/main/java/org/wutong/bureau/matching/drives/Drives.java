package org.wutong.bureau.matching.drives;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.matching.storage.DrivePlanRows;
import org.wutong.bureau.matching.storage.DriveRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.register.KeysetPage;

/**
 * Recruitment drives. Every signed-in officer may read them, for they name no worker; who may edit the place of the office that runs one
 * may change it, as long as no offers were made of it.
 */
@Component
@Transactional
public class Drives {
    private static final int LONGEST_NAME = 60;
    private static final int MILLION = 1_000_000;

    private final DriveRows rows;
    private final DrivePlanRows plans;
    private final Audit audit;

    Drives(DriveRows rows, DrivePlanRows plans, Audit audit) {
        this.rows = rows;
        this.plans = plans;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Drive> find(long id) {
        return rows.find(id);
    }

    /** Newest first. @param text characters of the name; empty for all */
    @Transactional(readOnly = true)
    public KeysetPage<Drive> page(@Nullable DriveState state, String text, @Nullable String cursor, int size) {
        return rows.page(state, text, cursor, size);
    }

    @Transactional(readOnly = true)
    public List<Drive> all(@Nullable DriveState state, String text, int most) {
        return rows.all(state, text, most);
    }

    @Transactional(readOnly = true)
    public Map<DriveState, Long> counts() {
        return rows.counts();
    }

    /** Whether whoever acts may change it, as far as the place goes. */
    public static boolean mayChange(Drive drive) {
        return Acting.now().edit().covers(drive.region());
    }

    /**
     * @param region place of the office that runs it
     * @throws DriveRefused when something is missing, or a place lies outside the edit scope
     */
    public long add(String region, DriveDraft draft) {
        check(draft);
        reach(region);
        long id = rows.add(region, draft, Acting.now().name());
        told("drive-add", id, region, draft.name());
        return id;
    }

    /**
     * Describes a drive otherwise. Its plans are of another drive then and go.
     *
     * @throws ChangedMeanwhile when it is no longer at this version
     */
    public void change(long id, int version, DriveDraft draft) {
        Drive before = changeable(id);
        check(draft);
        if (before.what().equals(draft)) {
            return;
        }
        if (!rows.change(id, version, draft)) {
            throw new ChangedMeanwhile("drive " + id);
        }
        if (!sameDrive(before.what(), draft)) {
            rows.stands(id, null, DriveState.DRAFTED);
            plans.remove(plans.of(id).stream().map(StoredPlan::id).toList());
        }
        told("drive-change", id, before.region(), draft.name());
    }

    /** Another name or another period plans nothing otherwise. */
    private static boolean sameDrive(DriveDraft one, DriveDraft other) {
        return new DriveDraft(
                        other.name(),
                        one.places(),
                        other.begins(),
                        other.ends(),
                        one.workPlace(),
                        one.employer(),
                        one.startsUntil(),
                        one.jobless(),
                        one.classes(),
                        one.together(),
                        one.gap())
                .equals(other);
    }

    /** Removes a drive of which no offers were made. */
    public void remove(long id) {
        Drive drive = changeable(id);
        rows.remove(id);
        told("drive-remove", id, drive.region(), drive.name());
    }

    /** Nobody is waited for any more. Done already, it stays as it is. */
    public void close(long id) {
        rows.lock(id);
        Drive drive = reached(id);
        if (drive.state() == DriveState.CLOSED) {
            return;
        }
        if (drive.state() != DriveState.CONFIRMED) {
            throw new DriveRefused("drives.refused.not-confirmed");
        }
        rows.closed(id, Acting.now().name());
        told("drive-close", id, drive.region(), drive.name());
    }

    /** The drive, locked, for somebody who may change it. */
    Drive changeable(long id) {
        rows.lock(id);
        Drive drive = reached(id);
        if (!drive.state().open()) {
            throw new DriveRefused("drives.refused.offered", String.valueOf(drive.confirmedBy()));
        }
        return drive;
    }

    /** The drive, for somebody who may change its place. */
    Drive reached(long id) {
        return rows.find(id).filter(Drives::mayChange).orElseThrow(() -> new DriveRefused("drives.refused.reach"));
    }

    private static void check(DriveDraft draft) {
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
            throw new DriveRefused("drives.refused.name", LONGEST_NAME);
        }
        if (draft.places().isEmpty()) {
            throw new DriveRefused("drives.refused.places");
        }
        draft.places().forEach(Drives::reach);
        if (draft.begins().isAfter(draft.ends())) {
            throw new DriveRefused("drives.refused.period", draft.begins(), draft.ends());
        }
        if (draft.gap() < 0 || draft.gap() > MILLION) {
            throw new DriveRefused("drives.refused.gap", draft.gap());
        }
    }

    private static void reach(String place) {
        if (!Acting.now().edit().covers(place)) {
            throw new DriveRefused("drives.refused.place", place);
        }
    }

    private void told(String action, long id, String region, String detail) {
        audit.record(action, "drive", Long.toString(id), region, null, detail);
    }
}
