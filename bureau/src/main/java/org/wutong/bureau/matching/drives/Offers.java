package org.wutong.bureau.matching.drives;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.storage.DrivePlanRows;
import org.wutong.bureau.matching.storage.DriveRows;
import org.wutong.bureau.matching.storage.OfferRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;

/**
 * Offers made of a plan: once, and only of what can still be offered. Whoever is offered a vacancy stands on its shortlist; what they say
 * is an answer like any other.
 */
@Component
@Transactional
public class Offers {
    private final Drives drives;
    private final DriveRows rows;
    private final DrivePlanRows plans;
    private final OfferRows offers;
    private final Holdups holdups;
    private final Audit audit;

    Offers(Drives drives, DriveRows rows, DrivePlanRows plans, OfferRows offers, Holdups holdups, Audit audit) {
        this.drives = drives;
        this.rows = rows;
        this.plans = plans;
        this.offers = offers;
        this.holdups = holdups;
        this.audit = audit;
    }

    /** What came of confirming. @param fresh false where somebody had confirmed it before. @param held why others were not offered */
    public record Made(boolean fresh, int offered, Map<Why, Long> held) {}

    /** By worker, why what was planned cannot be offered now. */
    @Transactional(readOnly = true)
    public Map<Long, Why> holdups(Drive drive, long plan) {
        return holdups.of(drive, plan);
    }

    /**
     * Makes offers of the plan that was looked at. Confirmed already, nothing happens.
     *
     * @throws DriveRefused when another plan stands by now, or nobody is left to be offered anything
     */
    public Made confirm(long id, long plan) {
        rows.lock(id);
        Drive drive = drives.reached(id);
        if (drive.state().offered()) {
            return new Made(false, 0, Map.of());
        }
        if (!Objects.equals(drive.plan(), plan)) {
            throw new DriveRefused("drives.refused.meanwhile");
        }
        Map<Long, Why> held = holdups.of(drive, plan);
        int offered = offers.mark(plan, held);
        if (offered == 0) {
            throw new DriveRefused("drives.refused.nobody");
        }
        offers.shortlist(plan, drive.name(), Acting.now().name());
        plans.clear(drive.id(), plan);
        rows.confirmed(id, Acting.now().name());
        audit.record(
                "drive-confirm",
                "drive",
                Long.toString(id),
                drive.region(),
                null,
                drive.name() + " " + offered + " -" + held.size());
        Map<Why, Long> reasons = new java.util.EnumMap<>(Why.class);
        held.values().forEach(why -> reasons.merge(why, 1L, Long::sum));
        return new Made(true, offered, reasons);
    }

    /** Somebody with an offer of a confirmed drive. @param drive its name */
    public record Offered(long worker, String drive, boolean accepted) {}

    /** Who holds an offer of a confirmed drive for a vacancy and has not said no, as far as whoever acts may see; who accepted first. */
    @Transactional(readOnly = true)
    public List<Offered> of(long vacancy) {
        return offers.of(vacancy).stream()
                .map(one -> new Offered(one.worker(), one.name(), one.accepted()))
                .toList();
    }

    /** By vacancy, who accepted it in a drive, as far as whoever acts may see. */
    @Transactional(readOnly = true)
    public Map<Long, List<Long>> accepted(long drive) {
        return offers.accepted(drive);
    }

    /** By worker whose offer waits for an answer, where they live; village by village. */
    @Transactional(readOnly = true)
    public Map<Long, String> waiting(long plan, String place) {
        return offers.waiting(plan, place);
    }
}
