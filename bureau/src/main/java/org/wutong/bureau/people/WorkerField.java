package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;

/**
 * Everything recorded of a worker besides household and categories. One list serves forms, imports, exports, history and storage.
 *
 * @see #labelKey() its name for people, {@code people.field.…}
 */
public enum WorkerField {
    NAME("name", FieldType.TEXT),
    IDENTITY("id", FieldType.IDENTITY),
    RELATION("relation", FieldType.TEXT),
    GENDER("gender", Gender.class),
    BIRTH_DATE("birth_date", FieldType.DATE),
    ETHNIC("ethnic", FieldType.TEXT),
    EDUCATION("education", Education.class),
    MARITAL("marital", FieldType.TEXT),
    POLITICAL("political", FieldType.TEXT),
    HUKOU_REGION("hukou_region", FieldType.PLACE),
    RESIDENCE_REGION("residence_region", FieldType.PLACE),
    RURAL_HUKOU("rural_hukou", FieldType.YES_NO),
    PHONE("phone", FieldType.PHONE),
    ACCOUNT("account", FieldType.ACCOUNT),
    LABOUR_CAPACITY("labour_capacity", LabourCapacity.class),
    HEALTH("health", FieldType.TEXT),
    AT_SCHOOL("at_school", FieldType.YES_NO),
    SKILLS("skills", FieldType.TEXTS),
    CERTIFICATES("certificates", FieldType.TEXTS),
    LANGUAGES("languages", FieldType.TEXTS),
    RETURNEE("returnee", FieldType.YES_NO),
    WILLING("willing", FieldType.YES_NO),
    WILLING_OUT("willing_out", FieldType.YES_NO),
    WISH_REGIONS("wish_regions", FieldType.PLACES),
    WISH_OCCUPATIONS("wish_occupations", FieldType.TEXTS),
    WISH_WAGE("wish_wage_fen", FieldType.MONEY),
    WISH_TRAINING("wish_training", FieldType.TEXT),
    STAY_NEAR_HOME("stay_near_home", FieldType.YES_NO),
    AVAILABLE_FROM("available_from", FieldType.DATE),
    CONTACTED_ON("contacted_on", FieldType.DATE),
    REFRESHED_ON("refreshed_on", FieldType.DATE);

    private final String column;
    private final FieldType type;
    private final @Nullable Class<? extends Enum<?>> choices;

    WorkerField(String column, FieldType type) {
        this.column = column;
        this.type = type;
        this.choices = null;
    }

    WorkerField(String column, Class<? extends Enum<?>> choices) {
        this.column = column;
        this.type = FieldType.CHOICE;
        this.choices = choices;
    }

    /** Column of {@code people.worker}; for secret fields the stem of its cipher and digest columns. */
    public String column() {
        return column;
    }

    public FieldType type() {
        return type;
    }

    public boolean secret() {
        return type == FieldType.IDENTITY || type == FieldType.PHONE || type == FieldType.ACCOUNT;
    }

    public String labelKey() {
        return "people.field." + name().toLowerCase(Locale.ROOT);
    }

    /** The values of a CHOICE, in order; empty for every other type. */
    public List<Enum<?>> choices() {
        return choices == null ? List.of() : List.of(choices.getEnumConstants());
    }

    /** The choice of this name, if there is one. */
    public Optional<Enum<?>> choice(String name) {
        return choices().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** @throws IllegalArgumentException naming the field, when the value has another Java type than {@link #type()} asks for */
    void check(Object value) {
        boolean fits = switch (type) {
            case TEXT, PLACE, ACCOUNT -> value instanceof String text && !text.isBlank();
            case TEXTS, PLACES ->
                value instanceof List<?> list
                        && list.stream().allMatch(one -> one instanceof String text && !text.isBlank());
            case YES_NO -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate;
            case MONEY -> value instanceof Long fen && fen >= 0;
            case CHOICE -> value instanceof Enum<?> one && choices().contains(one);
            case IDENTITY -> value instanceof IdentityNumber;
            case PHONE -> value instanceof PhoneNumber;
        };
        if (!fits) {
            throw new IllegalArgumentException(name() + ": expected " + type + ", found "
                    + value.getClass().getSimpleName());
        }
    }
}
