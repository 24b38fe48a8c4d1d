package org.wutong.bureau.people.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.FieldType;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LayoutWords;
import org.wutong.vocabulary.Fen;

/**
 * The roster in the bureau's own form of spreadsheet with whole numbers, as it is read again: brought back in it changes nothing. Jobs
 * and classes stay behind, for a row has room for one of each.
 */
@Component
public class WholeRoster {
    private static final String LAYOUT = "roster-wutong";
    private static final List<String> FIELDS = List.of(
            RosterFields.NAME,
            RosterFields.IDENTITY,
            RosterFields.GENDER,
            RosterFields.BIRTH_DATE,
            "ethnic",
            "education",
            "marital",
            "political",
            RosterFields.HUKOU,
            "phone",
            RosterFields.TOWNSHIP,
            RosterFields.VILLAGE,
            RosterFields.PLACE_CODE,
            RosterFields.HOUSEHOLD,
            RosterFields.RELATION,
            "labour-capacity",
            "health",
            RosterFields.SCHOOL,
            "skills",
            "certificates",
            "languages",
            RosterFields.ACCOUNT,
            "willing",
            "willing-out",
            RosterFields.WISH_REGIONS,
            "wish-occupations",
            "wish-wage",
            "wish-training",
            "available",
            "stay-near-home",
            "contacted",
            "reported");

    private static final Map<String, WorkerField> DIRECT =
            RosterFields.DIRECT.entrySet().stream().collect(Collectors.toMap(Entry::getValue, Entry::getKey));
    private static final Map<WorkerField, String> SETS = new EnumMap<>(Map.of(
            WorkerField.ETHNIC, "ethnic",
            WorkerField.EDUCATION, "education",
            WorkerField.MARITAL, "marital",
            WorkerField.POLITICAL, "political",
            WorkerField.LABOUR_CAPACITY, "labour-capacity"));

    private final LayoutWords layouts;
    private final ReportingTree tree;
    private final Workers workers;

    WholeRoster(LayoutWords layouts, ReportingTree tree, Workers workers) {
        this.layouts = layouts;
        this.tree = tree;
        this.workers = workers;
    }

    public List<String> heads() {
        Map<String, String> headers = layouts.headers(LAYOUT);
        return FIELDS.stream().map(field -> headers.getOrDefault(field, field)).toList();
    }

    /** Cells of these workers, a row each, in their order; why whole numbers are taken stands in the trail. */
    public List<List<Object>> rows(Collection<Worker> of, String reason) {
        List<Long> ids = of.stream().map(Worker::id).toList();
        Map<WorkerField, Map<Long, String>> whole = new EnumMap<>(WorkerField.class);
        for (WorkerField field : List.of(WorkerField.IDENTITY, WorkerField.PHONE, WorkerField.ACCOUNT)) {
            whole.put(field, workers.unmaskAll(ids, field, reason));
        }
        return of.stream()
                .map(worker ->
                        FIELDS.stream().map(field -> cell(field, worker, whole)).toList())
                .toList();
    }

    private Object cell(String field, Worker worker, Map<WorkerField, Map<Long, String>> whole) {
        return switch (field) {
            case RosterFields.NAME -> worker.name();
            case RosterFields.IDENTITY -> number(WorkerField.IDENTITY, worker, whole);
            case RosterFields.GENDER -> word("gender", worker.gender());
            case RosterFields.BIRTH_DATE -> orNothing(worker.date(WorkerField.BIRTH_DATE));
            case RosterFields.HUKOU -> word("hukou", code(worker, WorkerField.RURAL_HUKOU, "rural", "urban"));
            case RosterFields.SCHOOL -> word("school", code(worker, WorkerField.AT_SCHOOL, "yes", "no"));
            case RosterFields.TOWNSHIP -> township(worker.region());
            case RosterFields.VILLAGE ->
                tree.find(worker.region()).map(Node::name).orElse("");
            case RosterFields.PLACE_CODE -> worker.region();
            case RosterFields.HOUSEHOLD -> worker.householdNumber().startsWith("~") ? "" : worker.householdNumber();
            case RosterFields.WISH_REGIONS -> String.join("、", worker.texts(WorkerField.WISH_REGIONS));
            default -> direct(DIRECT.get(field), worker, whole);
        };
    }

    private Object direct(@Nullable WorkerField field, Worker worker, Map<WorkerField, Map<Long, String>> whole) {
        if (field == null) {
            return "";
        }
        if (field.secret()) {
            return number(field, worker, whole);
        }
        Object value = worker.get(field);
        String set = SETS.get(field);
        if (value == null) {
            return "";
        } else if (set != null) {
            return word(set, value);
        } else if (value instanceof Boolean yes) {
            return word("yes-no", yes ? "yes" : "no");
        } else if (value instanceof List<?> texts) {
            return texts.stream().map(Object::toString).collect(Collectors.joining("、"));
        } else if (field.type() == FieldType.MONEY) {
            return new BigDecimal(Fen.toYuan((Long) value));
        }
        return value instanceof LocalDate ? value : value.toString();
    }

    private String township(String region) {
        return tree.find(region)
                .map(Node::parent)
                .flatMap(tree::find)
                .map(Node::name)
                .orElse("");
    }

    private String word(String set, @Nullable Object code) {
        return code == null ? "" : layouts.word(set, code instanceof Enum<?> one ? one.name() : code.toString());
    }

    private static @Nullable String code(Worker worker, WorkerField field, String yes, String no) {
        Boolean value = worker.yesNo(field);
        return value == null ? null : value ? yes : no;
    }

    private static Object orNothing(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static String number(WorkerField field, Worker worker, Map<WorkerField, Map<Long, String>> whole) {
        return whole.getOrDefault(field, Map.of()).getOrDefault(worker.id(), "");
    }
}
