package org.wutong.bureau.grants;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.grants.storage.KinshipRows;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.policies.Deciding;

/** Households whose cases a member of staff does not check, because they or their relatives belong to them; declared by themselves. */
@Component
public class Kinships {
    private final KinshipRows rows;
    private final CaseDesk desk;
    private final SubjectSource workers;
    private final Audit audit;

    Kinships(KinshipRows rows, CaseDesk desk, List<SubjectSource> subjects, Audit audit) {
        this.rows = rows;
        this.desk = desk;
        this.workers = subjects.stream()
                .filter(source -> source.kind().equals(Deciding.WORKER))
                .findFirst()
                .orElseThrow();
        this.audit = audit;
    }

    public boolean declared(Officer me, long household) {
        return desk.within(me, () -> rows.of(me.id()).contains(household));
    }

    /** Declares that the household of a person is of a relative. */
    public void declare(Officer me, long worker, String note) {
        desk.within(me, () -> {
            Subject subject = workers.withHouseholds(List.of(worker)).stream()
                    .filter(one -> one.id() == worker && one.household() != null)
                    .findFirst()
                    .orElseThrow(NotThere::new);
            rows.add(me.id(), java.util.Objects.requireNonNull(subject.household()), subject.region(), note.strip());
            audit.record(
                    "kinship", "household", String.valueOf(subject.household()), subject.region(), note.strip(), "");
            return true;
        });
    }
}
