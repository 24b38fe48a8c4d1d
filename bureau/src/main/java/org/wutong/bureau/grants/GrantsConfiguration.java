package org.wutong.bureau.grants;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.grants.storage.PaymentRows;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.PaymentsMade;
import org.wutong.bureau.tasks.TaskKind;

/** The rules that travel with the program, and the kinds of tasks this duty opens. */
@Configuration(proxyBeanMethods = false)
class GrantsConfiguration {
    private static final String RULES = "policies/grants.yaml";

    @Bean
    GrantRules grantRules() throws IOException {
        try (InputStream in = GrantsConfiguration.class.getResourceAsStream("/" + RULES)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + RULES);
            }
            return new GrantRulesReader(RULES).read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Bean
    PaymentsMade paymentsToEmployers(PaymentRows rows) {
        return new PaymentsToOrganisations(Organisations.EMPLOYER, rows);
    }

    @Bean
    PaymentsMade paymentsForPlacements(PaymentRows rows) {
        return new PaymentsToOrganisations("placement", rows);
    }

    /** Sums that do not agree: the same day, and up a level the next. */
    @Bean
    TaskKind sumsTask(GrantRules rules) {
        return new TaskKind(
                SumsCheck.TASK, "grants.task.sums", "grants.task.sums.title", rules.taskDays("sums"), Right.RUN);
    }

    @Bean
    TaskKind fundTask(GrantRules rules) {
        return new TaskKind(
                FundWatch.TASK, "grants.task.fund", "grants.task.fund.title", rules.taskDays("fund"), Right.RUN);
    }

    @Bean
    TaskKind lateTask(GrantRules rules) {
        return new TaskKind(
                LateTasks.TASK, "grants.task.late", "grants.task.late.title", rules.taskDays("late"), Right.EDIT);
    }

    @Bean
    TaskKind bouncedTask(GrantRules rules) {
        return new TaskKind(
                BouncedTasks.TASK,
                "grants.task.bounced",
                "grants.task.bounced.title",
                rules.taskDays("bounced"),
                Right.EDIT);
    }
}
