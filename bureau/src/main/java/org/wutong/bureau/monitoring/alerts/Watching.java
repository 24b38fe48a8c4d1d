package org.wutong.bureau.monitoring.alerts;

import java.util.List;
import java.util.Set;
import org.wutong.bureau.monitoring.watch.Watched;

/** What an alert watches for: from a record to the causes it holds, whatever the day. */
public enum Watching {
    /** 失去工作: work ended and none followed on the next day. */
    JOB_LOST(JobLost::causes, "fresh_days"),
    /** 合同快到期: the contract of a running job, or the job itself, is about to end. */
    CONTRACT_ENDING(ContractEnding::causes, "days_before"),
    /** 工资明显下降: slips pay less than the months before. */
    WAGE_FELL(WageFell::causes, "percent", "base_months", "fresh_days"),
    /** 社保断缴: months are missing that the payer has told of others, or are recorded as unpaid. */
    INSURANCE_STOPPED(InsuranceStopped::causes, "gap_months", "fresh_days"),
    /** 没有联系上: nobody has spoken with the person for some days. */
    UNREACHED(Unreached::causes, "days");

    private final Reading reading;
    private final Set<String> figures;

    Watching(Reading reading, String... figures) {
        this.reading = reading;
        this.figures = Set.of(figures);
    }

    /** Reads causes out of a record. */
    interface Reading {
        List<Cause> causes(Watched of, AlertRule rule);
    }

    /** Names of the figures a rule has to give. */
    Set<String> figures() {
        return figures;
    }

    List<Cause> causes(Watched of, AlertRule rule) {
        return reading.causes(of, rule);
    }
}
