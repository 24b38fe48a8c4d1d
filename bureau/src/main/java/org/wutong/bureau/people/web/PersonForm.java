package org.wutong.bureau.people.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.FieldText;
import org.wutong.bureau.people.FieldType;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.refresh.MonthlyRefresh;
import org.wutong.vocabulary.DateText;

/** The form of one person: what was typed, and what is wrong with it. Secret fields are never filled in, only typed anew. */
public final class PersonForm {
    /** Fields as they stand in the form, group by group. */
    static final Map<String, List<WorkerField>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put(
                "who",
                List.of(
                        WorkerField.NAME,
                        WorkerField.IDENTITY,
                        WorkerField.GENDER,
                        WorkerField.BIRTH_DATE,
                        WorkerField.PHONE,
                        WorkerField.ACCOUNT,
                        WorkerField.ETHNIC,
                        WorkerField.EDUCATION,
                        WorkerField.MARITAL,
                        WorkerField.POLITICAL));
        GROUPS.put(
                "home",
                List.of(
                        WorkerField.RELATION,
                        WorkerField.RURAL_HUKOU,
                        WorkerField.HUKOU_REGION,
                        WorkerField.RESIDENCE_REGION));
        GROUPS.put(
                "able",
                List.of(
                        WorkerField.LABOUR_CAPACITY,
                        WorkerField.HEALTH,
                        WorkerField.AT_SCHOOL,
                        WorkerField.RETURNEE,
                        WorkerField.SKILLS,
                        WorkerField.CERTIFICATES,
                        WorkerField.LANGUAGES));
        GROUPS.put(
                "wishes",
                List.of(
                        WorkerField.WILLING,
                        WorkerField.WILLING_OUT,
                        WorkerField.STAY_NEAR_HOME,
                        WorkerField.AVAILABLE_FROM,
                        WorkerField.WISH_REGIONS,
                        WorkerField.WISH_OCCUPATIONS,
                        WorkerField.WISH_WAGE,
                        WorkerField.WISH_TRAINING,
                        WorkerField.CONTACTED_ON,
                        WorkerField.REFRESHED_ON));
    }

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private int version;

    private PersonForm(Map<String, String> typed, int version) {
        this.typed = typed;
        this.version = version;
    }

    static PersonForm blank(@Nullable String region) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("region", region == null ? "" : region);
        return new PersonForm(typed, 0);
    }

    static PersonForm typed(Map<String, String> parameters, int version) {
        return new PersonForm(new LinkedHashMap<>(parameters), version);
    }

    static PersonForm of(Worker worker, Map<CategoryKind, Boolean> categories) {
        PersonForm form = blank(worker.region());
        form.version = worker.version();
        form.typed.put("household", worker.householdNumber().startsWith("~") ? "" : worker.householdNumber());
        for (WorkerField field : WorkerField.values()) {
            String text = field.secret() ? null : FieldText.of(field, worker);
            form.typed.put(name(field), text == null ? "" : text.replace(";", "、"));
        }
        categories.forEach((kind, holds) -> form.typed.put("category-" + kind, holds.toString()));
        return form;
    }

    static String name(WorkerField field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Households as a whole belong to these; the others are of one person. */
    static boolean ofHousehold(CategoryKind kind) {
        return switch (kind) {
            case POVERTY_ALLEVIATED, MONITORED, LOW_INCOME, RELOCATED -> true;
            case HARDSHIP, VETERAN, GRADUATE, TWO_POST_GRADUATE -> false;
        };
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    public String value(WorkerField field) {
        return value(name(field));
    }

    public String nameOf(WorkerField field) {
        return name(field);
    }

    public @Nullable String problem(String name) {
        return problems.get(name);
    }

    public Map<String, String> problems() {
        return problems;
    }

    public int version() {
        return version;
    }

    /** Whoever opened the form is going through the refresh of the period, and found out in this way. */
    void confirming(String way) {
        typed.put("confirm", way);
    }

    MonthlyRefresh.@Nullable Way confirmed() {
        return Arrays.stream(MonthlyRefresh.Way.values())
                .filter(way -> way.name().equals(value("confirm")))
                .findFirst()
                .orElse(null);
    }

    /** What stands now is the ground of the next try. */
    void basedOn(int newer) {
        this.version = newer;
    }

    void refuse(String name, String message) {
        problems.putIfAbsent(name, message);
    }

    boolean fine() {
        return problems.isEmpty();
    }

    /** What a new worker's form says. */
    WorkerDraft added(FieldReading reading, Words words) {
        WorkerDraft draft = WorkerDraft.at(value("region"));
        draft.household(value("household")).address(value("address"));
        if (value("region").isEmpty()) {
            refuse("region", words.say("people.problem.place-needed"));
        }
        read(reading, words, draft, Map.of());
        return draft;
    }

    /** What the form says differently from what stood when it was opened. */
    WorkerDraft changed(FieldReading reading, Words words, Worker worker, Map<WorkerField, String> base) {
        boolean moves = !value("region").isEmpty() && !value("region").equals(worker.region());
        String household = value("household").strip();
        boolean rehoused = !household.isEmpty() && !household.equals(worker.householdNumber());
        WorkerDraft draft = moves ? WorkerDraft.at(value("region")) : WorkerDraft.change();
        if (moves || rehoused) {
            draft.household(household);
        }
        draft.address(value("address"));
        read(reading, words, draft, base);
        return draft;
    }

    private void read(FieldReading reading, Words words, WorkerDraft draft, Map<WorkerField, String> base) {
        for (WorkerField field : WorkerField.values()) {
            Object value = reading.read(field, value(field), message -> refuse(name(field), message));
            if (field.secret() ? value == null : Objects.equals(FieldText.of(field, value), base.get(field))) {
                continue;
            }
            if (field != WorkerField.IDENTITY) {
                draft.set(
                        field,
                        field.type() == FieldType.TEXTS
                                        && ((List<?>) Objects.requireNonNullElse(value, List.of())).isEmpty()
                                ? null
                                : value);
            }
        }
        if (value(WorkerField.NAME).isBlank()) {
            refuse(name(WorkerField.NAME), words.say("people.problem.name-needed"));
        }
        readIdentity(reading, words, draft);
        for (CategoryKind kind : CategoryKind.values()) {
            readCategory(kind, words, draft);
        }
    }

    private void readIdentity(FieldReading reading, Words words, WorkerDraft draft) {
        Object number = reading.read(WorkerField.IDENTITY, value(WorkerField.IDENTITY), message -> {});
        if (number instanceof org.wutong.vocabulary.IdentityNumber identity) {
            draft.identity(identity);
            if (!identity.birthDate().equals(draft.birthDate())) {
                refuse(
                        name(WorkerField.BIRTH_DATE),
                        words.say(
                                "people.problem.birth-date-differs",
                                value(WorkerField.BIRTH_DATE),
                                identity.birthDate().toString()));
            }
        }
    }

    private void readCategory(CategoryKind kind, Words words, WorkerDraft draft) {
        String said = value("category-" + kind);
        String day = value("category-from-" + kind);
        LocalDate from = null;
        if (!day.isBlank()) {
            from = DateText.parse(day).value().map(DateText.Given::first).orElse(null);
            if (from == null) {
                refuse("category-from-" + kind, words.say("people.problem.NOT_UNDERSTOOD", day, "2024-03-05"));
            }
        }
        if (said.equals("true") || said.equals("false")) {
            String subkind = value("subkind-" + kind).strip();
            draft.category(new CategoryClaim(
                    kind,
                    ofHousehold(kind),
                    Boolean.parseBoolean(said),
                    subkind.isEmpty() ? null : subkind,
                    from,
                    null,
                    words.say("people.source.form")));
        }
    }
}
