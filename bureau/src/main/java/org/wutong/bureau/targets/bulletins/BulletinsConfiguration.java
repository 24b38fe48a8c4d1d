package org.wutong.bureau.targets.bulletins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.tasks.TaskKind;

/** The rules that travel with the program, and the kind of task that a bulletin makes. */
@Configuration(proxyBeanMethods = false)
class BulletinsConfiguration {
    static final String READ = "targets.bulletin-read";
    private static final String RULES = "policies/bulletins.yaml";

    @Bean
    BulletinRules bulletinRules() throws IOException {
        try (InputStream in = BulletinsConfiguration.class.getResourceAsStream("/" + RULES)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + RULES);
            }
            return BulletinRules.read(RULES, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Bean
    TaskKind bulletinReadTasks(BulletinRules rules) {
        return new TaskKind(
                READ,
                "targets.bulletins.task",
                "targets.bulletins.task.title",
                rules.reading().workingDays(),
                Right.EDIT,
                true);
    }
}
