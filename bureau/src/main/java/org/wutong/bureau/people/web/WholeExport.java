package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.roster.WholeRoster;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;

/** The current view of the roster in the bureau's own form, with whole numbers: for those who may see them, each time with its purpose. */
@Controller
class WholeExport {
    private static final int BATCH = 1_000;

    private final Roster roster;
    private final RosterPage page;
    private final WholeRoster whole;
    private final Words words;
    private final Exports exports;
    private final BusinessDate businessDate;
    private final TransactionTemplate transactions;

    WholeExport(
            Roster roster,
            RosterPage page,
            WholeRoster whole,
            Words words,
            Exports exports,
            BusinessDate businessDate,
            TransactionTemplate transactions) {
        this.roster = roster;
        this.page = page;
        this.whole = whole;
        this.words = words;
        this.exports = exports;
        this.businessDate = businessDate;
        this.transactions = transactions;
    }

    @GetMapping("/people/export/whole")
    @PreAuthorize("hasAuthority('EXPORT') and hasAuthority('UNMASK')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam MultiValueMap<String, String> parameters,
            ExportPurpose purpose,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                words.say("people.whole.file") + "-" + businessDate.today() + ".xlsx",
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        RosterSheet sheet = RosterSheet.xlsx(response.getOutputStream(), words.say("people.title"));
        transactions.executeWithoutResult(
                transaction -> write(new RosterRequest(parameters, page.filters()), sheet, me, purpose, language));
        sheet.end();
    }

    private void write(RosterRequest request, RosterSheet sheet, Officer me, ExportPurpose purpose, Locale language) {
        sheet.row(whole.heads());
        AtomicLong rows = new AtomicLong();
        List<Worker> batch = new ArrayList<>();
        roster.each(request.wanted(), language, line -> {
            batch.add(line.worker());
            rows.incrementAndGet();
            if (batch.size() == BATCH) {
                whole.rows(batch, purpose.text()).forEach(sheet::row);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            whole.rows(batch, purpose.text()).forEach(sheet::row);
        }
        sheet.note(exports.note(
                me,
                purpose,
                "people",
                me.viewScope(),
                rows.get(),
                "whole " + String.join(" ", request.conditions().keySet())));
    }
}
