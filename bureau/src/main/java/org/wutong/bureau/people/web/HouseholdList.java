package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.HouseholdQuestion;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.people.RosterFilter;
import org.wutong.bureau.people.storage.HouseholdListRows;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;

/** Households as a list: by place, category, whether somebody is in work or willing to go out. */
@Controller
class HouseholdList {
    private static final int PAGE = 50;
    private static final int MOST = 100_000;
    /** The condition of the duty that knows about work. */
    private static final String WORK = "household-work";

    private final Households households;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final List<RosterFilter> filters;
    private final ObjectProvider<HouseholdQuestion> questions;
    private final Words words;
    private final Exports exports;

    HouseholdList(
            Households households,
            ReportingTree tree,
            BusinessDate businessDate,
            List<RosterFilter> filters,
            ObjectProvider<HouseholdQuestion> questions,
            Words words,
            Exports exports) {
        this.households = households;
        this.tree = tree;
        this.businessDate = businessDate;
        this.filters = List.copyOf(filters);
        this.questions = questions;
        this.words = words;
        this.exports = exports;
    }

    @GetMapping("/households")
    @PreAuthorize("hasAuthority('VIEW')")
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable CategoryKind category,
            @RequestParam(defaultValue = "false") boolean willing,
            @RequestParam(required = false) @Nullable String work,
            @RequestParam(required = false) @Nullable String at,
            Locale language,
            Model model) {
        Node under = place(me, place);
        KeysetPage<HouseholdListRows.Line> page = households.page(
                new HouseholdListRows.Wanted(under.code(), category, willing, work(work)),
                businessDate.today(),
                at,
                PAGE);
        Map<Long, List<HouseholdQuestion.Answer>> answers = new HashMap<>();
        page.rows()
                .forEach(line -> answers.put(
                        line.id(),
                        questions
                                .orderedStream()
                                .flatMap(question -> question.of(line.id(), language).stream())
                                .toList()));
        model.addAttribute("page", page);
        model.addAttribute("answers", answers);
        model.addAttribute("under", under);
        model.addAttribute("category", category);
        model.addAttribute("categories", CategoryKind.values());
        model.addAttribute("willing", willing);
        model.addAttribute("work", work);
        RosterFilter filter = workFilter();
        model.addAttribute("works", filter == null ? List.of() : filter.choices());
        model.addAttribute("places", tree.under(me.viewScope()));
        model.addAttribute(
                "link",
                PageLink.to("/households")
                        .with("place", place)
                        .with("category", category)
                        .with("willing", willing ? "true" : null)
                        .with("work", work));
        return "people/households";
    }

    @GetMapping("/households/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable CategoryKind category,
            @RequestParam(defaultValue = "false") boolean willing,
            @RequestParam(required = false) @Nullable String work,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Node under = place(me, place);
        List<HouseholdListRows.Line> rows = households.list(
                new HouseholdListRows.Wanted(under.code(), category, willing, work(work)), businessDate.today(), MOST);
        ExportNote note = exports.note(me, purpose, "household", rows.size(), under.code());
        new XlsxTable<HouseholdListRows.Line>()
                .column(words.say("people.column.village"), line -> words.path(line.region()))
                .column(words.say("people.column.household"), line -> line.alone() ? null : line.number())
                .column(words.say("people.contact.head"), HouseholdListRows.Line::head)
                .column(words.say("people.contact.people"), HouseholdListRows.Line::people)
                .column(words.say("people.households.willing"), HouseholdListRows.Line::willing)
                .column(words.say("people.form.address"), HouseholdListRows.Line::address)
                .send(response, words.say("people.households.title"), rows, note);
    }

    private RosterFilter.@Nullable Condition work(@Nullable String value) {
        RosterFilter filter = workFilter();
        return value == null || filter == null || !filter.accepts(value) ? null : filter.condition(value);
    }

    private @Nullable RosterFilter workFilter() {
        return filters.stream()
                .filter(filter -> filter.parameter().equals(WORK))
                .findFirst()
                .orElse(null);
    }

    private Node place(Officer me, @Nullable String place) {
        return tree.find(place == null || place.isBlank() ? me.viewScope() : place)
                .filter(node -> Scope.under(me.viewScope()).covers(node.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
