package org.wutong.bureau.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.imports.RowProblem;
import org.wutong.bureau.register.ledger.CodeTables;
import org.wutong.bureau.register.ledger.FieldKind;
import org.wutong.bureau.register.ledger.LedgerDesk;
import org.wutong.bureau.register.ledger.LedgerField;
import org.wutong.bureau.register.ledger.LedgerFilter;
import org.wutong.bureau.register.ledger.LedgerHistory;
import org.wutong.bureau.register.ledger.LedgerRow;
import org.wutong.bureau.register.ledger.LedgerType;
import org.wutong.bureau.register.ledger.LedgerTypes;
import org.wutong.bureau.register.ledger.LedgerWords;
import org.wutong.bureau.register.ledger.Links;

/** What pages of plain registers show, in words. */
@Component
@Transactional(readOnly = true)
class LedgerViews {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int CHANGES_OF_A_MONTH = 30;
    private static final int SUGGESTED = 10;
    private static final String CODES = "register";

    private final LedgerTypes types;
    private final LedgerDesk desk;
    private final LedgerHistory history;
    private final LedgerWords words;
    private final Links links;
    private final CodeTables codes;
    private final BusinessDate businessDate;

    LedgerViews(
            LedgerTypes types,
            LedgerDesk desk,
            LedgerHistory history,
            LedgerWords words,
            Links links,
            CodeTables codes,
            BusinessDate businessDate) {
        this.types = types;
        this.desk = desk;
        this.history = history;
        this.words = words;
        this.links = links;
        this.codes = codes;
        this.businessDate = businessDate;
    }

    /** One register on the page of all. */
    record Title(LedgerType type, long rows) {}

    record Group(String titleKey, List<Title> titles) {}

    List<Group> groups(Locale locale) {
        Map<String, List<Title>> groups = new LinkedHashMap<>();
        types.all()
                .forEach(type -> groups.computeIfAbsent(type.duty(), duty -> new ArrayList<>())
                        .add(new Title(type, desk.count(type))));
        return groups.entrySet().stream()
                .map(group -> new Group("ledger.group." + group.getKey(), group.getValue()))
                .toList();
    }

    /** @param href set in the cell that leads to the record, or to what it points at */
    record Cell(String text, boolean number, @Nullable String href) {}

    record Line(long id, List<Cell> cells) {}

    List<Line> lines(LedgerType type, List<LedgerRow> rows, Locale locale) {
        Map<String, Map<Long, String>> names = links.written(type, rows);
        LedgerField first = type.listed().stream()
                .filter(field -> field.key() && field.kind() == FieldKind.TEXT)
                .findFirst()
                .orElse(type.listed().get(0));
        return rows.stream()
                .map(row -> new Line(
                        row.id(),
                        type.listed().stream()
                                .map(field -> cell(type, field, row, names, field == first, locale))
                                .toList()))
                .toList();
    }

    private Cell cell(
            LedgerType type,
            LedgerField field,
            LedgerRow row,
            Map<String, Map<Long, String>> names,
            boolean leads,
            Locale locale) {
        String href = leads ? type.href() + "/" + row.id() : target(field, row.values());
        return new Cell(words.shown(field, row, names, locale), field.kind().number(), href);
    }

    private @Nullable String target(LedgerField field, Map<String, @Nullable Object> values) {
        return field.kind() == FieldKind.LINK && values.get(field.name()) instanceof Long id
                ? links.find(field.said().to()).map(target -> target.href(id)).orElse(null)
                : null;
    }

    /** One field of a record on its page. */
    record Said(String labelKey, Cell cell, boolean lines) {}

    List<Said> said(LedgerType type, LedgerRow row, Locale locale) {
        Map<String, Map<Long, String>> names = links.written(type, List.of(row));
        return type.fields().stream()
                .map(field -> new Said(
                        field.labelKey(),
                        cell(type, field, row, names, false, locale),
                        field.said().lines()))
                .toList();
    }

