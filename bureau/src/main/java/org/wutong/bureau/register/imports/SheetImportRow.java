package org.wutong.bureau.register.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.imports.ReadColumns.Place;
import org.wutong.bureau.register.sheet.SheetRow;
import org.wutong.vocabulary.BankCard;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.Problem;

/** A row of the sheet with what was found out about it. */
final class SheetImportRow implements ImportRow {
    static final String STANDARD = "register.imports.problem.";
    private static final Pattern LIST = Pattern.compile("[、，,;；/|\\s]+");
    private static final Pattern PHRASES = Pattern.compile("[、，,;；|]");
    private static final BigDecimal MOST_IN_TEN_THOUSANDS = BigDecimal.valueOf(1_000_000);

    private final SheetRow cells;
    private final ReadColumns columns;
    private final ValueSets values;
    private final ImportContext context;
    private final List<RowProblem> problems = new ArrayList<>(0);
    private final List<Change> changes = new ArrayList<>(0);
    private final Map<Class<?>, Object> kept = new HashMap<>(4);
    private OptionalLong subject = OptionalLong.empty();
    private String region = "";
    private boolean addition;
    private boolean bad;

    /** @param field header of the column, else name of the field */
    record Change(String field, String before, String after) {}

    SheetImportRow(SheetRow cells, ReadColumns columns, ValueSets values, ImportContext context) {
        this.cells = cells;
        this.columns = columns;
        this.values = values;
        this.context = context;
    }

