package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.policies.Explanations;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.rules.PolicySet;
import org.wutong.vocabulary.Fen;

/** The list as a spreadsheet: the same rows, the same masking. */
@Controller
class OwedExport {
    private static final int CHUNK = 2000;
    private static final List<String> COLUMNS =
            List.of("name", "tail", "township", "rule", "outcome", "least", "most", "missing", "as-of");

    private final Decisions decisions;
    private final Explanations explanations;
    private final PublishedPolicies policies;
    private final OwedView view;
    private final FactWords words;
    private final ReportingTree tree;
    private final MessageSource messages;
    private final Settings settings;
    private final Audit audit;

    OwedExport(
            Decisions decisions,
            Explanations explanations,
            PublishedPolicies policies,
            OwedView view,
            FactWords words,
            ReportingTree tree,
            MessageSource messages,
            Settings settings,
            Audit audit) {
        this.decisions = decisions;
        this.explanations = explanations;
        this.policies = policies;
        this.view = view;
        this.words = words;
        this.tree = tree;
        this.messages = messages;
        this.settings = settings;
        this.audit = audit;
    }

    @GetMapping("/owed/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void export(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) OwedRow.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String missing,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        OwedFilter filter = new OwedFilter(given(rule), outcome, given(place), given(missing));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"owed.xlsx\"");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Wutong", null)) {
            Worksheet sheet = workbook.newWorksheet("owed");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, messages.getMessage("policies.column." + COLUMNS.get(i), null, locale));
            }
            int rows = write(sheet, filter, locale);
            audit.record("export", "decision", null, settings.county().orElse("0"), null, rows + " " + filter);
        }
    }

    private int write(Worksheet sheet, OwedFilter filter, Locale locale) {
        PolicySet set = policies.inForce();
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
                    write(sheet, ++line, row, card, set, locale);
                }
                after = new Decisions.Place(row.region(), row.worker(), row.rule());
            }
        } while (rows.size() == CHUNK);
        return line;
    }

    private void write(Worksheet sheet, int line, OwedRow row, SubjectCard card, PolicySet set, Locale locale) {
        sheet.value(line, 0, card.name());
        sheet.value(line, 1, card.tail() == null ? "" : card.tail());
        sheet.value(line, 2, tree.path(card.region()));
        sheet.value(
                line,
                3,
                row.rule() + " "
                        + set.rule(row.rule())
                                .map(it -> words.say(it.title(), locale))
                                .orElse(""));
        sheet.value(line, 4, messages.getMessage("policies.outcome." + row.outcome(), null, locale));
        sheet.value(line, 5, new BigDecimal(Fen.toYuan(row.payableLeastFen())));
        Long most = row.payableMostFen();
        if (most != null) {
            sheet.value(line, 6, new BigDecimal(Fen.toYuan(most)));
        }
        sheet.value(
                line,
                7,
                row.missing().stream().map(fact -> view.label(fact, locale)).collect(Collectors.joining("、")));
        sheet.value(line, 8, row.asOf().toString());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
