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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.grants.CaseDesk;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.grants.NotThere;
import org.wutong.bureau.grants.OrganisationView;
import org.wutong.bureau.grants.OrganisationsOwed;
import org.wutong.bureau.grants.OwedClaim;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.Fen;

/** Organisations owed, and the people a case counts, as spreadsheets; the first for sister systems too. */
@Controller
class OrganisationExports {
    private final OrganisationsOwed owed;
    private final OrganisationView view;
    private final CaseDesk desk;
    private final GrantWords words;
    private final Exports exports;

    OrganisationExports(
            OrganisationsOwed owed, OrganisationView view, CaseDesk desk, GrantWords words, Exports exports) {
        this.owed = owed;
        this.view = view;
        this.desk = desk;
        this.words = words;
        this.exports = exports;
    }

    @GetMapping("/grants/owed/organisations/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void owed(
            @AuthenticationPrincipal Officer me,
            OrganisationsAsked asked,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<OwedClaim> rows = owed.all(me, asked.wanted());
        Map<Long, SubjectCard> cards =
                words.people(rows.stream().map(OwedClaim::payee).distinct().toList());
        new XlsxTable<OwedClaim>()
                .column(say("organisation", locale), one -> name(cards.get(one.payee())))
                .column(say("place", locale), one -> words.place(one.region()))
                .column(say("rule", locale), one -> words.title(one.rule(), locale))
                .column(say("batch", locale), OwedClaim::label)
                .column(
                        say("subjects", locale),
                        one -> one.claim().isEmpty() ? null : one.subjects().size())
                .column(say("sum", locale), one -> new BigDecimal(Fen.toYuan(one.leastFen())))
                .column(say("most", locale), OrganisationExports::most)
                .column(say("fund", locale), one -> words.fund(one.fund(), locale))
                .column(say("readiness", locale), one -> words.text("grants.readiness." + one.readiness(), locale))
                .column(say("missing", locale), one -> words.missingOf(one.rule(), one.missing(), locale))
                .send(
                        response,
                        words.text("grants.owed.organisations", locale),
                        rows,
                        exports.note(me, purpose, "grant", rows.size(), asked.toString()));
    }

    /** The list frozen with a case; of people outside the reader's range nothing but that they are counted. */
    @GetMapping("/grants/cases/{id:\\d+}/people/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void people(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        GrantCase one = desk.find(me, id).filter(GrantCase::ofOrganisation).orElseThrow(NotThere::new);
        List<OrganisationView.Person> rows = view.ofCase(me, one).people();
        Map<Long, SubjectCard> cards = words.people(
                rows.stream().map(row -> row.counted().worker()).distinct().toList());
        new XlsxTable<OrganisationView.Person>()
                .column(
                        say("person", locale),
                        row -> name(cards.get(row.counted().worker())))
                .column(say("tail", locale), row -> tail(cards.get(row.counted().worker())))
                .column(say("sum", locale), row -> fen(row.counted().fen()))
                .send(
                        response,
                        words.text("grants.counted", locale) + "-" + id,
                        rows,
                        exports.note(me, purpose, "grant", rows.size(), "case " + id));
    }

    /** Organisations by id, sums in fen. */
    @GetMapping("/api/grants/owed/organisations")
    @PreAuthorize("hasAuthority('VIEW')")
    @ResponseBody
    List<OwedClaim> api(@AuthenticationPrincipal Officer me, OrganisationsAsked asked) {
        return owed.all(me, asked.wanted());
    }

    private static @Nullable Object most(OwedClaim one) {
        return fen(one.mostFen());
    }

    private static @Nullable Object fen(@Nullable Long fen) {
        return fen == null ? null : new BigDecimal(Fen.toYuan(fen));
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
