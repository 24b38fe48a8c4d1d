package org.wutong.bureau.people.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportField.Type;

/** The columns of a roster that are about the person and the household. */
final class RosterFields {
    static final String NAME = "name";
    static final String IDENTITY = "identity";
    static final String COUNTY = "county";
    static final String TOWNSHIP = "township";
    static final String VILLAGE = "village";
    static final String PLACE_CODE = "place-code";
    static final String HOUSEHOLD = "household";
    static final String ADDRESS = "address";
    static final String RELATION = "relation";
    static final String GENDER = "gender";
    static final String BIRTH_DATE = "birth-date";
    static final String HUKOU = "hukou";
    static final String SCHOOL = "school";
    static final String CATEGORY = "category";
    static final String HOUSEHOLD_CATEGORY = "household-category";
    static final String MONITORED_CATEGORY = "monitored-category";
    static final String MONITORED_FROM = "monitored-from";
    static final String MONITORED_TO = "monitored-to";
    static final String ACCOUNT = "account";
    static final String HARDSHIP = "hardship";
    static final String WISH_REGIONS = "wish-regions";
    static final String WISH_AREA = "wish-area";
    static final String CLOSED_ON = "closed-on";
    static final String CLOSED_REASON = "closed-reason";
    static final String CLOSED_PAPER = "closed-paper";

    static final List<ImportField> ALL = List.of(
            text(NAME),
            ImportField.of(IDENTITY, label(IDENTITY), Type.IDENTITY),
            text(COUNTY),
            text(TOWNSHIP),
            text(VILLAGE),
            text(PLACE_CODE),
            text(HOUSEHOLD),
            text(ADDRESS),
            text(RELATION),
            coded(GENDER, "gender"),
            ImportField.of(BIRTH_DATE, label(BIRTH_DATE), Type.DATE),
            coded("ethnic", "ethnic"),
            coded("education", "education"),
            coded("marital", "marital"),
            coded("political", "political"),
            coded(HUKOU, "hukou"),
            ImportField.of("phone", label("phone"), Type.PHONE),
            coded("labour-capacity", "labour-capacity"),
            text("health"),
            coded(SCHOOL, "school"),
            list("skills"),
            list("certificates"),
            list("languages"),
            yesNo("willing"),
            yesNo("willing-out"),
            list(WISH_REGIONS),
            coded(WISH_AREA, "work-area"),
            list("wish-occupations"),
            ImportField.of("wish-wage", label("wish-wage"), Type.MONEY),
            text("wish-training"),
            ImportField.of("reported", label("reported"), Type.DATE),
            ImportField.of("contacted", label("contacted"), Type.DATE),
            ImportField.of("available", label("available"), Type.DATE),
            yesNo("stay-near-home"),
            ImportField.of(ACCOUNT, label(ACCOUNT), Type.ACCOUNT),
            coded(CATEGORY, "category"),
            coded(HOUSEHOLD_CATEGORY, "category"),
            coded(MONITORED_CATEGORY, "category"),
            ImportField.of(MONITORED_FROM, label(MONITORED_FROM), Type.DATE),
            ImportField.of(MONITORED_TO, label(MONITORED_TO), Type.DATE),
            text(HARDSHIP),
            ImportField.of(CLOSED_ON, label(CLOSED_ON), Type.DATE),
            coded(CLOSED_REASON, "closing-reason"),
            text(CLOSED_PAPER));

    /** Fields that stand in the worker's record as they stand in the sheet. */
    static final Map<WorkerField, String> DIRECT = new EnumMap<>(Map.ofEntries(
            Map.entry(WorkerField.RELATION, RELATION),
            Map.entry(WorkerField.ETHNIC, "ethnic"),
            Map.entry(WorkerField.EDUCATION, "education"),
            Map.entry(WorkerField.MARITAL, "marital"),
            Map.entry(WorkerField.POLITICAL, "political"),
            Map.entry(WorkerField.PHONE, "phone"),
            Map.entry(WorkerField.LABOUR_CAPACITY, "labour-capacity"),
            Map.entry(WorkerField.HEALTH, "health"),
            Map.entry(WorkerField.SKILLS, "skills"),
            Map.entry(WorkerField.CERTIFICATES, "certificates"),
            Map.entry(WorkerField.LANGUAGES, "languages"),
            Map.entry(WorkerField.WILLING, "willing"),
            Map.entry(WorkerField.WILLING_OUT, "willing-out"),
            Map.entry(WorkerField.WISH_OCCUPATIONS, "wish-occupations"),
            Map.entry(WorkerField.WISH_WAGE, "wish-wage"),
            Map.entry(WorkerField.WISH_TRAINING, "wish-training"),
            Map.entry(WorkerField.STAY_NEAR_HOME, "stay-near-home"),
            Map.entry(WorkerField.AVAILABLE_FROM, "available"),
            Map.entry(WorkerField.CONTACTED_ON, "contacted"),
            Map.entry(WorkerField.ACCOUNT, ACCOUNT),
            Map.entry(WorkerField.REFRESHED_ON, "reported")));

    private static final Map<WorkerField, String> OTHERS = new EnumMap<>(Map.of(
            WorkerField.NAME, NAME,
            WorkerField.IDENTITY, IDENTITY,
            WorkerField.GENDER, GENDER,
            WorkerField.BIRTH_DATE, BIRTH_DATE,
            WorkerField.RURAL_HUKOU, HUKOU,
            WorkerField.AT_SCHOOL, SCHOOL,
            WorkerField.WISH_REGIONS, WISH_REGIONS,
            WorkerField.RETURNEE, CATEGORY,
            WorkerField.HUKOU_REGION, VILLAGE));

    private RosterFields() {}

    /** The column of the sheet for a name in {@code Workers.preview}. */
    static String columnOf(String changed) {
        return switch (changed) {
            case "region" -> VILLAGE;
            case "household" -> HOUSEHOLD;
            default -> {
                WorkerField field = WorkerField.valueOf(changed);
                String direct = DIRECT.get(field);
                yield direct != null ? direct : OTHERS.getOrDefault(field, NAME);
            }
        };
    }

    private static String label(String name) {
        return "people.import.field." + name;
    }

    private static ImportField text(String name) {
        return ImportField.of(name, label(name), Type.TEXT);
    }

    private static ImportField list(String name) {
        return ImportField.of(name, label(name), Type.LIST);
    }

    private static ImportField yesNo(String name) {
        return ImportField.of(name, label(name), Type.YES_NO);
    }

    private static ImportField coded(String name, String values) {
        return ImportField.coded(name, label(name), values);
    }
}
