package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a form or the demonstration says of a batch; see {@link Batch}. @param region place of the office that runs it */
public record BatchDraft(
        String title,
        String region,
        String destination,
        @Nullable Long employer,
        String employerName,
        @Nullable Long vacancy,
        String job,
        @Nullable String industry,
        @Nullable Long wageFen,
        @Nullable Boolean contractSigned,
        @Nullable Integer contractMonths,
        @Nullable Long organiser,
        @Nullable Long agreement,
        @Nullable Long station,
        LocalDate departsOn,
        String departsFrom,
        String insurer,
        String policyNumber,
        @Nullable Long fareFen,
        @Nullable Long charterFen,
        String note) {
    /** A batch of which only the least is known. */
    public static BatchDraft of(String title, String region, String destination, LocalDate departsOn) {
        return new BatchDraft(
                title,
                region,
                destination,
                null,
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                departsOn,
                "",
                "",
                "",
                null,
                null,
                "");
    }

    /** The same to an employer on the register, by an organiser. */
    public BatchDraft to(long employerId, String name, String work, @Nullable Long wage, @Nullable Long organiserId) {
        return new BatchDraft(
                title,
                region,
                destination,
                employerId,
                name,
                vacancy,
                work,
                industry,
                wage,
                contractSigned,
                contractMonths,
                organiserId,
                agreement,
                station,
                departsOn,
                departsFrom,
                insurer,
                policyNumber,
                fareFen,
                charterFen,
                note);
    }

    /** The same to a vacancy. @param firm id of its employer, where that is on the register */
    public BatchDraft toVacancy(long id, @Nullable Long firm, String name, String work) {
        return new BatchDraft(
                title,
                region,
                destination,
                firm,
                name,
                id,
                work,
                industry,
                wageFen,
                contractSigned,
                contractMonths,
                organiser,
                agreement,
                station,
                departsOn,
                departsFrom,
                insurer,
                policyNumber,
                fareFen,
                charterFen,
                note);
    }

    /** The same with a written contract of so many months, or without one. */
    public BatchDraft contract(@Nullable Boolean signed, @Nullable Integer months) {
        return new BatchDraft(
                title,
                region,
                destination,
                employer,
                employerName,
                vacancy,
                job,
                industry,
                wageFen,
                signed,
                months,
                organiser,
                agreement,
                station,
                departsOn,
                departsFrom,
                insurer,
                policyNumber,
                fareFen,
                charterFen,
                note);
    }

    /** The same for people who go to a vacancy. */
    public BatchDraft vacancy(@Nullable Long id) {
        return new BatchDraft(
                title,
                region,
                destination,
                employer,
                employerName,
                id,
                job,
                industry,
                wageFen,
                contractSigned,
                contractMonths,
                organiser,
                agreement,
                station,
                departsOn,
                departsFrom,
                insurer,
                policyNumber,
                fareFen,
                charterFen,
                note);
    }
}
