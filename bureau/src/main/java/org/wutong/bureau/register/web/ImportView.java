package org.wutong.bureau.register.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.register.imports.Findings;
import org.wutong.bureau.register.imports.Import;
import org.wutong.bureau.register.imports.ImportDesk;
import org.wutong.bureau.register.imports.Layout;
import org.wutong.bureau.register.imports.Outcome;

/** Fills the page of one import. */
@Component
class ImportView {
    private static final int PAGE = 20;

    private final ImportDesk desk;
    private final Findings findings;

    ImportView(ImportDesk desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    /**
     * What of an import is asked to be seen.
     *
     * @param show {@code errors}, {@code warnings}, {@code new}, {@code changed}
     * @param code kind of problem, empty for all
     * @param after row and place in it behind which the page begins: {@code 118.0}
     */
    record Asked(
            @org.jspecify.annotations.Nullable String show,
            @org.jspecify.annotations.Nullable String code,
            @org.jspecify.annotations.Nullable String after) {
        String view() {
            return show == null ? "errors" : show;
        }

        String kind() {
            return code == null ? "" : code;
        }

        int row() {
            return number(0, 0);
        }

        int seq() {
            return number(1, -1);
        }

        private int number(int part, int otherwise) {
            String[] parts = after == null ? new String[0] : after.split("\\.", 2);
            return parts.length > part && parts[part].matches("\\d{1,9}") ? Integer.parseInt(parts[part]) : otherwise;
        }
    }

    Map<String, String> kinds() {
        return desk.kinds().stream().collect(Collectors.toMap(ImportKind::id, ImportKind::labelKey));
    }

    boolean mayChange(Import one, Officer officer) {
        return officer.actor().edit().covers(one.region());
    }

    boolean mayChange(Import one) {
        return Acting.now().edit().covers(one.region());
    }

    void fillReading(Import one, Model model) {
        model.addAttribute("fields", desk.fields(one.kind()));
        model.addAttribute(
                "layouts",
                desk.layouts().stream()
                        .filter(layout -> layout.kind().equals(one.kind()))
                        .toList());
        model.addAttribute(
                "layoutName",
                desk.layouts().stream()
                        .filter(layout -> layout.id().equals(one.layout()))
                        .findFirst()
                        .map(Layout::name)
                        .orElse(""));
    }

    void fill(Import one, Asked asked, Model model) {
        fillReading(one, model);
        List<Findings.Count> counts = findings.counts(one.id());
        int most = counts.stream().mapToInt(Findings.Count::count).max().orElse(1);
        model.addAttribute("counts", counts);
        model.addAttribute("most", most);
        model.addAttribute(
                "places",
                counts.stream()
                        .filter(Findings.Count::error)
                        .mapToInt(Findings.Count::count)
                        .sum());
        model.addAttribute("asked", asked);
        model.addAttribute("view", asked.view());
        model.addAttribute("code", asked.kind());
        if (asked.view().equals("new") || asked.view().equals("changed")) {
            Outcome outcome = asked.view().equals("new") ? Outcome.NEW : Outcome.CHANGED;
            List<Findings.Row> rows = findings.rows(one.id(), outcome, asked.row(), PAGE + 1);
            model.addAttribute("rows", rows.subList(0, Math.min(PAGE, rows.size())));
            model.addAttribute(
                    "next",
                    rows.size() > PAGE ? Integer.toString(rows.get(PAGE - 1).rowNo()) : null);
        } else {
            boolean errors = !asked.view().equals("warnings");
            List<Findings.Listed> problems =
                    findings.problems(one.id(), asked.kind(), errors, asked.row(), asked.seq(), PAGE + 1);
            model.addAttribute("problems", problems.subList(0, Math.min(PAGE, problems.size())));
            Findings.Listed last = problems.size() > PAGE ? problems.get(PAGE - 1) : null;
            model.addAttribute("next", last == null ? null : last.rowNo() + "." + last.seq());
        }
    }
}
