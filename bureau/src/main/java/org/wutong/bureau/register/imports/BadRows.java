package org.wutong.bureau.register.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.register.sheet.SheetFile;
import org.wutong.bureau.register.sheet.Sheets;

/** The rows with errors as a sheet of the same form, with what is wrong behind each: to be mended and brought in again. */
@Component
public class BadRows {
    private final ImportStore store;
    private final Findings findings;
    private final MessageSource messages;
    private final Audit audit;

    BadRows(ImportStore store, Findings findings, MessageSource messages, Audit audit) {
        this.store = store;
        this.findings = findings;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public byte[] write(Import one) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<Integer, StringJoiner> problems = new HashMap<>();
        findings.errors(one.id())
                .forEach(problem -> problems.computeIfAbsent(problem.rowNo(), row -> new StringJoiner("\n"))
                        .add(words(problem, locale)));
        SheetFile file = Sheets.open(store.content(one.id()), one.fileName());
        int sheet = Math.max(0, file.sheets().indexOf(one.sheetName()));
        List<Import.Header> headers = one.headers();
        int last = headers.stream().mapToInt(Import.Header::column).max().orElse(0) + 1;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Wutong", "1.0")) {
            Worksheet page = book.newWorksheet(one.sheetName().isEmpty() ? "Sheet1" : one.sheetName());
            for (Import.Header header : headers) {
                page.value(0, header.column(), header.header());
                page.style(0, header.column()).bold().set();
            }
            page.value(0, last, HeaderMatch.PROBLEM_HEADER);
            page.style(0, last).bold().set();
            page.width(last, 60);
            int[] next = {1};
            file.read(sheet, row -> {
                StringJoiner words = problems.get(row.number());
                if (words != null && row.number() > one.headerRow()) {
                    for (int i = 0; i < Math.min(row.cells().size(), last); i++) {
                        if (!row.text(i).isEmpty()) {
                            page.value(next[0], i, row.text(i));
                            page.style(next[0], i).format("@").set();
                        }
                    }
                    page.value(next[0]++, last, words.toString());
                }
                return true;
            });
            page.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.record("export", "import", Long.toString(one.id()), one.region(), null, "bad rows " + problems.size());
        return out.toByteArray();
    }

    private String words(Findings.Listed problem, Locale locale) {
        String field = messages.getMessage(problem.field(), null, problem.field(), locale);
        String title = messages.getMessage(problem.code() + ".title", problem.arguments(), locale);
        String cure = messages.getMessage(problem.cureKey(), problem.arguments(), "", locale);
        return field + "：" + title + (cure == null || cure.isEmpty() ? "" : "。" + cure);
    }
}
