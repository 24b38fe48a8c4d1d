package org.wutong.bureau.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.tasks.TaskKind;

/** The rules that travel with the program, and the kinds of tasks they make. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {
    static final String FOLLOW_UP = "dispatch.follow-up";
    static final String RETURN = "dispatch.return";
    static final String SHARING_ENDS = "dispatch.sharing-ends";
    private static final String RULES = "policies/dispatch.yaml";

    @Bean
    DispatchRules dispatchRules() throws IOException {
        try (InputStream in = DispatchConfiguration.class.getResourceAsStream("/" + RULES)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + RULES);
            }
            return DispatchRules.read(RULES, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Bean
    TaskKind followUpTasks(DispatchRules rules) {
        return new TaskKind(
                FOLLOW_UP, "dispatch.task.follow-up", "dispatch.task.follow-up.title", rules.askingDays(), Right.EDIT);
    }

    @Bean
    TaskKind earlyReturnTasks(DispatchRules rules) {
        return new TaskKind(
                RETURN, "dispatch.task.return", "dispatch.task.return.title", rules.returnDays(), Right.EDIT);
    }

    @Bean
    TaskKind sharingEndsTasks(DispatchRules rules) {
        return new TaskKind(
                SHARING_ENDS,
                "dispatch.task.sharing",
                "dispatch.task.sharing.title",
                rules.endsWorkingDays(),
                Right.EDIT_SHARED);
    }
}
