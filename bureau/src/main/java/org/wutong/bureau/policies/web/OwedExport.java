package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.policies.Explanations;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.Papers;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxCell;
import org.wutong.vocabulary.Fen;

/** The list as a spreadsheet: the same rows, the same masking. */
@Controller
class OwedExport {
    private static final int CHUNK = 2000;
    private static final List<String> COLUMNS =
            List.of("name", "tail", "township", "rule", "outcome", "least", "most", "missing", "as-of");

    private final Decisions decisions;
    private final Explanations explanations;
    private final Papers papers;
    private final OwedView view;
    private final FactWords words;
    private final ReportingTree tree;
    private final Settings settings;
    private final Exports exports;

    OwedExport(
            Decisions decisions,
            Explanations explanations,
            Papers papers,
            OwedView view,
            FactWords words,
            ReportingTree tree,
            Settings settings,
            Exports exports) {
        this.decisions = decisions;
        this.explanations = explanations;
        this.papers = papers;
        this.view = view;
        this.words = words;
        this.tree = tree;
        this.settings = settings;
        this.exports = exports;
    }

    @GetMapping("/owed/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void export(
            @AuthenticationPrincipal Officer me,
            OwedAsked asked,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        OwedFilter filter = asked.filter(papers);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"owed.xlsx\"");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Wutong", null)) {
            Worksheet sheet = workbook.newWorksheet("owed");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, words.text("policies.column." + COLUMNS.get(i), locale));
            }
            int rows = write(sheet, filter, locale);
            ExportNote note =
                    exports.note(me, purpose, "decision", settings.county().orElse("0"), rows, filter.toString());
            note.write(workbook);
        }
    }

    private int write(Worksheet sheet, OwedFilter filter, Locale locale) {
        int line = 0;
        Decisions.Place after = null;
        List<OwedRow> rows;
        do {
            rows = decisions.page(filter, after, null, CHUNK);
            Map<Long, SubjectCard> cards = explanations.cards(
                    rows.stream().map(OwedRow::worker).distinct().toList());
            for (OwedRow row : rows) {
                SubjectCard card = cards.get(row.worker());
                if (card != null) {
                    write(sheet, ++line, row, card, locale);
                }
                after = new Decisions.Place(row.region(), row.worker(), row.rule());
            }
        } while (rows.size() == CHUNK);
        return line;
    }

    private void write(Worksheet sheet, int line, OwedRow row, SubjectCard card, Locale locale) {
        sheet.value(line, 0, card.name());
        sheet.value(line, 1, card.tail() == null ? "" : card.tail());
        sheet.value(line, 2, tree.path(card.region()));
        sheet.value(line, 3, row.rule() + " " + view.title(row.rule(), locale));
        sheet.value(line, 4, words.text("policies.outcome." + row.outcome(), locale));
        sheet.value(line, 5, new BigDecimal(Fen.toYuan(row.payableLeastFen())));
        Long most = row.payableMostFen();
        if (most == null) {
            sheet.value(line, 6, words.text("policies.sum.open", locale));
        } else {
            sheet.value(line, 6, new BigDecimal(Fen.toYuan(most)));
        }
        sheet.value(line, 7, view.missing(row, locale));
        XlsxCell.put(sheet, line, 8, row.asOf());
    }
}
