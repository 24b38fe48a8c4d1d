package org.wutong.bureau.employment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.HeadClass;
import org.wutong.bureau.employment.HeadcountFilter;
import org.wutong.bureau.employment.HeadcountFilter.Group;
import org.wutong.bureau.employment.HeadcountList;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.Truth;

/** Headcounts as spreadsheets: each class with those who surely count, and beside it those of whom it is not known. */
@Controller
@RequestMapping("/employment/headcounts")
@PreAuthorize("hasAuthority('EXPORT')")
class HeadcountExports {
    private static final int MOST = 5_000;

    private final HeadcountList list;
    private final Employers employers;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final MessageSource messages;
    private final Exports exports;

    HeadcountExports(
            HeadcountList list,
            Employers employers,
            ReportingTree tree,
            BusinessDate businessDate,
            MessageSource messages,
            Exports exports) {
        this.list = list;
        this.employers = employers;
        this.tree = tree;
        this.businessDate = businessDate;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping("/export")
    void employers(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "ALL") Group group,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Locale locale,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        LocalDate on = day(day);
        List<HeadcountList.Line> lines = list.all(new HeadcountFilter(group, q.strip(), place.strip()), on, MOST);
        XlsxTable<HeadcountList.Line> table = new XlsxTable<HeadcountList.Line>()
                .column(
                        say("employment.spell.employer", locale),
                        line -> line.employer().name())
                .column(
                        say("employers.creditCode", locale),
                        line -> line.employer().creditCode())
                .column(
                        say("employment.heads.kind", locale),
                        line -> say(line.employer().kind().labelKey(), locale));
        for (HeadClass counted : HeadClass.values()) {
            table.column(
                    say(counted.labelKey(), locale),
                    line -> line.count().heads(counted).sure());
            if (counted != HeadClass.ALL && counted != HeadClass.STABLE && counted != HeadClass.NEW_IN_YEAR) {
                table.column(
                        messages.getMessage(
                                "employment.heads.open-of", new Object[] {say(counted.labelKey(), locale)}, locale),
                        line -> line.count().heads(counted).open());
            }
        }
        table.send(
                response,
                say("employment.heads.title", locale) + " " + on,
                lines,
                exports.note(me, purpose, "employer", lines.size(), group + " " + on));
    }

    @GetMapping("/{employer:\\d+}/export")
    void people(
            @AuthenticationPrincipal Officer me,
            @PathVariable long employer,
            @RequestParam(name = "class", defaultValue = "ALL") HeadClass counted,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Locale locale,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Employer firm = employers.find(employer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate on = day(day);
        List<HeadcountList.Person> people = list.people(employer, counted, on);
        XlsxTable<HeadcountList.Person> table = new XlsxTable<HeadcountList.Person>()
                .column(say("people.field.name", locale), one -> one.worker().name())
                .column(
                        say("people.column.village", locale),
                        one -> tree.path(one.worker().region()))
                .column(
                        say("employment.spell.from", locale),
                        one -> one.head().spell().fromDate())
                .column(
                        say("employment.spell.to", locale),
                        one -> one.head().spell().toDate())
                .column(
                        say("employment.heads.months", locale),
                        one -> one.head().with().whole());
        for (HeadClass each : HeadClass.values()) {
            table.column(
                    say(each.labelKey(), locale), one -> say(word(one.head().in(each)), locale));
        }
        table.send(
                response,
                firm.name() + " " + say(counted.labelKey(), locale) + " " + on,
                people,
                exports.note(me, purpose, "people", people.size(), "headcount " + employer + " " + counted + " " + on));
    }

    private static String word(Truth truth) {
        return switch (truth) {
            case TRUE -> "people.yes";
            case FALSE -> "people.no";
            case UNKNOWN -> "people.unknown";
        };
    }

    private LocalDate day(@Nullable LocalDate asked) {
        LocalDate today = businessDate.today();
        return asked == null || asked.isAfter(today) ? today : asked;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
