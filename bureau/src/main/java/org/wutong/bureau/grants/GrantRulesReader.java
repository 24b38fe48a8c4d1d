package org.wutong.bureau.grants;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.conditions.Label;

/** Reads {@code grants.yaml}; a mistake is told with its place, the value found and what is expected. */
final class GrantRulesReader {
    private final String file;

    GrantRulesReader(String file) {
        this.file = file;
    }

    GrantRules read(String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalStateException(file + ": not YAML: " + e.getMessage(), e);
        }
        Map<?, ?> all = map("", root);
        Map<?, ?> notice = map("notice", all.get("notice"));
        return new GrantRules(
                deadlines(map("deadlines", all.get("deadlines"))),
                taskDays(map("tasks", all.get("tasks"))),
                number("notice.working_days", notice.get("working_days"), 1, 60),
                text("notice.mask", notice.get("mask")),
                list("notice.columns", notice.get("columns")).stream()
                        .map(one -> constant(GrantRules.NoticeColumn.class, "notice.columns", one))
                        .toList(),
                label("notice.telephone", notice.get("telephone")),
                funds(all.get("funds")),
                number(
                        "warn_below_percent.value",
                        map("warn_below_percent", all.get("warn_below_percent")).get("value"),
                        0,
                        100),
                priority(map("priority", all.get("priority"))),
                countedOnce(map("organisations", all.get("organisations"))),
                bank(map("bank", all.get("bank"))),
                secondFactor(map("second_factor", all.get("second_factor"))),
                sample(map("sample", all.get("sample"))));
    }

    private Map<CaseState, Integer> deadlines(Map<?, ?> deadlines) {
        Map<CaseState, Integer> days = new EnumMap<>(CaseState.class);
        map("deadlines.working_days", deadlines.get("working_days"))
                .forEach((state, value) -> days.put(
                        constant(CaseState.class, "deadlines.working_days", state),
                        number("deadlines.working_days." + state, value, 1, 250)));
        return Map.copyOf(days);
    }

    private Map<String, Integer> taskDays(Map<?, ?> tasks) {
        Map<?, ?> stated = map("tasks.working_days", tasks.get("working_days"));
        Map<String, Integer> days = new HashMap<>();
        for (String task : List.of("sums", "late", "bounced", "fund")) {
            days.put(task, number("tasks.working_days." + task, stated.get(task), 1, 250));
        }
        return Map.copyOf(days);
    }

    private List<GrantRules.Fund> funds(@Nullable Object value) {
        List<GrantRules.Fund> funds = new ArrayList<>();
        for (Object one : list("funds", value)) {
            Map<?, ?> fund = map("funds", one);
            funds.add(new GrantRules.Fund(
                    text("funds.id", fund.get("id")),
                    label("funds.label", fund.get("label")),
                    Boolean.TRUE.equals(fund.get("otherwise")),
                    text("funds.source", fund.get("source"))));
        }
        if (funds.stream().filter(GrantRules.Fund::otherwise).count() != 1) {
            throw wrong("funds", funds.size() + " funds", "exactly one with otherwise: true");
        }
        return List.copyOf(funds);
    }

    private List<String> priority(Map<?, ?> priority) {
        return list("priority.classes", priority.get("classes")).stream()
                .map(one ->
                        constant(CategoryKind.class, "priority.classes", one).name())
                .toList();
    }

    private List<String> countedOnce(Map<?, ?> organisations) {
        List<String> families = new ArrayList<>();
        for (Object one : list("organisations.counted_once", organisations.get("counted_once"))) {
            Map<?, ?> counted = map("organisations.counted_once", one);
            text("organisations.counted_once.source", counted.get("source"));
            families.add(text("organisations.counted_once.family", counted.get("family")));
        }
        return List.copyOf(families);
    }

    private BankLayouts bank(Map<?, ?> bank) {
        List<BankLayouts.Layout> layouts = new ArrayList<>();
        for (Object one : list("bank.layouts", bank.get("layouts"))) {
            layouts.add(layout(map("bank.layouts", one)));
        }
        Map<?, ?> result = map("bank.result", bank.get("result"));
        Map<String, BankLayouts.Outcome> outcomes = new HashMap<>();
        map("bank.result.outcomes", result.get("outcomes"))
                .forEach((outcome, words) -> list("bank.result.outcomes." + outcome, words)
                        .forEach(word -> outcomes.put(
                                String.valueOf(word),
                                constant(BankLayouts.Outcome.class, "bank.result.outcomes", outcome))));
        BankLayouts read = new BankLayouts(
                text("bank.layout", bank.get("layout")),
                List.copyOf(layouts),
                new BankLayouts.ResultHeads(
                        texts("bank.result.reference", result.get("reference")),
                        texts("bank.result.yuan", result.get("yuan")),
                        texts("bank.result.status", result.get("status")),
                        texts("bank.result.reason", result.get("reason"))),
                Map.copyOf(outcomes));
        if (read.find(read.layout()).isEmpty()) {
            throw wrong("bank.layout", read.layout(), "the id of one of bank.layouts");
        }
        return read;
    }

    private BankLayouts.Layout layout(Map<?, ?> map) {
        List<BankLayouts.Column> columns = new ArrayList<>();
        for (Object one : list("bank.layouts.columns", map.get("columns"))) {
            Map<?, ?> column = map("bank.layouts.columns", one);
            columns.add(new BankLayouts.Column(
                    text("bank.layouts.columns.head", column.get("head")),
                    constant(BankLayouts.Value.class, "bank.layouts.columns.value", column.get("value"))));
        }
        if (columns.stream().noneMatch(column -> column.value() == BankLayouts.Value.REFERENCE)) {
            throw wrong("bank.layouts.columns", map.get("id"), "a column of value reference: results come back by it");
        }
        Object charset = map.get("charset");
        return new BankLayouts.Layout(
                text("bank.layouts.id", map.get("id")),
                constant(BankLayouts.Format.class, "bank.layouts.format", map.get("format")),
                charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset.toString()),
                List.copyOf(columns));
    }

    private GrantRules.SecondFactorRules secondFactor(Map<?, ?> map) {
        return new GrantRules.SecondFactorRules(
                number("second_factor.seconds", map.get("seconds"), 15, 120),
                number("second_factor.digits", map.get("digits"), 6, 8),
                number("second_factor.steps_either_way", map.get("steps_either_way"), 0, 2));
    }

    private GrantRules.SampleRules sample(Map<?, ?> map) {
        return new GrantRules.SampleRules(
                number("sample.percent", map.get("percent"), 1, 100),
                number("sample.least", map.get("least"), 1, 1000),
                number("sample.reply_working_days", map.get("reply_working_days"), 1, 250));
    }

    private Map<?, ?> map(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(place, value, "a map");
    }

    private List<?> list(String place, @Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw wrong(place, value, "a list");
    }

    private List<String> texts(String place, @Nullable Object value) {
        return list(place, value).stream().map(String::valueOf).toList();
    }

    private String text(String place, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong(place, value, "a text");
    }

    private Label label(String place, @Nullable Object value) {
        Map<?, ?> map = map(place, value);
        return new Label(text(place + ".zh", map.get("zh")), text(place + ".en", map.get("en")));
    }

    private int number(String place, @Nullable Object value, int least, int most) {
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw wrong(place, value, "a whole number from " + least + " to " + most);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String place, @Nullable Object value) {
        try {
            return Enum.valueOf(type, String.valueOf(value).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(place, value, "one of " + List.of(type.getEnumConstants()));
        }
    }

    private IllegalStateException wrong(String place, @Nullable Object found, String expected) {
        return new IllegalStateException(file + ": " + place + " is " + found + "; " + expected + " expected");
    }
}
