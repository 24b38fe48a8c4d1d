package org.wutong.bureau.people.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.PeopleAnywhere;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.RosterFilter;
import org.wutong.bureau.people.RosterView;
import org.wutong.bureau.people.RosterWanted;
import org.wutong.bureau.register.SavedViews;
import org.wutong.vocabulary.Gender;

/** Puts together what the page of the roster shows. */
@Component
class RosterPage {
    private static final int SIZE = 25;
    /** Counted exactly up to here; beyond, the page says “more than”. */
    private static final long COUNTED = 50_000;

    private final Roster roster;
    private final PeopleAnywhere anywhere;
    private final SavedViews savedViews;
    private final ReportingTree tree;
    private final Words words;
    private final List<RosterFilter> filters;
    private final ObjectProvider<RosterView> views;

    RosterPage(
            Roster roster,
            PeopleAnywhere anywhere,
            SavedViews savedViews,
            ReportingTree tree,
            Words words,
            List<RosterFilter> filters,
            ObjectProvider<RosterView> views) {
        this.roster = roster;
        this.anywhere = anywhere;
        this.savedViews = savedViews;
        this.tree = tree;
        this.words = words;
        this.filters = List.copyOf(filters);
        this.views = views;
    }

    /** A condition as a chip, with the address that drops it. */
    public record Chip(String label, String value, String without) {}

    /** A tab. */
    public record Tab(@Nullable Long id, String label, String href, boolean current) {}

    /** How the list is ordered: see the part {@code sortHead}. */
    public record Sorting(String column, boolean descending, Map<String, String> hrefs) {}

    List<RosterFilter> filters() {
        return filters;
    }

    void fill(
            RosterRequest request,
            @Nullable Long after,
            @Nullable Long before,
            int row,
            Officer me,
            Locale language,
            Model model) {
        RosterWanted wanted = request.wanted();
        Roster.Page page = roster.page(wanted, after, before, SIZE, language);
        int from = page.previous() ? Math.max(1, row) : 1;
        List<Roster.Line> lines = page.lines();
        long count = roster.count(wanted, COUNTED + 1);
        model.addAttribute("request", request);
        model.addAttribute("wanted", wanted);
        model.addAttribute("lines", lines);
        model.addAttribute("columns", roster.columns());
        model.addAttribute("from", lines.isEmpty() ? 0 : from);
        model.addAttribute("to", from - 1 + lines.size());
        model.addAttribute("count", count);
        model.addAttribute("counted", count <= COUNTED);
        model.addAttribute(
                "previous",
                !page.previous() || lines.isEmpty()
                        ? null
                        : request.at(
                                "/people",
                                Map.of(
                                        "before",
                                        Long.toString(lines.get(0).worker().id()),
                                        "row",
                                        Integer.toString(Math.max(1, from - SIZE)))));
        model.addAttribute(
                "next",
                !page.next()
                        ? null
                        : request.at(
                                "/people",
                                Map.of(
                                        "after",
                                                Long.toString(lines.get(lines.size() - 1)
                                                        .worker()
                                                        .id()),
                                        "row", Integer.toString(from + lines.size()))));
        model.addAttribute("sort", sorting(request));
        model.addAttribute("chips", chips(request));
        model.addAttribute("tabs", tabs(request, me));
        model.addAttribute(
                "filters", filters.stream().filter(RosterFilter::offered).toList());
        model.addAttribute("places", places(me));
        model.addAttribute("categories", CategoryKind.values());
        model.addAttribute("genders", Gender.values());
        model.addAttribute("educations", Education.values());
        model.addAttribute("capacities", LabourCapacity.values());
        model.addAttribute("elsewhere", elsewhere(wanted, me));
        model.addAttribute("xlsx", request.at("/people/export", Map.of("format", "xlsx")));
        model.addAttribute("whole", request.at("/people/export/whole", Map.of()));
        model.addAttribute("csv", request.at("/people/export", Map.of("format", "csv")));
    }

    List<Node> places(Officer me) {
        return tree.choices(me.viewScope());
    }

    private List<PeopleAnywhere.Found> elsewhere(RosterWanted wanted, Officer me) {
        Scope view = Scope.under(me.viewScope());
        return wanted.text().isBlank() || me.searchScope().equals(me.viewScope())
                ? List.of()
                : anywhere.find(wanted.text()).stream()
                        .filter(found -> !view.covers(found.region()))
                        .toList();
    }

    private static Sorting sorting(RosterRequest request) {
        Map<String, String> hrefs = new LinkedHashMap<>();
        for (RosterWanted.Sort sort : RosterWanted.Sort.values()) {
            hrefs.put(sort.name().toLowerCase(Locale.ROOT), request.sortedBy(sort));
        }
        RosterWanted wanted = request.wanted();
        return new Sorting(wanted.sort().name().toLowerCase(Locale.ROOT), wanted.descending(), hrefs);
    }

    private List<Chip> chips(RosterRequest request) {
        return request.conditions().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> new Chip(
                                label(entry.getKey()),
                                said(entry.getKey(), value),
                                request.without(entry.getKey(), value))))
                .toList();
    }

    private String label(String parameter) {
        return filters.stream()
                .filter(filter -> filter.parameter().equals(parameter))
                .findFirst()
                .map(filter -> words.say(filter.labelKey()))
                .orElseGet(() -> words.say("people.filter." + parameter));
    }

    private String said(String parameter, String value) {
        String constant = value.toUpperCase(Locale.ROOT).replace('-', '_');
        return switch (parameter) {
            case "place" -> tree.shortName(value);
            case "category", "gender", "education" -> words.choice(parameter, constant);
            case "capacity" -> words.choice("labour-capacity", constant);
            case "willing-out" -> words.say("yes".equals(value) ? "people.yes" : "people.no");
            case "refresh", "who" -> words.say("people.filter." + parameter + ".value");
            default ->
                filters.stream()
                        .filter(filter -> filter.parameter().equals(parameter))
                        .flatMap(filter -> filter.choices().stream())
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .map(choice -> words.say(choice.labelKey()))
                        .orElse(value);
        };
    }

    private List<Tab> tabs(RosterRequest request, Officer me) {
        String here = request.query();
        Stream<Tab> everybody = Stream.of(new Tab(null, words.say("people.view.all"), "/people", here.isEmpty()));
        Stream<Tab> common = views.stream()
                .sorted(java.util.Comparator.comparingInt(RosterView::order))
                .map(view -> tab(null, words.say(view.labelKey()), view.query(), here));
        Stream<Tab> own =
                savedViews.of(me.id(), "people").stream().map(view -> tab(view.id(), view.name(), view.query(), here));
        return Stream.concat(everybody, Stream.concat(common, own)).toList();
    }

    private static Tab tab(@Nullable Long id, String label, String query, String here) {
        return new Tab(id, label, "/people?" + query, query.equals(here));
    }
}
