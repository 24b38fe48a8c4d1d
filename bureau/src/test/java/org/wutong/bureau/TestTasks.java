package org.wutong.bureau;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.tasks.TaskKind;

/** A kind of task for tests: five working days, for whoever may change people. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTasks {
    public static final String KIND = "test.visit";

    @Bean
    TaskKind visits() {
        return new TaskKind(KIND, "tasks.kind", "tasks.pick", 5, Right.EDIT);
    }
}
