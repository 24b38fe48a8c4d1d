package org.wutong.bureau.services;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.tasks.TaskKind;
import org.wutong.conditions.source.SourceFile;

/** What travels with the program as data, and the kind of task it makes. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {
    @Bean
    ServiceBook serviceBook() throws IOException {
        return ServiceBookReader.read(
                shipped("policies/services.yaml"),
                shipped("policies/documents.yaml"),
                shipped("policies/rulings.yaml"));
    }

    @Bean
    TaskKind serviceGapTasks(ServiceBook book) {
        return new TaskKind(
                GapReminders.KIND, "services.task.kind", "services.task.title", book.reminderDays(), Right.EDIT, true);
    }

    private static SourceFile shipped(String file) throws IOException {
        try (InputStream in = ServicesConfiguration.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + file);
            }
            return new SourceFile(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
