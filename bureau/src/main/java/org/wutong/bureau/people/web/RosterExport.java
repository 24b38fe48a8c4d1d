package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Cell;
import org.wutong.bureau.people.FieldType;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.RosterColumns;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.vocabulary.Fen;

/** The current view of the roster as a file: numbers by their last four, and who took it with them is recorded. */
@Controller
class RosterExport {
    private static final List<WorkerField> FIELDS = List.of(
            WorkerField.ETHNIC,
            WorkerField.EDUCATION,
            WorkerField.POLITICAL,
            WorkerField.MARITAL,
            WorkerField.RURAL_HUKOU,
            WorkerField.LABOUR_CAPACITY,
            WorkerField.HEALTH,
            WorkerField.SKILLS,
            WorkerField.CERTIFICATES,
            WorkerField.WILLING,
            WorkerField.WILLING_OUT,
            WorkerField.WISH_REGIONS,
            WorkerField.WISH_OCCUPATIONS,
            WorkerField.WISH_WAGE,
            WorkerField.CONTACTED_ON,
            WorkerField.REFRESHED_ON);

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Roster roster;
    private final RosterPage page;
    private final ReportingTree tree;
    private final Words words;
    private final Exports exports;
    private final BusinessDate businessDate;
    private final TransactionTemplate transactions;

    RosterExport(
            Roster roster,
            RosterPage page,
            ReportingTree tree,
            Words words,
            Exports exports,
            BusinessDate businessDate,
            TransactionTemplate transactions) {
        this.roster = roster;
        this.page = page;
        this.tree = tree;
        this.words = words;
        this.exports = exports;
        this.businessDate = businessDate;
        this.transactions = transactions;
    }

    @GetMapping("/people/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "xlsx") String format,
            ExportPurpose purpose,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        boolean csv = format.equals("csv");
        LocalDate today = businessDate.today();
        String name = words.say("people.title") + "-" + today + (csv ? ".csv" : ".xlsx");
        response.setContentType(
                csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        RosterSheet sheet = csv
                ? RosterSheet.csv(response.getOutputStream())
                : RosterSheet.xlsx(response.getOutputStream(), words.say("people.title"));
        transactions.executeWithoutResult(transaction -> write(request(parameters), sheet, me, purpose, language));
        sheet.end();
    }

    /** Picked rows, where there are some, are all that is wanted. */
    private RosterRequest request(MultiValueMap<String, String> parameters) {
        List<String> picked = parameters.getOrDefault("id", List.of());
        if (picked.isEmpty()) {
            return new RosterRequest(parameters, page.filters());
        }
        MultiValueMap<String, String> only = new LinkedMultiValueMap<>();
        only.set("who", String.join(",", picked));
        return new RosterRequest(only, page.filters());
    }

    private void write(RosterRequest request, RosterSheet sheet, Officer me, ExportPurpose purpose, Locale language) {
        List<RosterColumns.Column> contributed = roster.columns();
        sheet.row(heads(contributed));
        AtomicLong rows = new AtomicLong();
        roster.each(request.wanted(), language, line -> {
            sheet.row(cells(line, contributed));
            rows.incrementAndGet();
        });
        sheet.note(exports.note(
                me,
                purpose,
                "people",
                me.viewScope(),
                rows.get(),
                String.join(" ", request.conditions().keySet())));
    }

    private List<String> heads(List<RosterColumns.Column> contributed) {
        List<String> heads = new ArrayList<>();
        for (String key : List.of(
                "people.column.township",
                "people.column.village",
                "people.column.household",
                "people.field.name",
                "people.field.relation",
                "people.field.gender",
                "people.column.age",
                "people.column.identity-tail",
                "people.column.phone-tail",
                "people.column.categories")) {
            heads.add(words.say(key));
        }
        FIELDS.forEach(field -> heads.add(words.say(field.labelKey())));
        contributed.forEach(column -> heads.add(words.say(column.labelKey())));
        return heads;
    }

    private List<Object> cells(Roster.Line line, List<RosterColumns.Column> contributed) {
        Worker worker = line.worker();
        List<Object> cells = new ArrayList<>();
        String[] path = tree.path(worker.region()).split(" / ", 2);
        cells.add(path[0]);
        cells.add(path.length > 1 ? path[1] : "");
        cells.add(worker.householdNumber().startsWith("~") ? "" : worker.householdNumber());
        cells.add(worker.name());
        cells.add(plain(words.field(WorkerField.RELATION, worker)));
        cells.add(plain(words.field(WorkerField.GENDER, worker)));
        Integer age = worker.ageOn(businessDate.today());
        cells.add(age == null ? "" : age);
        cells.add(tail(worker, WorkerField.IDENTITY));
        cells.add(tail(worker, WorkerField.PHONE));
        cells.add(line.categories().stream().map(words::category).collect(Collectors.joining("、")));
        FIELDS.forEach(field -> cells.add(value(field, worker)));
        contributed.forEach(column -> cells.add(value(line.cell(column.key()))));
        return cells;
    }

    private Object value(WorkerField field, Worker worker) {
        Object value = worker.get(field);
        return value instanceof LocalDate day
                ? day
                : value instanceof Long fen && field.type() == FieldType.MONEY
                        ? new BigDecimal(Fen.toYuan(fen))
                        : plain(words.field(field, worker));
    }

    private static Object value(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                        && PLAIN_NUMBER.matcher(cell.text()).matches()
                ? new BigDecimal(cell.text())
                : plain(cell.text());
    }

    private static String tail(Worker worker, WorkerField field) {
        String tail = worker.tail(field);
        return tail == null ? "" : tail;
    }

    private static String plain(String shown) {
        return shown.equals("—") ? "" : shown;
    }
}
