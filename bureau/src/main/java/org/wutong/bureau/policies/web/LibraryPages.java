package org.wutong.bureau.policies.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.Deciding;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.Tally;
import org.wutong.bureau.policies.library.AmountWords;
import org.wutong.bureau.policies.library.Clause;
import org.wutong.bureau.policies.library.Library;
import org.wutong.bureau.policies.library.LibraryFilter;
import org.wutong.bureau.policies.library.RuleTold;
import org.wutong.bureau.policies.library.RuleWords;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.register.PageLink;
import org.wutong.rules.PolicyDocument;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.vocabulary.RegionCode.Level;

/** The law to read and to search: documents, their clauses, and each rule with all there is to know about it. */
@Controller
@RequestMapping("/policies")
@PreAuthorize("hasAuthority('VIEW')")
class LibraryPages {
    private static final int PAGE = 30;

    private final Library library;
    private final RuleWords ruleWords;
    private final AmountWords amounts;
    private final LibraryPlaces places;
    private final Decisions decisions;
    private final FactWords words;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    LibraryPages(
            Library library,
            RuleWords ruleWords,
            AmountWords amounts,
            LibraryPlaces places,
            Decisions decisions,
            FactWords words,
            ReportingTree tree,
            BusinessDate businessDate) {
        this.library = library;
        this.ruleWords = ruleWords;
        this.amounts = amounts;
        this.places = places;
        this.decisions = decisions;
        this.words = words;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    /** What a list shows: documents, or clauses of one kind. */
    enum Show {
        DOCUMENTS,
        MONEY,
        CHECK,
        NAMED,
        READING
    }

    /** @param brief what it gives, or what it names */
    record Line(
            Clause clause,
            String title,
            @Nullable PolicyDocument document,
            String article,
            String brief,
            Clause.Force force,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String href) {}

    /** An article of a document with what stands in it. */
    record Article(String name, List<Line> rules, List<Line> named) {}

    @ModelAttribute("words")
    FactWords words() {
        return words;
    }

    @GetMapping
    String all(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "DOCUMENTS") Show show,
            @RequestParam(defaultValue = "1") int from,
            Locale locale,
            Model model) {
        LibraryPlaces.Asked asked = places.read(place);
        LibraryFilter filter = new LibraryFilter(q.strip(), asked.code(), on);
        LocalDate day = on == null ? businessDate.today() : on;
        List<Library.Found> documents = asked.wrong() ? List.of() : library.documents(filter);
        List<Clause> clauses = asked.wrong() ? List.of() : library.find(filter);
        Map<Show, Integer> counts = new EnumMap<>(Show.class);
        counts.put(Show.DOCUMENTS, documents.size());
        for (Clause.Kind kind : Clause.Kind.values()) {
            counts.put(Show.valueOf(kind.name()), (int)
                    clauses.stream().filter(one -> one.kind() == kind).count());
        }
        PageLink link = PageLink.to("/policies")
                .with("q", filter.question())
                .with("place", asked.typed())
                .with("on", on);
        int first = Math.max(1, from);
        if (show == Show.DOCUMENTS) {
            model.addAttribute("documents", page(documents, first));
        } else {
            List<Clause> shown = clauses.stream()
                    .filter(one -> one.kind().name().equals(show.name()))
                    .toList();
            model.addAttribute(
                    "lines",
                    page(shown, first).stream()
                            .map(one -> line(one, day, locale))
                            .toList());
        }
        int total = counts.getOrDefault(show, 0);
        model.addAttribute("set", library.set());
        model.addAttribute("q", filter.question());
        model.addAttribute("asked", asked);
        model.addAttribute("on", on);
        model.addAttribute("day", day);
        model.addAttribute("show", show);
        model.addAttribute("shows", Show.values());
        model.addAttribute("counts", counts);
        model.addAttribute("link", link);
        model.addAttribute("narrow", filter.isNarrow() || asked.wrong());
        model.addAttribute("mayRun", me.may(Right.RUN));
        model.addAttribute(
                "places",
                tree.under(me.viewScope()).stream()
                        .filter(node -> node.level().digits() >= Level.COUNTY.digits())
                        .filter(node -> node.level() != Level.VILLAGE)
                        .map(LibraryPages::suggestion)
                        .toList());
        PageLink list = link.with("show", show);
        model.addAttribute("from", total == 0 ? 0 : first);
        model.addAttribute("to", Math.min(total, first + PAGE - 1));
        model.addAttribute("about", total > PAGE ? total : null);
        model.addAttribute("previous", first > 1 ? list.with("from", Math.max(1, first - PAGE)) : null);
        model.addAttribute("next", first + PAGE <= total ? list.with("from", first + PAGE) : null);
        return "policies/library";
    }

