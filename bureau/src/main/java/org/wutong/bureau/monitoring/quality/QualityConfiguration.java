package org.wutong.bureau.monitoring.quality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.tasks.TaskKind;
import org.wutong.conditions.source.SourceFile;

/** The rules that travel with the program, and the kind of task they make. */
@Configuration(proxyBeanMethods = false)
class QualityConfiguration {
    @Bean
    QualityBook qualityBook() throws IOException {
        return QualityBook.read(shipped("policies/quality-facts.yaml"), shipped("policies/quality.yaml"));
    }

    @Bean
    TaskKind qualityTasks(QualityBook book) {
        return new TaskKind(
                VillageTasks.KIND, "monitoring.task.kind", "monitoring.task.title", book.taskDays(), Right.EDIT);
    }

    private static SourceFile shipped(String file) throws IOException {
        try (InputStream in = QualityConfiguration.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + file);
            }
            return new SourceFile(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
