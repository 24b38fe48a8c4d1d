package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;

/**
 * What a form, a spreadsheet row or the demonstration says of one worker: the one shape in which workers are added and changed.
 * A field that was not set is not spoken of, and a change leaves it as it stands; a field set to null is emptied. Never prints
 * what it holds.
 */
public final class WorkerDraft {
    private final @Nullable String region;
    private @Nullable String household;
    private @Nullable String address;
    private boolean madeUp;
    private final Map<WorkerField, @Nullable Object> values = new EnumMap<>(WorkerField.class);
    private final List<CategoryClaim> categories = new ArrayList<>();

    private WorkerDraft(@Nullable String region) {
        this.region = region;
    }

    /** Of a worker who stands on the roster of this place (a village, or a township), a code of the reporting tree. */
    public static WorkerDraft at(String region) {
        return new WorkerDraft(region);
    }

    /** Of a worker who stays on the roster where they are. */
    public static WorkerDraft change() {
        return new WorkerDraft(null);
    }

    /** Number of the household within its place; a worker added without one is a household alone. */
    public WorkerDraft household(@Nullable String number) {
        this.household = number == null || number.isBlank() ? null : number.strip();
        return this;
    }

    public WorkerDraft address(@Nullable String address) {
        this.address = address;
        return this;
    }

    public WorkerDraft madeUp(boolean madeUp) {
        this.madeUp = madeUp;
        return this;
    }

    /** @throws IllegalArgumentException when the value has not the type of the field */
    public WorkerDraft set(WorkerField field, @Nullable Object value) {
        if (value != null) {
            field.check(value);
        }
        values.put(field, value);
        return this;
    }

    public WorkerDraft name(String name) {
        return set(WorkerField.NAME, name.strip());
    }

    /** Sets the number, and birth date and gender as it states them unless they were set before. */
    public WorkerDraft identity(IdentityNumber number) {
        set(WorkerField.IDENTITY, number);
        values.putIfAbsent(WorkerField.BIRTH_DATE, number.birthDate());
        values.putIfAbsent(WorkerField.GENDER, number.gender());
        return this;
    }

    public WorkerDraft category(CategoryClaim claim) {
        categories.add(claim);
        return this;
    }

    public @Nullable String region() {
        return region;
    }

    public @Nullable String household() {
        return household;
    }

    public @Nullable String address() {
        return address;
    }

    public boolean isMadeUp() {
        return madeUp;
    }

    public List<CategoryClaim> categories() {
        return Collections.unmodifiableList(categories);
    }

    public boolean speaksOf(WorkerField field) {
        return values.containsKey(field);
    }

    public @Nullable Object get(WorkerField field) {
        return values.get(field);
    }

    /** Fields spoken of, with their values; null empties. */
    public Map<WorkerField, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    public @Nullable String name() {
        return (String) get(WorkerField.NAME);
    }

    public @Nullable IdentityNumber identity() {
        return (IdentityNumber) get(WorkerField.IDENTITY);
    }

    public @Nullable PhoneNumber phone() {
        return (PhoneNumber) get(WorkerField.PHONE);
    }

    public @Nullable LocalDate birthDate() {
        return (LocalDate) get(WorkerField.BIRTH_DATE);
    }

    @Override
    public String toString() {
        return "WorkerDraft" + values.keySet();
    }
}