    @GetMapping("/documents/{key}")
    String document(@PathVariable String key, Locale locale, Model model) {
        PolicyDocument document =
                library.document(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate day = businessDate.today();
        List<Article> articles = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (String name : document.articles()) {
            List<Line> rules = new ArrayList<>();
            List<Line> named = new ArrayList<>();
            for (Clause clause : library.clauses()) {
                if (Clause.standsIn(clause, document, name)) {
                    (clause.kind() == Clause.Kind.NAMED ? named : rules).add(line(clause, day, locale));
                }
            }
            if (rules.isEmpty() && named.isEmpty()) {
                silent.add(name);
            } else {
                articles.add(new Article(name, rules, named));
            }
        }
        List<Clause> own = library.clauses().stream()
                .filter(one -> one.documents().contains(document))
                .toList();
        List<RuleTold.ReadingTold> readings = new ArrayList<>();
        own.forEach(one -> {
            if (one instanceof Clause.Reading reading) {
                readings.add(ruleWords.reading(reading, locale));
            }
        });
        model.addAttribute("set", library.set());
        model.addAttribute("document", document);
        model.addAttribute("found", new Library.Found(document, own));
        model.addAttribute("articles", articles);
        model.addAttribute("silent", silent);
        model.addAttribute("readings", readings);
        model.addAttribute("day", day);
        return "policies/document";
    }

    @GetMapping("/rules/{id}")
    String rule(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate version,
            Locale locale,
            Model model) {
        Clause.Ruled clause = library.rule(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate day = businessDate.today();
        Rule rule = clause.versions().stream()
                .filter(one -> one.from().equals(version))
                .findFirst()
                .orElseGet(() -> clause.version(day));
        PolicySet set = library.set();
        Tally tally = Tally.NONE;
        for (Decisions.Total one : decisions.totals(OwedFilter.of(id, null, null))) {
            tally = tally.plus(
                    Tally.of(one.outcome(), one.people(), one.payableLeastFen(), one.payableMostFen(), one.open()));
        }
        model.addAttribute("set", set);
        model.addAttribute("clause", clause);
        model.addAttribute("rule", rule);
        model.addAttribute("document", set.document(rule.cite()));
        model.addAttribute("told", ruleWords.tell(library, rule, day, locale));
        model.addAttribute(
                "force",
                rule.isInForce(day)
                        ? Clause.Force.IN_FORCE
                        : rule.from().isAfter(day) ? Clause.Force.LATER : Clause.Force.ENDED);
        model.addAttribute("day", day);
        model.addAttribute("tally", tally);
        model.addAttribute("decidedHere", rule.subject().name().equals(Deciding.WORKER));
        model.addAttribute("asOf", decisions.asOf().orElse(null));
        return "policies/rule";
    }

    private Line line(Clause clause, LocalDate day, Locale locale) {
        if (clause instanceof Clause.Ruled ruled) {
            Rule rule = ruled.version(day);
            return new Line(
                    clause,
                    words.say(rule.title(), locale),
                    ruled.document(),
                    rule.cite().article(),
                    amounts.brief(library.set(), rule, day, locale),
                    clause.on(day),
                    rule.from(),
                    rule.to().orElse(null),
                    "/policies/rules/" + clause.id());
        } else if (clause instanceof Clause.Named named) {
            return new Line(
                    clause,
                    words.say(named.clause().title(), locale),
                    named.document(),
                    named.clause().cite().article(),
                    words.say(named.clause().about(), locale),
                    clause.on(day),
                    named.document().issued(),
                    null,
                    "/policies/documents/" + named.document().key() + "#" + clause.id());
        }
        Clause.Reading reading = (Clause.Reading) clause;
        RuleTold.ReadingTold told = ruleWords.reading(reading, locale);
        Set<PolicyDocument> documents = new LinkedHashSet<>(reading.documents());
        PolicyDocument only = documents.isEmpty() ? null : documents.iterator().next();
        return new Line(
                clause,
                told.question(),
                only,
                "",
                told.reading() + " — " + told.who(),
                clause.on(day),
                null,
                null,
                only == null ? "/policies" : "/policies/documents/" + only.key() + "#" + clause.id());
    }

    private static String suggestion(Node node) {
        return node.shortName() + "（" + node.code() + "）";
    }

    private static <T> List<T> page(List<T> all, int first) {
        int begin = Math.min(all.size(), first - 1);
        return all.subList(begin, Math.min(all.size(), begin + PAGE));
    }
}
