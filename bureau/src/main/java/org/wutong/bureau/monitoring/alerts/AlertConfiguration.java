package org.wutong.bureau.monitoring.alerts;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.monitoring.watch.RuleFile;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.tasks.TaskKind;

/** The rules that travel with the program, and the kind of task they make. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
    @Bean
    AlertBook alertBook() throws IOException {
        return AlertBook.read(RuleFile.shipped("alerts.yaml"));
    }

    @Bean
    TaskKind alertTasks(AlertBook book) {
        return new TaskKind(
                AlertFollowing.KIND,
                "monitoring.alerts.task.kind",
                "monitoring.alerts.task.title",
                book.taskDays(),
                Right.EDIT,
                true);
    }
}