    SheetRow cells() {
        return cells;
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<Change> changes() {
        return changes;
    }

    Outcome outcome() {
        return bad ? Outcome.BAD : addition ? Outcome.NEW : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
    }

    @Override
    public int number() {
        return cells.number();
    }

    @Override
    public boolean hasColumn(String field) {
        return columns.place(field) != null;
    }

    @Override
    public String text(String field) {
        Place place = columns.place(field);
        if (place == null) {
            return "";
        }
        SheetRow.Cell cell = cells.cell(place.column());
        switch (cell.kind()) {
            case FORMULA_WITHOUT_RESULT -> error(field, STANDARD + "formula-without-result");
            case ERROR -> error(field, STANDARD + "error-value", cell.text());
            default -> {
                return cell.text();
            }
        }
        return "";
    }

    @Override
    public List<String> list(String field) {
        String text = text(field);
        return text.isEmpty() ? List.of() : split(text);
    }

    private static List<String> split(String text) {
        return LIST.splitAsStream(text)
                .filter(part -> !part.isEmpty() && !part.equals("无"))
                .distinct()
                .toList();
    }

    @Override
    public Optional<DateText.Given> date(String field) {
        return read(field, DateText::parse, "date-");
    }

    @Override
    public Optional<IdentityNumber> identity(String field) {
        return read(field, text -> IdentityNumber.check(text, context.today()), "identity-");
    }

    @Override
    public Optional<PhoneNumber> phone(String field) {
        return read(field, PhoneNumber::check, "phone-");
    }

    @Override
    public Optional<BankCard> account(String field) {
        return read(field, BankCard::check, "account-");
    }

    private <T> Optional<T> read(String field, Function<String, Checked<T>> reading, String prefix) {
        String text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Checked<T> checked = reading.apply(text);
        checked.invalid().filter(invalid -> invalid.problem() != Problem.EMPTY).ifPresent(invalid -> {
            String problem = invalid.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
            boolean secret = columns.field(field).secret();
            String shown = secret && invalid.problem() == Problem.BAD_DATE
                    ? "••••••" + invalid.found().replace("-", "") + "••••"
                    : shown(field);
            add(field, shown, STANDARD + prefix + problem, true, invalid.found(), invalid.expected());
        });
        return checked.value();
    }

    @Override
    public OptionalLong money(String field) {
        String text = text(field);
        Place place = columns.place(field);
        if (text.isEmpty() || place == null) {
            return OptionalLong.empty();
        }
        boolean inTenThousands = place.unit().equals("wan");
        Optional<BigDecimal> yuan = CellText.yuan(text, inTenThousands);
        if (yuan.isEmpty()) {
            error(field, STANDARD + "money");
            return OptionalLong.empty();
        }
        if (inTenThousands && yuan.get().compareTo(MOST_IN_TEN_THOUSANDS) > 0) {
            BigDecimal meant = CellText.yuan(text, false)
                    .orElseThrow()
                    .movePointLeft(4)
                    .setScale(2, java.math.RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            error(field, STANDARD + "money-unit", meant.toPlainString());
            return OptionalLong.empty();
        }
        return OptionalLong.of(CellText.fen(yuan.get()));
    }

    @Override
    public OptionalLong number(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<Long> count = CellText.count(text);
        if (count.isEmpty()) {
            error(field, STANDARD + "number");
        }
        return count.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<Boolean> yes(String field) {
        return coded(field, "yes-no").map(code -> code.equals("yes"));
    }

    @Override
    public Optional<String> code(String field) {
        return coded(field, columns.field(field).values());
    }

    @Override
    public Optional<String> codeIfKnown(String field) {
        String text = text(field);
        return text.isEmpty()
                ? Optional.empty()
                : values.code(columns.field(field).values(), text);
    }

    @Override
    public List<String> codes(String field) {
        String set = columns.field(field).values();
        String text = text(field);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> phrases = PHRASES.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        // Words of other languages have spaces within.
        boolean known =
                phrases.stream().allMatch(phrase -> values.code(set, phrase).isPresent());
        List<String> words = known ? phrases : list(field);
        List<Optional<String>> codes = words.stream()
                .map(word -> coded(field, set, word))
                .takeWhile(Optional::isPresent)
                .toList();
        return codes.size() < words.size()
                ? List.of()
                : codes.stream().map(Optional::orElseThrow).toList();
    }

    private Optional<String> coded(String field, String set) {
        return coded(field, set, text(field));
    }

    private Optional<String> coded(String field, String set, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> code = values.code(set, text);
        if (code.isEmpty()) {
            List<String> words = values.words(set);
            String some = words.stream().limit(8).collect(Collectors.joining("、")) + (words.size() > 8 ? "…" : "");
            error(field, STANDARD + "value", some, Nearest.of(text, words).orElse(""));
        }
        return code;
    }

    @Override
    public void error(String field, String problem, Object... args) {
        add(field, shown(field), problem, true, args);
    }

    @Override
    public void warn(String field, String problem, Object... args) {
        add(field, shown(field), problem, false, args);
    }

    private void add(String field, String shown, String problem, boolean error, Object... args) {
        bad |= error;
        String header = columns.header(field);
        String label = header.isEmpty() ? columns.field(field).labelKey() : header;
        if (problems.stream()
                .noneMatch(one -> one.field().equals(label) && one.code().equals(problem))) {
            String joined = Arrays.stream(args)
                    .map(arg -> String.valueOf(arg).replace('\t', ' '))
                    .collect(Collectors.joining("\t"));
            problems.add(new RowProblem(label, shown, problem, joined, error));
        }
    }

    private String shown(String field) {
        Place place = columns.place(field);
        String text = place == null ? "" : cells.text(place.column());
        return columns.field(field).secret() ? CellText.masked(text) : text.substring(0, Math.min(text.length(), 200));
    }

    @Override
    public boolean bad() {
        return bad;
    }

    @Override
    public OptionalLong subject() {
        return subject;
    }

    @Override
    public void subject(long id) {
        subject = OptionalLong.of(id);
    }

    @Override
    public void subject(long id, String guardedBy) {
        subject(id);
        region = guardedBy;
    }

    @Override
    public String region() {
        return region;
    }

    @Override
    public void addition() {
        addition = true;
    }

    @Override
    public boolean isAddition() {
        return addition;
    }

    @Override
    public void change(String field, String before, String after) {
        String header = columns.header(field);
        changes.add(new Change(
                header.isEmpty() ? columns.field(field).labelKey() : header, word(field, before), word(field, after)));
    }

    private String word(String field, String text) {
        ImportField known = columns.field(field);
        return switch (known.type()) {
            case CODE -> values.wordOf(known.values(), text);
            case YES_NO -> text.equals("true") ? "是" : text.equals("false") ? "否" : text;
            default -> text;
        };
    }

    @Override
    public void keep(Object made) {
        kept.put(made.getClass(), made);
    }

    @Override
    public <T> @Nullable T kept(Class<T> type) {
        return type.cast(kept.get(type));
    }
}
