package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.AgeOn;
import org.wutong.vocabulary.Gender;

/**
 * A worker as recorded. Identity, phone and account numbers are not in it, only their last four.
 *
 * @param region place on the roster, a code of the reporting tree
 * @param version rises with each change; a change names the one it was based on
 * @param values known fields by their types; secret ones never
 * @param tails last four of the secret fields that are recorded
 */
public record Worker(
        long id,
        int version,
        long household,
        String householdNumber,
        String region,
        Map<WorkerField, Object> values,
        Map<WorkerField, String> tails,
        boolean madeUp) {

    public @Nullable Object get(WorkerField field) {
        return values.get(field);
    }

    public @Nullable String text(WorkerField field) {
        return (String) values.get(field);
    }

    public @Nullable Boolean yesNo(WorkerField field) {
        return (Boolean) values.get(field);
    }

    public @Nullable LocalDate date(WorkerField field) {
        return (LocalDate) values.get(field);
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(WorkerField field) {
        List<String> texts = (List<String>) values.get(field);
        return texts == null ? List.of() : texts;
    }

    public @Nullable String tail(WorkerField field) {
        return tails.get(field);
    }

    public String name() {
        return (String) values.getOrDefault(WorkerField.NAME, "");
    }

    public @Nullable Gender gender() {
        return (Gender) values.get(WorkerField.GENDER);
    }

    public @Nullable LabourCapacity labourCapacity() {
        return (LabourCapacity) values.get(WorkerField.LABOUR_CAPACITY);
    }

    public @Nullable Education education() {
        return (Education) values.get(WorkerField.EDUCATION);
    }

    public @Nullable Long wishWageFen() {
        return (Long) values.get(WorkerField.WISH_WAGE);
    }

    /** Full years on that day; null while the birth date is not known. */
    public @Nullable Integer ageOn(LocalDate day) {
        LocalDate born = date(WorkerField.BIRTH_DATE);
        return born == null || born.isAfter(day) ? null : AgeOn.fullYears(born, day);
    }

    @Override
    public String toString() {
        return "Worker[" + id + " v" + version + "]";
    }
}
