package org.wutong.bureau.monitoring.households;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.monitoring.watch.RuleFile;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.tasks.TaskKind;

/** The rule that travels with the program, and the kind of task it makes. */
@Configuration(proxyBeanMethods = false)
class ZeroConfiguration {
    @Bean
    ZeroRule zeroRule() throws IOException {
        return ZeroRule.read(RuleFile.shipped("monitoring.yaml"));
    }

    @Bean
    TaskKind zeroTasks(ZeroRule rule) {
        return new TaskKind(
                ZeroFollowing.KIND,
                "monitoring.zero.task.kind",
                "monitoring.zero.task.title",
                rule.workingDays(),
                Right.EDIT,
                true);
    }
}
