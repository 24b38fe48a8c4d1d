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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.employment.ListKind;
import org.wutong.bureau.employment.ListsOn;
import org.wutong.bureau.employment.Workplaces;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.AgeOn;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode.Level;

/** The three lists as of any day: counts by place, people, export. A day to come is read as today. */
@Controller
@RequestMapping("/employment/lists")
@PreAuthorize("hasAuthority('VIEW')")
class ListPages {
    private static final int PAGE = 50;
    private static final int MOST = 200_000;

    private final ListsOn lists;
    private final Workplaces workplaces;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final MessageSource messages;
    private final Exports exports;

    ListPages(
            ListsOn lists,
            Workplaces workplaces,
            ReportingTree tree,
            BusinessDate businessDate,
            MessageSource messages,
            Exports exports) {
        this.lists = lists;
        this.workplaces = workplaces;
        this.tree = tree;
        this.businessDate = businessDate;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping
    String lists(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "EMPLOYED") ListKind list,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node under = place(me, place);
        LocalDate on = day(day);
        List<ListsOn.OfPlace> rows = lists.below(under, on);
        model.addAttribute("under", under);
        model.addAttribute("home", place(me, null));
        model.addAttribute("deeper", under.level().ordinal() < Level.TOWNSHIP.ordinal());
        model.addAttribute("rows", rows);
        model.addAttribute("total", lists.total(rows));
        model.addAttribute("kinds", ListKind.values());
        model.addAttribute("list", list);
        model.addAttribute("day", on);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("page", lists.page(list, under.code(), on, at, PAGE));
        model.addAttribute(
                "link",
                PageLink.to("/employment/lists")
                        .with("place", under.code())
                        .with("day", on)
                        .with("list", list));
        model.addAttribute("places", tree.choicesFrom(me.viewScope()));
        model.addAttribute("workplaces", workplaces);
        model.addAttribute("tree", tree);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "employment/lists-on";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "EMPLOYED") ListKind list,
            Locale locale,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Node under = place(me, place);
        LocalDate on = day(day);
        List<ListsOn.Line> rows = lists.all(list, under.code(), on, MOST);
        ExportNote note = exports.note(me, purpose, "people", rows.size(), list + " " + on);
        new XlsxTable<ListsOn.Line>()
                .column(
                        say("people.column.village", locale),
                        line -> tree.path(line.person().region()))
                .column(say("people.field.name", locale), line -> line.person().name())
                .column(
                        say("people.field.gender", locale),
                        line -> line.person().gender() == null
                                ? null
                                : say("people.gender." + line.person().gender(), locale))
                .column(say("people.column.age", locale), line -> age(line.person(), on))
                .column(
                        say("employment.column.status", locale),
                        line -> say("employment.lists.status." + line.standing().status(), locale))
                .column(
                        say("employment.lists.since", locale),
                        line -> line.standing().since())
                .column(
                        say("employment.lists.workplace", locale),
                        line -> line.standing().workRegion() == null
                                ? null
                                : workplaces.brief(line.standing().workRegion()))
                .column(
                        say("employment.lists.job", locale),
                        line -> line.standing().occupationTitle())
                .column(
                        say("employment.column.wage", locale),
                        line -> line.standing().monthlyWageFen() == null
                                ? null
                                : new java.math.BigDecimal(
                                        Fen.toYuan(line.standing().monthlyWageFen())))
                .column(
                        say("employment.column.scope", locale),
                        line -> line.standing().transferScope() == null
                                ? null
                                : say("employment.flows." + line.standing().transferScope(), locale))
                .column(
                        say("employment.lists.stable", locale),
                        line -> line.months().stable().whole())
                .column(
                        say("employment.lists.continuous", locale),
                        line -> line.months().continuous().whole())
                .column(
                        say("employment.lists.cumulative", locale),
                        line -> line.months().cumulative().whole())
                .column(
                        say("employment.lists.year-income", locale),
                        line -> line.standing().yearIncomeFen() == null
                                ? null
                                : new java.math.BigDecimal(
                                        Fen.toYuan(line.standing().yearIncomeFen())))
                .column(
                        say("people.field.willing_out", locale),
                        line -> say(wish(line.person().willingOut()), locale))
                .send(response, say(list.labelKey(), locale) + " " + on, rows, note);
    }

    /** Full years that day; null while the birth date is not known. */
    public static @Nullable Integer age(ListsOn.Person person, LocalDate day) {
        LocalDate born = person.birthDate();
        return born == null || born.isAfter(day) ? null : AgeOn.fullYears(born, day);
    }

    private static String wish(@Nullable Boolean willing) {
        return willing == null ? "people.unknown" : willing ? "people.yes" : "people.no";
    }

    private LocalDate day(@Nullable LocalDate asked) {
        LocalDate today = businessDate.today();
        return asked == null || asked.isAfter(today) ? today : asked;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private Node place(Officer me, @Nullable String place) {
        return tree.find(place == null || place.isBlank() ? me.viewScope() : place)
                .filter(node -> Scope.under(me.viewScope()).covers(node.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
