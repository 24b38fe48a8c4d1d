package org.wutong.bureau.dispatch.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.BatchDraft;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.PlaceNames;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** Reads the form of a batch; what the vacancy says fills what is left empty. */
@Component
class BatchReading {
    private final DispatchWords words;
    private final PlaceNames places;
    private final Vacancies vacancies;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    BatchReading(
            DispatchWords words,
            PlaceNames places,
            Vacancies vacancies,
            BusinessDate businessDate,
            MessageSource messages) {
        this.words = words;
        this.places = places;
        this.vacancies = vacancies;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    TypedForm typed(Map<String, String> parameters) {
        return new TypedForm(parameters, messages);
    }

    /** A blank form, or one that begins with a vacancy. */
    TypedForm blank(@Nullable Vacancy vacancy) {
        TypedForm form = typed(Map.of());
        form.put("departs-on", businessDate.today());
        if (vacancy != null) {
            form.put("vacancy", vacancy.number());
            form.put("title", vacancy.employerName() + " " + vacancy.title());
            form.put("destination", vacancy.workRegion());
            form.put("job", vacancy.title());
            form.put(
                    "employer",
                    vacancy.employer() == null ? vacancy.employerName() : words.linked("employer", vacancy.employer()));
            form.put("contract", vacancy.contract());
        }
        return form;
    }

    TypedForm of(Batch batch) {
        TypedForm form = typed(Map.of());
        form.put("title", batch.title());
        form.put("destination", batch.destination());
        form.put(
                "employer",
                batch.employer() == null ? batch.employerName() : words.linked("employer", batch.employer()));
        form.put(
                "vacancy",
                batch.vacancy() == null
                        ? null
                        : vacancies.find(batch.vacancy()).map(Vacancy::number).orElse(null));
        form.put("job", batch.job());
        form.put("industry", batch.industry());
        form.putFen("wage", batch.wageFen());
        form.put("contract", batch.contractSigned());
        form.put("contract-months", batch.contractMonths());
        form.put("organiser", batch.organiser());
        form.put("agreement", batch.agreement());
        form.put("station", batch.station());
        form.put("departs-on", batch.departsOn());
        form.put("departs-from", batch.departsFrom());
        form.put("insurer", batch.insurer());
        form.put("policy-number", batch.policyNumber());
        form.putFen("fare", batch.fareFen());
        form.putFen("charter", batch.charterFen());
        form.put("note", batch.note());
        return form;
    }

    /** @return null when something was refused */
    @Nullable
    BatchDraft read(TypedForm form, String region) {
        Vacancy vacancy = vacancy(form);
        String title = form.required("title");
        String destination = form.place("destination", places);
        LocalDate departs = form.requiredDate("departs-on", businessDate.today());
        String firm = form.required("employer");
        Long employer = words.target("employer")
                .map(target -> target.read(java.util.List.of(firm)).get(firm))
                .orElse(null);
        String industry = form.value("industry");
        if (!industry.isEmpty() && !industry.matches("[A-T]\\d{0,4}")) {
            form.refuse("industry", "industry", industry);
        }
        BatchDraft draft = new BatchDraft(
                title,
                region,
                destination,
                employer,
                employer == null ? firm : words.employer(employer, null),
                vacancy == null ? null : vacancy.id(),
                form.value("job").isEmpty() && vacancy != null ? vacancy.title() : form.value("job"),
                industry.isEmpty() ? null : industry,
                form.money("wage"),
                form.yes("contract"),
                form.number("contract-months", 1, 600),
                form.id("organiser"),
                form.id("agreement"),
                form.id("station"),
                departs,
                form.value("departs-from"),
                form.value("insurer"),
                form.value("policy-number"),
                form.money("fare"),
                form.money("charter"),
                form.value("note"));
        return form.fine() ? draft : null;
    }

    private @Nullable Vacancy vacancy(TypedForm form) {
        String number = form.value("vacancy");
        if (number.isEmpty()) {
            return null;
        }
        Vacancy vacancy = vacancies.byNumbers(java.util.List.of(number)).get(number);
        if (vacancy == null) {
            form.refuse("vacancy", "vacancy", number);
        }
        return vacancy;
    }
}
