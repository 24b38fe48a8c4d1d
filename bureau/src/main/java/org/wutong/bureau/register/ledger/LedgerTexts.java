package org.wutong.bureau.register.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.imports.FormRow;
import org.wutong.bureau.register.imports.Layouts;
import org.wutong.bureau.register.imports.RowProblem;

/** What a form for one record carries, all as typed, and what was read from it. */
@Component
@Transactional(readOnly = true)
public class LedgerTexts {
    private final LedgerReading reading;
    private final LedgerWords words;
    private final Links links;
    private final Layouts layouts;
    private final BusinessDate businessDate;

    LedgerTexts(LedgerReading reading, LedgerWords words, Links links, Layouts layouts, BusinessDate businessDate) {
        this.reading = reading;
        this.words = words;
        this.links = links;
        this.layouts = layouts;
        this.businessDate = businessDate;
    }

    /** @param problems by field; the record may be kept when there are none */
    public record Read(Map<String, @Nullable Object> values, Map<String, RowProblem> problems) {}

    /**
     * Reads a form.
     *
     * @param before what stands: a phone that is left empty stays as it is there
     */
    public Read read(LedgerType type, Map<String, String> texts, @Nullable LedgerRow before) {
        List<ImportField> fields =
                type.fields().stream().map(LedgerField::imported).toList();
        FormRow form = FormRow.of(fields, texts, layouts, businessDate.today());
        Map<String, Map<String, Long>> linked = reading.linked(type, List.of(form.row()));
        Map<String, @Nullable Object> values = reading.read(type, form.row(), linked, true);
        for (LedgerField field : type.fields()) {
            boolean left = field.kind() == FieldKind.PHONE && values.get(field.name()) == null;
            if (left && before != null && !texts.containsKey("clear." + field.name())) {
                values.put(field.name(), before.value(field.name()));
            }
        }
        Map<String, RowProblem> problems = new LinkedHashMap<>();
        form.problems().stream()
                .filter(RowProblem::error)
                .forEach(problem -> problems.putIfAbsent(problem.field(), problem));
        return new Read(values, problems);
    }

    /** A record as its form shows it: choices and yes or no by their codes, a phone left empty. */
    public Map<String, String> of(LedgerType type, LedgerRow row, Locale locale) {
        Map<String, Map<Long, String>> names = links.written(type, List.of(row));
        Map<String, String> texts = new LinkedHashMap<>();
        for (LedgerField field : type.fields()) {
            Object value = row.value(field.name());
            texts.put(
                    field.name(),
                    value == null
                            ? ""
                            : switch (field.kind()) {
                                case PHONE -> "";
                                case CHOICE, CODE -> value.toString();
                                case CHOICES ->
                                    String.join(
                                            "、",
                                            ((List<?>) value)
                                                    .stream()
                                                            .map(Object::toString)
                                                            .toList());
                                case YES_NO -> (Boolean) value ? "yes" : "no";
                                default -> words.written(field, row, names, locale);
                            });
        }
        return texts;
    }
}