    String name(LedgerType type, @Nullable LedgerRow row, List<LedgerHistory.Change> changes, Locale locale) {
        LedgerRow named = row != null
                ? row
                : changes.stream()
                        .map(LedgerHistory.Change::before)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return named == null ? "" : words.name(type, named, links.written(type, List.of(named)), locale);
    }

    /** @param before null in what was added, {@code after} null in what was removed */
    record Difference(
            String labelKey,
            @Nullable String before,
            @Nullable String after) {}

    record Changed(
            long id,
            String name,
            String href,
            String at,
            String who,
            String actionKey,
            String why,
            boolean canTakeBack,
            List<Difference> differences) {}

    List<Changed> changes(LedgerType type, List<LedgerHistory.Change> changes, Locale locale) {
        List<LedgerRow> all = changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .toList();
        Map<String, Map<Long, String>> names = links.written(type, all);
        return changes.stream()
                .map(change -> changed(type, change, names, locale))
                .toList();
    }

    List<Changed> changesSince(LedgerType type, LocalDate since, int most, Locale locale) {
        Instant moment = since.atStartOfDay(ZoneId.systemDefault()).toInstant();
        return changes(type, history.since(type, moment, most), locale);
    }

    LocalDate since(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return businessDate.today().minusDays(CHANGES_OF_A_MONTH);
        }
    }

    private Changed changed(
            LedgerType type, LedgerHistory.Change change, Map<String, Map<Long, String>> names, Locale locale) {
        LedgerRow before = change.before();
        LedgerRow after = change.after();
        List<Difference> differences = type.fields().stream()
                .filter(field -> !LedgerWords.same(field, before, after))
                .map(field -> new Difference(
                        field.labelKey(),
                        before == null ? null : words.shown(field, before, names, locale),
                        after == null ? null : words.shown(field, after, names, locale)))
                .toList();
        LedgerRow named = after == null ? before : after;
        return new Changed(
                change.id(),
                named == null ? "" : words.name(type, named, names, locale),
                type.href() + "/" + change.row(),
                change.at().atZone(ZoneId.systemDefault()).format(MINUTES),
                change.staffName() + " · " + change.office(),
                "register.ledger.action." + change.action(),
                change.why(),
                before != null,
                differences);
    }

    /** Records of one register that point at the record shown. */
    record Pointing(
            String titleKey,
            String listHref,
            String addHref,
            List<LedgerField> fields,
            List<Line> lines,
            Locale locale) {}

    List<Pointing> pointing(String kind, long id, Locale locale) {
        return links.pointingAt(kind, List.of(id)).stream()
                .map(found -> new Pointing(
                        found.type().titleKey(),
                        PageLink.to(found.type().href())
                                .with("f." + found.field().name(), id)
                                .toString(),
                        adding(found.type(), found.field(), kind, id),
                        found.type().listed(),
                        lines(
                                found.type(),
                                desk.byIds(found.type(), found.rows().keySet()),
                                locale),
                        locale))
                .toList();
    }

    private String adding(LedgerType type, LedgerField field, String kind, long id) {
        String written = links.find(kind)
                .map(target -> target.written(List.of(id)).getOrDefault(id, ""))
                .orElse("");
        return PageLink.to(type.href() + "/new")
                .with("f." + field.name(), written)
                .toString();
    }

    record Choice(String value, String label, boolean chosen) {}

    /** A field that the list can be narrowed by. */
    record Narrowing(LedgerField field, List<Choice> choices) {}

    List<Narrowing> choices(LedgerType type, LedgerFilter filter, Locale locale) {
        return type.fields().stream()
                .filter(field -> field.kind() == FieldKind.CHOICE
                        || field.kind() == FieldKind.CHOICES
                        || field.kind() == FieldKind.CODE
                        || field.kind() == FieldKind.YES_NO)
                .map(field -> new Narrowing(field, choices(field, List.of(filter.value(field.name())), locale)))
                .toList();
    }

    private List<Choice> choices(LedgerField field, List<String> chosen, Locale locale) {
        return switch (field.kind()) {
            case CHOICE, CHOICES ->
                field.choices().stream()
                        .map(one -> new Choice(one, words.say(field.choiceKey(one), locale), chosen.contains(one)))
                        .toList();
            case CODE ->
                codes.of(field.said().codes()).stream()
                        .map(one -> new Choice(one.code(), one.name(), chosen.contains(one.code())))
                        .toList();
            case YES_NO ->
                Stream.of("yes", "no")
                        .map(one -> new Choice(one, words.say("register.ledger." + one, locale), chosen.contains(one)))
                        .toList();
            default -> List.of();
        };
    }

    /** A link the list is narrowed to, by its name, and the list without it. */
    record Chip(String labelKey, String value, String without) {}

    List<Chip> chips(LedgerType type, LedgerFilter filter) {
        return type.fields().stream()
                .filter(field -> field.kind() == FieldKind.LINK
                        && filter.value(field.name()).matches("\\d{1,18}"))
                .map(field -> {
                    long id = Long.parseLong(filter.value(field.name()));
                    String name = links.find(field.said().to())
                            .map(target -> target.written(List.of(id)).get(id))
                            .orElse("#" + id);
                    return new Chip(
                            field.labelKey(),
                            name,
                            filter.link(type.href())
                                    .with("f." + field.name(), null)
                                    .toString());
                })
                .toList();
    }

    /** As {@code layout/parts :: sortHead} takes it. */
    record Sort(String column, boolean descending, Map<String, String> hrefs) {}

    Sort sort(LedgerType type, LedgerFilter filter) {
        Map<String, String> hrefs = new LinkedHashMap<>();
        String now = filter.sort();
        for (LedgerField field : type.listed()) {
            if (field.kind() != FieldKind.LINK
                    && field.kind() != FieldKind.CHOICES
                    && field.kind() != FieldKind.PHONE
                    && field.kind() != FieldKind.YES_NO
                    && field.kind() != FieldKind.CREDIT_CODE) {
                String wanted = now.equals(field.name()) ? "-" + field.name() : field.name();
                hrefs.put(
                        field.name(),
                        filter.link(type.href()).with("sort", wanted).toString());
            }
        }
        String column = now.startsWith("-") ? now.substring(1) : now;
        return new Sort(column, now.startsWith("-"), hrefs);
    }

    /**
     * One field of the form.
     *
     * @param control {@code text}, {@code lines}, {@code select}, {@code several}, {@code date}, {@code link}
     * @param keeps last four of a phone that stays when nothing is typed
     */
    record Control(
            LedgerField field,
            String control,
            String text,
            List<Choice> choices,
            @Nullable RowProblem problem,
            @Nullable String keeps) {}

    List<Control> form(
            LedgerType type,
            @Nullable LedgerRow row,
            Map<String, String> typed,
            Map<String, RowProblem> problems,
            Locale locale) {
        return type.fields().stream()
                .map(field -> {
                    String text = typed.getOrDefault(field.name(), "");
                    boolean keeps = field.kind() == FieldKind.PHONE
                            && row != null
                            && row.values().get(field.name()) != null;
                    return new Control(
                            field,
                            control(field),
                            text,
                            choices(field, List.of(text.split("、")), locale),
                            problems.get(field.name()),
                            keeps ? words.shown(field, Objects.requireNonNull(row), Map.of(), locale) : null);
                })
                .toList();
    }

    private static String control(LedgerField field) {
        return switch (field.kind()) {
            case CHOICE, CODE, YES_NO -> "select";
            case CHOICES -> "several";
            case DATE -> "date";
            case LINK -> "link";
            default -> field.said().lines() ? "lines" : "text";
        };
    }

    /** Names that hold what was typed; empty where nobody keeps such records. */
    List<String> names(String kind, String typed) {
        return links.find(kind).map(target -> target.like(typed, SUGGESTED)).orElse(List.of());
    }

    /** Another record bears this key. */
    Map<String, RowProblem> taken(LedgerType type) {
        LedgerField key = type.fields().stream()
                .filter(LedgerField::key)
                .reduce((first, last) -> last)
                .orElseThrow();
        return Map.of(key.name(), new RowProblem(key.name(), "", "register.ledger.problem.taken", "", true));
    }
}
