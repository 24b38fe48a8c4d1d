package org.wutong.bureau.targets.rhythm;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.targets.data.BookFile;
import org.wutong.bureau.tasks.TaskKind;

/** The rhythm that travels with the program as data. */
@Configuration(proxyBeanMethods = false)
class RhythmConfiguration {
    @Bean
    RhythmBook rhythmBook() throws IOException {
        return RhythmBookReader.read(
                BookFile.shipped("policies/rhythm.yaml"), BookFile.shipped("policies/documents.yaml"));
    }

    @Bean
    TaskKind reportTasks(RhythmBook book) {
        return new TaskKind(
                ReportTasks.KIND,
                "targets.report.task.kind",
                "targets.report.task.title",
                book.taskWorkingDays(),
                Right.EDIT,
                true);
    }

    @Bean
    TaskKind cityReportTasks(RhythmBook book) {
        return new TaskKind(
                ReportTasks.CITY_KIND,
                "targets.report.task.city-kind",
                "targets.report.task.title",
                book.taskWorkingDays(),
                Right.STEER,
                true);
    }
}
