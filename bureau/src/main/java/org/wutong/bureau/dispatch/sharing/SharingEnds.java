package org.wutong.bureau.dispatch.sharing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.DispatchRules;
import org.wutong.bureau.dispatch.storage.SharingRows;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.tasks.TaskDraft;

/** Ends sharings on their last day, and tells which come to an end or wait for somebody to see that all are back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SharingEnds {
    private final SharingRows rows;
    private final Employers employers;
    private final DispatchRules rules;
    private final BusinessDate businessDate;

    SharingEnds(SharingRows rows, Employers employers, DispatchRules rules, BusinessDate businessDate) {
        this.rows = rows;
        this.employers = employers;
        this.rules = rules;
        this.businessDate = businessDate;
    }

    /** Runs as the program. @return what waits now */
    public List<TaskDraft> follow() {
        LocalDate today = businessDate.today();
        List<Sharing> ending = rows.ending(today.plusDays(rules.endsDays()));
        ending.stream()
                .filter(one -> one.endedOn() == null && one.agreed().to().isBefore(today))
                .forEach(one -> {
                    LocalDate last = one.agreed().to();
                    rows.end(one.id(), last, "", Acting.now().name());
                    rows.step(one.id(), "ENDED", last, "", Acting.now().name());
                });
        return ending.stream().map(this::draft).toList();
    }

    private TaskDraft draft(Sharing one) {
        LocalDate last = one.endedOn() == null ? one.agreed().to() : one.endedOn();
        return new TaskDraft(
                "dispatch:sharing:" + one.id() + ":" + last,
                one.agreed().region(),
                List.of(
                        one.number(),
                        name(one.agreed().lender()),
                        name(one.agreed().borrower()),
                        last.toString()),
                "/sharing/" + one.id(),
                rows.workers(one.id()).size());
    }

    private String name(long employer) {
        return employers
                .find(employer)
                .map(org.wutong.bureau.employers.Employer::name)
                .orElse("—");
    }
}
