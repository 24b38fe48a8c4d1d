package org.wutong.bureau.employers.ledgers;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Entry;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.Panel;

/** Whether projects give the posts and the pay that documents ask of them: on the page of each, and all that are short. */
@Controller
@PreAuthorize("hasAuthority('VIEW')")
class ProjectPages {
    private final Ledgers ledgers;
    private final ProjectQuota quota;
    private final PlaceReader places;

    ProjectPages(Ledgers ledgers, ProjectQuota quota, PlaceReader places) {
        this.ledgers = ledgers;
        this.quota = quota;
        this.places = places;
    }

    @Bean
    static Panel projectQuota() {
        return new Panel("ledger-project", "main", 10, "/projects/{id}/quota", "employers.quota.title", Right.VIEW);
    }

    /** A project with what is asked of it. */
    record Line(long id, String name, String place, List<ProjectQuota.Held> held) {
        boolean shortOfAny() {
            return held.stream().anyMatch(one -> Boolean.FALSE.equals(one.met()));
        }

        boolean unknown() {
            return held.stream().anyMatch(one -> one.met() == null);
        }
    }

    @GetMapping("/projects/{id:\\d+}/quota")
    String panel(@PathVariable long id, Model model) {
        model.addAttribute(
                "line",
                ledgers.find(Project.class, id)
                        .map(this::line)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "employers/quota :: panel";
    }

    /** All projects that something is asked of: those short of it first, then those whose numbers are missing. */
    @GetMapping("/projects/quota")
    String all(Model model) {
        List<Line> lines = ledgers.all(Project.class).stream()
                .map(this::line)
                .filter(line -> !line.held().isEmpty())
                .sorted(Comparator.comparing(Line::shortOfAny)
                        .thenComparing(Line::unknown)
                        .reversed())
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("short", lines.stream().filter(Line::shortOfAny).count());
        return "employers/quotas";
    }

    private Line line(Entry<Project> entry) {
        Project project = entry.record();
        return new Line(entry.id(), project.name(), places.brief(project.place().code()), quota.of(project));
    }
}
