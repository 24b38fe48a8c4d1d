package org.wutong.bureau.targets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.targets.storage.SupervisionList;
import org.wutong.bureau.targets.supervision.AppraisalDesk;
import org.wutong.bureau.targets.supervision.AppraisalSheet;
import org.wutong.bureau.targets.supervision.Grade;
import org.wutong.bureau.targets.supervision.SupervisionCase;

/** Cases, and the sheets of a year, as spreadsheets. */
@Controller
class SupervisionExport {
    private static final int MOST = 100_000;

    private final SupervisionList list;
    private final AppraisalDesk appraisals;
    private final SupervisionWords words;
    private final BusinessDate businessDate;
    private final Exports exports;

    SupervisionExport(
            SupervisionList list,
            AppraisalDesk appraisals,
            SupervisionWords words,
            BusinessDate businessDate,
            Exports exports) {
        this.list = list;
        this.appraisals = appraisals;
        this.words = words;
        this.businessDate = businessDate;
        this.exports = exports;
    }

    @GetMapping("/supervision/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void cases(
            @AuthenticationPrincipal Officer me,
            SupervisionAsked asked,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<SupervisionCase> rows = list.all(asked.wanted(me), businessDate.today(), MOST);
        new XlsxTable<SupervisionCase>()
                .column(say("number", locale), SupervisionCase::id)
                .column(say("place", locale), one -> words.place(one.place()))
                .column(say("what", locale), one -> words.title(one, locale))
                .column(say("subject", locale), SupervisionCase::subject)
                .column(say("asked", locale), SupervisionCase::asked)
                .column(say("figure-on", locale), SupervisionCase::figureOn)
                .column(say("rate", locale), one -> percent(one.rate()))
                .column(say("pace", locale), one -> percent(one.pace()))
                .column(say("rank", locale), SupervisionCase::rank)
                .column(say("counted", locale), SupervisionCase::counted)
                .column(say("level", locale), one -> words.level(one.level(), locale))
                .column(say("state", locale), one -> words.text("supervision.state." + one.state(), locale))
                .column(say("opened", locale), SupervisionCase::openedOn)
                .column(say("due", locale), SupervisionCase::dueOn)
                .column(say("finish", locale), SupervisionCase::finishOn)
                .column(say("raised", locale), SupervisionCase::raised)
                .column(
                        say("outcome", locale),
                        one -> one.outcome() == null
                                ? null
                                : words.text("supervision.outcome." + one.outcome(), locale))
                .column(say("owner", locale), SupervisionCase::ownerOffice)
                .send(
                        response,
                        words.text("supervision.menu", locale),
                        rows,
                        exports.note(
                                me,
                                purpose,
                                "supervision",
                                rows.size(),
                                asked.link().toString()));
    }

    @GetMapping("/supervision/appraisals/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void appraisals(
            @AuthenticationPrincipal Officer me,
            @RequestParam int year,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<AppraisalSheet> sheets = appraisals.sheets(me, year);
        XlsxTable<AppraisalSheet> table = new XlsxTable<AppraisalSheet>()
                .column(say("place", locale), one -> words.place(one.appraisal().place()))
                .column(say("year", locale), one -> one.appraisal().year());
        sheets.stream()
                .findFirst()
                .ifPresent(first -> first.scheme()
                        .items()
                        .forEach(item -> table.column(
                                item.name(locale),
                                one -> one.lines().stream()
                                        .filter(line -> line.item().id().equals(item.id()))
                                        .map(AppraisalSheet.Line::points)
                                        .findFirst()
                                        .map(SupervisionExport::points)
                                        .orElse(null))));
        table.column(say("points", locale), one -> one.complete() ? points(one.least()) : null)
                .column(say("grade", locale), one -> grade(one, locale))
                .column(say("reward", locale), one -> one.appraisal().reward())
                .column(say("signed", locale), one -> one.appraisal().signedOn())
                .column(say("signed-by", locale), one -> one.appraisal().signedName())
                .send(
                        response,
                        words.text("supervision.appraisal.menu", locale) + " " + year,
                        sheets,
                        exports.note(me, purpose, "appraisal", sheets.size(), Integer.toString(year)));
    }

    private static @Nullable String grade(AppraisalSheet one, Locale locale) {
        Grade grade = one.grade();
        return grade == null ? null : grade.name(locale);
    }

    private static BigDecimal points(Long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    private static @Nullable BigDecimal percent(@Nullable Integer basisPoints) {
        return basisPoints == null ? null : BigDecimal.valueOf(basisPoints, 2);
    }

    private String say(String column, Locale locale) {
        return words.text("supervision.column." + column, locale);
    }
}
