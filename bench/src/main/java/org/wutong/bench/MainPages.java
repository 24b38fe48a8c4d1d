package org.wutong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wutong.bench.bureau.Visitor;

/** The pages an officer opens most, found by following the links of the pages themselves. */
final class MainPages {
    private static final int MANY = 20;

    private final Visitor visitor;
    private final List<Kind> kinds = new ArrayList<>();

    private MainPages(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @param paths asked for in turn; the same page of different people */
    record Kind(String name, List<String> paths) {}

    static List<Kind> of(Visitor visitor) throws Exception {
        MainPages pages = new MainPages(visitor);
        pages.add("desk", List.of("/"));
        pages.addPanels("desk", List.of("/"));
        Document people = pages.add("people", List.of("/people"));
        pages.add("people, by name", List.of("/people?q=马", "/people?q=王", "/people?q=小军"));
        pages.add("people, a name nobody has", List.of("/people?q=驫龘"));
        pages.add("people, by state", pages.links(people, "a[href^='/people?']"));
        List<String> persons = pages.links(visitor.page("/matching"), "a[href~=^/people/\\d+$]");
        pages.add("person", persons);
        pages.addPanels("person", persons);
        Document owed = pages.add("owed", List.of("/owed"));
        pages.add("owed, filtered", pages.links(owed, "a[href^='/owed?']"));
        pages.add("explanation", pages.links(owed, "a[href^=/owed/people/]"));
        Document matching = pages.add("matching", List.of("/matching"));
        pages.add("worker's matches", pages.links(matching, "a[href^=/matching/workers/]"));
        Document vacancies = pages.add("vacancies", List.of("/vacancies"));
        List<String> jobs = pages.links(vacancies, "a[href~=^/vacancies/\\d+$]");
        pages.add("vacancy", jobs);
        pages.addPanels("vacancy", jobs);
        pages.add("employers", List.of("/employers"));
        Document targets = pages.add("targets", List.of("/targets"));
        pages.add("target", pages.links(targets, "a[href^=/targets/]"));
        return pages.kinds;
    }

    /** The first of the pages; one that is not there is left out and said so. */
    private Document add(String name, List<String> paths) throws Exception {
        if (!paths.isEmpty()) {
            var answer = visitor.get(paths.get(0));
            if (answer.statusCode() == 200) {
                kinds.add(new Kind(name, paths));
                return Visitor.parsed(answer);
            }
        }
        System.err.println("bench: no page for '" + name + "' " + paths);
        return Document.createShell("");
    }

    /** What a page asks for by itself once it is shown. */
    private void addPanels(String name, List<String> paths) throws Exception {
        if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).name().equals(name)) {
            return;
        }
        int panels = panels(paths.get(0)).size();
        for (int panel = 0; panel < panels; panel++) {
            List<String> asked = new ArrayList<>();
            for (String path : paths) {
                List<String> found = panels(path);
                if (panel < found.size()) {
                    asked.add(found.get(panel));
                }
            }
            add(name + ": " + asked.get(0).replaceAll("/\\d+.*", "").toLowerCase(Locale.ROOT), asked);
        }
    }

    private List<String> panels(String path) throws Exception {
        return visitor.page(path).select("[hx-trigger=load][hx-get]").eachAttr("hx-get");
    }

    private List<String> links(Document page, String selector) {
        return page.select("main").select(selector).stream()
                .map((Element link) -> link.attr("href").replaceAll("#.*", ""))
                .distinct()
                .limit(MANY)
                .toList();
    }
}
