package org.wutong.bureau.grants.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.grants.Owed;
import org.wutong.bureau.grants.OwedCase;
import org.wutong.bureau.grants.storage.CaseList;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.Fen;

/** The lists of cases and of those owed as spreadsheets, masked as on the page. */
@Controller
class GrantExports {
    private static final int MOST = 100_000;

    private final CaseList list;
    private final Owed owed;
    private final GrantWords words;
    private final BusinessDate businessDate;
    private final Exports exports;

    GrantExports(CaseList list, Owed owed, GrantWords words, BusinessDate businessDate, Exports exports) {
        this.list = list;
        this.owed = owed;
        this.words = words;
        this.businessDate = businessDate;
        this.exports = exports;
    }

    @GetMapping("/grants/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void cases(
            @AuthenticationPrincipal Officer me,
            CaseAsked asked,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<GrantCase> rows = list.all(asked.filter(), CaseListPages.awaiting(me), businessDate.today(), MOST);
        Map<Long, SubjectCard> people =
                words.people(rows.stream().map(GrantCase::payee).distinct().toList());
        new XlsxTable<GrantCase>()
                .column(say("number", locale), GrantCase::id)
                .column(say("person", locale), one -> name(people.get(one.payee())))
                .column(say("tail", locale), one -> tail(people.get(one.payee())))
                .column(say("place", locale), one -> words.place(one.region()))
                .column(say("rule", locale), one -> words.title(one.rule(), locale))
                .column(say("period", locale), one -> words.period(one.period(), locale))
                .column(say("sum", locale), one -> new BigDecimal(Fen.toYuan(one.fen())))
                .column(say("fund", locale), one -> words.fund(one.fund(), locale))
                .column(say("state", locale), one -> words.text("grants.state." + one.state(), locale))
                .column(say("due", locale), GrantCase::dueOn)
                .send(
                        response,
                        words.text("grants.menu.cases", locale),
                        rows,
                        exports.note(me, purpose, "grant", rows.size(), asked.toString()));
    }

    @GetMapping("/grants/owed/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void owed(
            @AuthenticationPrincipal Officer me,
            OwedPages.Asked asked,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<OwedCase> rows = owed.all(asked.wanted(), MOST);
        Map<Long, SubjectCard> people =
                words.people(rows.stream().map(OwedCase::worker).distinct().toList());
        new XlsxTable<OwedCase>()
                .column(say("person", locale), one -> name(people.get(one.worker())))
                .column(say("tail", locale), one -> tail(people.get(one.worker())))
                .column(say("place", locale), one -> words.place(one.region()))
                .column(say("rule", locale), one -> words.title(one.rule(), locale))
                .column(say("sum", locale), one -> new BigDecimal(Fen.toYuan(one.leastFen())))
                .column(say("most", locale), one -> most(one))
                .column(say("fund", locale), one -> words.fund(one.fund(), locale))
                .column(say("readiness", locale), one -> words.text("grants.readiness." + one.readiness(), locale))
                .column(say("missing", locale), one -> words.missing(one.missing(), locale))
                .send(
                        response,
                        words.text("grants.menu.owed", locale),
                        rows,
                        exports.note(me, purpose, "grant", rows.size(), asked.toString()));
    }

    private static @Nullable Object most(OwedCase one) {
        Long most = one.mostFen();
        return most == null ? null : new BigDecimal(Fen.toYuan(most));
    }

    private String say(String column, Locale locale) {
        return words.text("grants.column." + column, locale);
    }

    private static String name(@Nullable SubjectCard card) {
        return card == null ? "—" : card.name();
    }

    private static String tail(@Nullable SubjectCard card) {
        return card == null || card.tail() == null ? "" : card.tail();
    }
}
