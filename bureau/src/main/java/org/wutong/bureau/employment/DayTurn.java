package org.wutong.bureau.employment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.StatusRows;
import org.wutong.bureau.offices.BusinessDate;

/**
 * What a new business date changes of standings without anybody writing anything: a job began or ended, a calendar year did. Step by
 * step, so that whoever follows the day over many people may stop and go on; a step that is committed is never needed again.
 */
@Component
public class DayTurn {
    private final StatusKeeping keeping;
    private final StatusRows statuses;
    private final BusinessDate businessDate;

    DayTurn(StatusKeeping keeping, StatusRows statuses, BusinessDate businessDate) {
        this.keeping = keeping;
        this.statuses = statuses;
        this.businessDate = businessDate;
    }

    /**
     * What one step did.
     *
     * @param upTo id of the last worker looked at, for the next step
     * @param last whether nobody comes after
     */
    public record Step(long upTo, int workers, boolean last) {}

    /** Workers whose standing is to be reckoned anew, within what the actor sees. */
    @Transactional(readOnly = true)
    public long behind() {
        return statuses.countStale(businessDate.today());
    }

    /**
     * Reckons the standings of some of them, within the caller's transaction and edit scope.
     *
     * @param after id of the last worker of the step before; 0 for the first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step turn(long after, int most) {
        return keeping.turn(after, most);
    }
}
