package org.wutong.bureau.targets.supervision;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.targets.data.BookFile;
import org.wutong.bureau.tasks.TaskKind;

/** The rules that travel with the program, and the kinds of tasks this part opens. */
@Configuration(proxyBeanMethods = false)
class SupervisionConfiguration {
    private static final String DOCUMENTS = "policies/documents.yaml";

    @Bean
    SupervisionBook supervisionBook() throws IOException {
        return SupervisionBook.read(BookFile.shipped("policies/supervision.yaml"), BookFile.shipped(DOCUMENTS));
    }

    @Bean
    AppraisalBook appraisalBook() throws IOException {
        return AppraisalBook.read(BookFile.shipped("policies/appraisal.yaml"), BookFile.shipped(DOCUMENTS));
    }

    @Bean
    TaskKind supervisionAnswerTask(SupervisionBook book) {
        return new TaskKind(
                SupervisionUpkeep.ANSWER,
                "supervision.task.answer",
                "supervision.task.answer.title",
                book.answerDays(),
                Right.EDIT,
                true);
    }

    @Bean
    TaskKind supervisionCheckTask(SupervisionBook book) {
        return new TaskKind(
                SupervisionUpkeep.CHECK,
                "supervision.task.check",
                "supervision.task.check.title",
                book.checkDays(),
                Right.STEER,
                true);
    }

    @Bean
    TaskKind supervisionAssignmentTask(SupervisionBook book) {
        return new TaskKind(
                SupervisionUpkeep.ASSIGNMENT,
                "supervision.task.assignment",
                "supervision.task.assignment.title",
                book.assignmentDays(),
                Right.EDIT,
                true);
    }
}
