package org.wutong.bureau.monitoring.households;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.monitoring.storage.ZeroList;
import org.wutong.bureau.monitoring.storage.ZeroRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.tasks.Tasks;

/** Households among those able to work with nobody in work (零就业家庭), as members of staff see and close them, within their scopes. */
@Component
@Transactional
public class ZeroHouseholds {
    private final ZeroList list;
    private final ZeroRows rows;
    private final ZeroRule rule;
    private final Tasks tasks;
    private final BusinessDate businessDate;
    private final Audit audit;

    ZeroHouseholds(ZeroList list, ZeroRows rows, ZeroRule rule, Tasks tasks, BusinessDate businessDate, Audit audit) {
        this.list = list;
        this.rows = rows;
        this.rule = rule;
        this.tasks = tasks;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /** Which cases are listed. */
    public enum View {
        OPEN,
        OVERDUE,
        /** Closed for a reason that still holds. */
        REASON,
        CLOSED
    }

    /**
     * What is listed.
     *
     * @param place begins the codes of the places
     * @param days only those that appeared at least so many days ago; 0 for all
     */
    public record Wanted(View view, String place, int days) {
        public Wanted as(View other) {
            return new Wanted(other, place, days);
        }
    }

    /** A household of which too little is known. @param doubts as worker and what, by a space */
    public record Doubtful(long household, String region, LocalDate foundOn, List<String> doubts) {}

    @Transactional(readOnly = true)
    public KeysetPage<ZeroCase> page(Wanted wanted, @Nullable String at, int size) {
        return list.page(wanted, businessDate.today(), at, size);
    }

    @Transactional(readOnly = true)
    public List<ZeroCase> all(Wanted wanted, int most) {
        return list.all(wanted, businessDate.today(), most);
    }

    @Transactional(readOnly = true)
    public long count(Wanted wanted) {
        return list.count(wanted, businessDate.today());
    }

    @Transactional(readOnly = true)
    public KeysetPage<Doubtful> doubtful(String place, @Nullable String at, int size) {
        return list.doubtful(place, at, size);
    }

    @Transactional(readOnly = true)
    public List<Doubtful> allDoubtful(String place, int most) {
        return list.allDoubtful(place, most);
    }

    @Transactional(readOnly = true)
    public long countDoubtful(String place) {
        return list.countDoubtful(place);
    }

    /** Open cases by village below a place. */
    @Transactional(readOnly = true)
    public Map<String, ZeroList.Count> byVillage(String place) {
        return list.byVillage(place, businessDate.today());
    }

    /** Households of the period’s appearances that a job or a post brought into work by its end, by village. */
    @Transactional(readOnly = true)
    public Map<String, Long> intoWork(LocalDate from, LocalDate to) {
        return list.appeared(from, to, true);
    }

    /** Households that appeared in the period, by village. */
    @Transactional(readOnly = true)
    public Map<String, Long> appeared(LocalDate from, LocalDate to) {
        return list.appeared(from, to, false);
    }

    /** Every appearance of a household, the newest first. */
    @Transactional(readOnly = true)
    public List<ZeroCase> history(long household) {
        return list.history(household);
    }

    /** What became of the wish to close a case. */
    public enum Outcome {
        DONE,
        REASON_UNKNOWN,
        /** Closed meanwhile, or out of reach. */
        NOT_OPEN
    }

    /** Closes the open case of a household for a reason; while the reason holds it does not appear again. */
    public Outcome close(long household, String reason, String note) {
        Optional<ZeroRule.Reason> known = rule.reason(reason);
        if (known.isEmpty()) {
            return Outcome.REASON_UNKNOWN;
        }
        LocalDate today = businessDate.today();
        ZeroCase open = list.history(household).stream()
                .filter(ZeroCase::open)
                .findFirst()
                .orElse(null);
        if (open == null) {
            return Outcome.NOT_OPEN;
        }
        String region = rows.close(
                open.id(),
                reason,
                today.plusMonths(known.get().months()),
                note,
                Acting.now().name(),
                today);
        if (region == null) {
            return Outcome.NOT_OPEN;
        }
        tasks.close(ZeroFollowing.cause(open.id()), reason + (note.isBlank() ? "" : ": " + note));
        rows.lookAgain(household);
        audit.record("zero-close", "household", Long.toString(household), region, note, reason);
        return Outcome.DONE;
    }
}
