package org.wutong.bureau.policies.drafts;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.policies.DecideForEveryone;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.storage.RunCosts;
import org.wutong.bureau.register.LongWork;

/** Has everyone decided anew once another set is in force, be it published today or long before its first day. */
@Component
public class ComingIntoForce {
    private static final Actor PROGRAM = Actor.program("policies");

    private final PublishedPolicies policies;
    private final RunCosts costs;
    private final LongWork works;
    private final TransactionTemplate transactions;

    ComingIntoForce(PublishedPolicies policies, RunCosts costs, LongWork works, TransactionTemplate transactions) {
        this.policies = policies;
        this.costs = costs;
        this.works = works;
        this.transactions = transactions;
    }

    /** Asks for it in the name of the program: whoever publishes need not see everyone. */
    void decideAnew() {
        Acting.as(PROGRAM, () -> {
            works.ask(DecideForEveryone.KIND, "");
        });
    }

    /** A first day comes without anybody doing anything. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 2 * * * *", zone = "Asia/Shanghai")
    public void followTheDay() {
        Acting.as(
                PROGRAM,
                () -> transactions.executeWithoutResult(status -> costs.last()
                        .filter(run ->
                                !run.policySet().equals(policies.inForce().hash()))
                        .filter(run -> !works.underWay(DecideForEveryone.KIND))
                        .ifPresent(run -> works.ask(DecideForEveryone.KIND, ""))));
    }
}
