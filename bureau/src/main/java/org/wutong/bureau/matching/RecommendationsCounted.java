package org.wutong.bureau.matching;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.answers.AnswerChanged;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.Services;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** Who said something to a job was recommended it: that is a service, recorded by itself, and taken back with the answer. */
@Component
class RecommendationsCounted {
    private static final String SOURCE = "matching";
    private static final String KIND = "job-recommendation";
    private static final String CHANNEL = "list";
    private static final int LONGEST = 200;

    private final Services services;
    private final Vacancies vacancies;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    RecommendationsCounted(Services services, Vacancies vacancies, BusinessDate businessDate, MessageSource messages) {
        this.services = services;
        this.vacancies = vacancies;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    @EventListener
    void on(AnswerChanged changed) {
        Choice choice = changed.choice();
        if (choice == null) {
            String reason = messages.getMessage("matching.answer.withdrawn", null, LocaleContextHolder.getLocale());
            for (Choice one : Choice.values()) {
                services.takeBack(cause(changed, one), reason);
            }
        } else {
            vacancies.find(changed.vacancy()).ifPresent(vacancy -> services.record(draft(changed, choice, vacancy)));
        }
    }

    private ServiceDraft draft(AnswerChanged changed, Choice choice, Vacancy vacancy) {
        String words = String.join(" ", List.of(vacancy.title(), vacancy.employerName()));
        return ServiceDraft.of(
                        changed.worker(),
                        KIND,
                        businessDate.today(),
                        Acting.now().name(),
                        CHANNEL)
                .withContent(vacancy.number(), words.length() > LONGEST ? words.substring(0, LONGEST) : words)
                .withOutcome(choice == Choice.ACCEPTED ? "interested" : "declined", "")
                .from(SOURCE, cause(changed, choice), "/vacancies/" + vacancy.id());
    }

    /** One for a worker, a vacancy and a year: told again, it is the same recommendation. */
    private String cause(AnswerChanged changed, Choice choice) {
        return SOURCE + ":" + changed.worker() + ":" + changed.vacancy() + ":"
                + businessDate.today().getYear() + ":" + choice;
    }
}
